/// The difference of two texts, as `diff -u` writes it.
enum UnifiedDiff {
  /// Lines shown before and after a change.
  private static let context = 3

  private enum Line {
    case same([UInt8]), removed([UInt8]), added([UInt8])

    var isSame: Bool { if case .same = self { true } else { false } }
  }

  /// The bytes of the difference; none for equal texts.
  static func bytes(path: String, old: [UInt8], new: [UInt8]) -> [UInt8] {
    if old == new { return [] }
    let lines = lines(old: split(old), new: split(new))
    var bytes = Array("--- \(path)\n+++ \(path)\n".utf8)
    var index = 0
    var oldLine = 1
    var newLine = 1
    while let change = lines[index...].firstIndex(where: { !$0.isSame }) {
      let start = max(index, change - context)
      oldLine += start - index
      newLine += start - index
      // A hunk goes on while the next change is near.
      var end = change + 1
      while let next = lines[end...].firstIndex(where: { !$0.isSame }), next - end <= 2 * context { end = next + 1 }
      end = min(lines.count, end + context)
      let hunk = lines[start..<end]
      let oldCount = hunk.count { if case .added = $0 { false } else { true } }
      let newCount = hunk.count { if case .removed = $0 { false } else { true } }
      bytes += "@@ -\(range(oldLine, oldCount)) +\(range(newLine, newCount)) @@\n".utf8
      for line in hunk { write(line, to: &bytes) }
      oldLine += oldCount
      newLine += newCount
      index = end
    }
    return bytes
  }

  private static func range(_ line: Int, _ count: Int) -> String {
    count == 1 ? "\(line)" : "\(count == 0 ? line - 1 : line),\(count)"
  }

  private static func write(_ line: Line, to bytes: inout [UInt8]) {
    let (sign, text): (Unicode.Scalar, [UInt8]) =
      switch line {
      case .same(let text): (" ", text)
      case .removed(let text): ("-", text)
      case .added(let text): ("+", text)
      }
    bytes.append(UInt8(ascii: sign))
    bytes += text
    if text.last != UInt8(ascii: "\n") { bytes += "\n\\ No newline at end of file\n".utf8 }
  }

  /// With their line ends.
  private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(Array(bytes[start..<end]))
      start = end
    }
    return lines
  }

  private static func lines(old: [[UInt8]], new: [[UInt8]]) -> [Line] {
    let difference = new.difference(from: old)
    let removed = Set(
      difference.removals.compactMap { change -> Int? in
        if case .remove(let offset, _, _) = change { offset } else { nil }
      })
    let added = Set(
      difference.insertions.compactMap { change -> Int? in
        if case .insert(let offset, _, _) = change { offset } else { nil }
      })
    var lines: [Line] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if from < old.count, removed.contains(from) {
        lines.append(.removed(old[from]))
        from += 1
      } else if to < new.count, added.contains(to) {
        lines.append(.added(new[to]))
        to += 1
      } else if from < old.count, to < new.count {
        lines.append(.same(old[from]))
        from += 1
        to += 1
      } else {
        break
      }
    }
    return lines
  }
}
