/// Reads YAML into nodes that know their places, through libyaml.
package enum YAMLReader {
  /// How deep sequences and mappings may stand in one another.
  package static let maximumDepth = 64

  /// Reads one YAML document.
  ///
  /// What is read is YAML 1.1 as libyaml parses it, without its means of sharing nodes: anchors and aliases are
  /// refused, so that a small text stays a small tree. The core tags (`!!str`, `!!int` …) are read and only `!!str` has
  /// an effect; others are refused. Keys must be scalars and differ from one another.
  ///
  /// - Parameter text: Valid UTF-8 without a byte order mark. Ranges count in its bytes.
  /// - Returns: The root node; `nil` when there is nothing but comments.
  /// - Throws: `YAMLError` for anything that is not one YAML document of scalars, sequences and mappings.
  package static func read(_ text: [UInt8]) throws(YAMLError) -> YAMLNode? {
    var builder = YAMLTreeBuilder(text: text)
    try YAMLEvents.read(text) { (event) throws(YAMLError) in try builder.take(event) }
    return builder.root
  }
}

/// Puts events together to nodes. The stack is its own, so that depth costs no call frames.
private struct YAMLTreeBuilder {
  /// A sequence or mapping that is not at its end yet.
  private struct Open {
    let isMapping: Bool
    let start: Int
    /// Written with brackets, which then end it.
    let isFlow: Bool
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    /// The key whose value comes next.
    var key: YAMLNode?
    /// Where each key of a mapping was first written.
    var keys: [String: Int] = [:]
    /// Where the last child ends.
    var end: Int
  }

  private let text: [UInt8]
  private var open: [Open] = []
  private var hasDocument = false
  private(set) var root: YAMLNode?

  init(text: [UInt8]) { self.text = text }

  mutating func take(_ event: YAMLEvent) throws(YAMLError) {
    if event.hasAnchor {
      throw YAMLError(
        offset: event.range.lower, message: "an anchor (`&name`) is not accepted here",
        help: "write the value out; put text that begins with `&` in quotation marks")
    }
    switch event.kind {
    case .documentStart:
      if hasDocument {
        throw YAMLError(
          offset: event.range.lower, message: "a second YAML document begins here (`---`); only one is read",
          help: "put it in a file of its own")
      }
      hasDocument = true
    case .alias:
      throw YAMLError(
        offset: event.range.lower, message: "an alias (`*name`) is not accepted here",
        help: "write the value out; put text that begins with `*` in quotation marks")
    case .scalar(let value, let style):
      let isString = try checkTag(event) == "str"
      var end = event.range.upper
      if style == .block { end = trimmed(end, from: event.range.lower) }
      let range = ByteRange(startAfterTag(event), end)
      try finish(
        YAMLNode(content: .scalar(value, isPlain: style == .plain && !isString), range: range))
    case .sequenceStart, .mappingStart:
      _ = try checkTag(event)
      guard open.count < YAMLReader.maximumDepth else {
        throw YAMLError(
          offset: event.range.lower, message: "nested more than \(YAMLReader.maximumDepth) levels deep")
      }
      let start = startAfterTag(event)
      let isMapping = if case .mappingStart = event.kind { true } else { false }
      let bracket = UInt8(ascii: isMapping ? "{" : "[")
      open.append(
        Open(isMapping: isMapping, start: start, isFlow: start < text.count && text[start] == bracket, end: start))
    case .end:
      guard let done = open.popLast() else { return }
      let range = ByteRange(done.start, done.isFlow ? max(done.end, event.range.upper) : done.end)
      try finish(
        YAMLNode(content: done.isMapping ? .mapping(done.entries) : .sequence(done.items), range: range))
    }
  }

  /// Puts a whole node where it belongs.
  private mutating func finish(_ node: YAMLNode) throws(YAMLError) {
    guard !open.isEmpty else {
      root = node
      return
    }
    let top = open.count - 1
    open[top].end = max(open[top].end, node.range.upper)
    guard open[top].isMapping else {
      open[top].items.append(node)
      return
    }
    if let key = open[top].key {
      open[top].entries.append(YAMLNode.Entry(key: key, value: node))
      open[top].key = nil
      return
    }
    guard case .scalar(let name, _) = node.content else {
      throw YAMLError(
        offset: node.range.lower, message: "a list or a mapping cannot be a key",
        help: "put text that begins with `[` or `{` in quotation marks")
    }
    if let first = open[top].keys.updateValue(node.range.lower, forKey: name) {
      throw YAMLError(
        offset: node.range.lower, message: "the key `\(name)` stands twice in one mapping",
        help: "keep one of the two, or give each its own entry", earlier: first)
    }
    open[top].key = node
  }

  /// The name of a core tag; `nil` without a tag.
  private func checkTag(_ event: YAMLEvent) throws(YAMLError) -> String? {
    guard let tag = event.tag else { return nil }
    if tag == "!" { return "str" }
    let prefix = "tag:yaml.org,2002:"
    let core = ["str", "int", "float", "bool", "null", "seq", "map", "timestamp"]
    if let name = core.first(where: { tag == prefix + $0 }) { return name }
    throw YAMLError(
      offset: event.range.lower, message: "a tag (`!name`) is not accepted here",
      help: "remove it; put text that begins with `!` in quotation marks")
  }

  /// Where a node itself begins: libyaml counts its tag in.
  private func startAfterTag(_ event: YAMLEvent) -> Int {
    var start = event.range.lower
    guard event.tag != nil, start < text.count, text[start] == UInt8(ascii: "!") else { return start }
    while start < event.range.upper, !isWhite(text[start]) { start += 1 }
    while start < event.range.upper, isWhite(text[start]) { start += 1 }
    return start
  }

  /// The end of a block scalar without the blank lines that belong to it.
  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = min(end, text.count)
    while end > start, isWhite(text[end - 1]) { end -= 1 }
    return end
  }

  private func isWhite(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
