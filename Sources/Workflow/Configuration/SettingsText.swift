internal import Documents
internal import Ledger

/// The YAML of a settings file while it is read: how a node is taken for what it must be, and the problems found so far.
struct SettingsText {
  let path: String
  private let lines: LineIndex
  private(set) var problems: [InputError] = []
  /// `nil` where there is nothing to read.
  private(set) var root: YAMLNode?

  /// Reads a file's bytes; what is no YAML is a problem.
  init(_ bytes: [UInt8], path: String) {
    self.path = path
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = Array(bytes[mark...])
    let source = SourceText(
      path: path, bytes: bytes, encoding: .utf8, utf8: text, offsets: .identity(skipping: mark))
    guard String(validating: text, as: UTF8.self) != nil else {
      lines = LineIndex(SourceText(path: path, bytes: [], encoding: .utf8, utf8: [], offsets: .identity()))
      problems = [InputError(path: path, message: "is not valid UTF-8", help: "save it as UTF-8")]
      return
    }
    lines = LineIndex(source)
    do throws(YAMLError) {
      let node = try YAMLReader.read(text)
      if let node, !Self.isNothing(node) { root = node }
    } catch {
      let place = lines.position(ofFile: source.offsets.fileOffset(ofUTF8: error.offset))
      problems = [
        InputError(path: path, line: place.line, column: place.column, message: error.message, help: error.help)
      ]
    }
  }

  /// The entries of a mapping; keys that are not known are problems.
  mutating func mapping(
    _ node: YAMLNode, _ keys: [String], of what: String, called name: String = "key"
  ) -> [(key: String, node: YAMLNode)]? {
    guard case .mapping(let entries) = node.content else {
      fail(node, "expected \(what) with its \(name)s")
      return nil
    }
    return entries.compactMap { entry in
      guard case .scalar(let key, _) = entry.key.content else { return nil }
      guard keys.contains(key) else {
        let nearest = Spelling.nearest(to: key, among: keys)
        let all = keys.count <= 12 ? "known are \(keys.joined(separator: ", "))" : "`claimlint rules` lists them"
        fail(
          entry.key, "unknown \(name) `\(String(key.prefix(60)))` in \(what)",
          nearest.map { "did you mean `\($0)`?" } ?? all)
        return nil
      }
      return (key, entry.value)
    }
  }

  mutating func text(_ node: YAMLNode, _ expected: String) -> String? {
    if case .scalar(let text, _) = node.content, !Self.isNothing(node), !text.isEmpty { return text }
    fail(node, "expected \(expected)")
    return nil
  }

  /// One text or a list of texts.
  mutating func texts(_ node: YAMLNode, _ expected: String) -> [String] {
    guard case .sequence(let items) = node.content else { return text(node, expected).map { [$0] } ?? [] }
    return items.compactMap { text($0, expected) }
  }

  mutating func word(_ node: YAMLNode, _ words: [String]) -> String? {
    if case .scalar(let text, _) = node.content {
      if words.contains(text) { return text }
      // YAML's own word for it.
      if words.contains("off"), text == "false" { return "off" }
    }
    fail(node, "expected one of \(words.joined(separator: ", "))")
    return nil
  }

  mutating func fail(_ node: YAMLNode, _ message: String, _ help: String? = nil) {
    let place = lines.position(ofFile: node.range.lower)
    problems.append(InputError(path: path, line: place.line, column: place.column, message: message, help: help))
  }

  /// Where a node stands.
  func line(of node: YAMLNode) -> Int { lines.position(ofFile: node.range.lower).line }

  static let severities = Severity.allCases.reversed().map(\.name)

  static func severity(_ name: String) -> Severity? { Severity.allCases.first { $0.name == name } }

  private static func isNothing(_ node: YAMLNode) -> Bool {
    guard case .scalar(let value, isPlain: true) = node.content else { return false }
    return ["", "~", "null"].contains(value)
  }
}
