internal import Documents
internal import Workflow

/// Says on standard error what was changed: nothing is changed in silence.
enum FixNotices {
  static func print(_ made: [MadeFix], _ glyphs: Glyphs) {
    guard !made.isEmpty else { return }
    let lines = made.map { fix in
      let change = fix.replacement.isEmpty ? "removed" : "-> `\(fix.replacement)`"
      return Visible.line("fixed: \(fix.path):\(fix.line):\(fix.column): `\(fix.original)` \(change)", glyphs) + "\n"
    }
    let files = Set(made.map(\.path)).count
    StandardStream.error(
      lines.joined() + "\(Counted.text(made.count, "fix", "fixes")) in \(Counted.text(files, "file")).\n")
  }
}
