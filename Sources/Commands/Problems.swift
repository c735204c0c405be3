internal import Documents
internal import Reports
internal import Workflow

/// Says on standard error what could not be done.
enum Problems {
  static func print(_ problems: [InputError], kind: String = "error", _ glyphs: Glyphs) {
    guard !problems.isEmpty else { return }
    StandardStream.error(problems.map { Notices.line($0, kind: kind, glyphs) }.joined())
  }
}
