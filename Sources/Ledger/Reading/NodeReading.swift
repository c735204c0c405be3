internal import Documents

/// A ledger's text while it is read: how a node is taken for what it must be, and the issues found so far.
struct NodeReading {
  /// The most texts that a list of words may hold: every finding of a metric carries the metric's.
  static let maximumWords = 1_000
  /// The most characters (Unicode code points) of a word or phrase in such a list.
  static let maximumPhrase = 400

  let text: SourceText
  private(set) var issues: [LedgerIssue] = []
  private(set) var errorCount = 0
  private var lines: LineIndex?
  /// How many more names are compared with the known ones.
  private var suggestionsLeft = 50

  init(_ text: SourceText) { self.text = text }

  var hasErrors: Bool { errorCount > 0 }

  // MARK: Places

  /// Nodes have ranges in the text's UTF-8; everything that leaves the reader has them in the file's own bytes.
  func place(_ range: ByteRange) -> ByteRange {
    ByteRange(text.offsets.fileOffset(ofUTF8: range.lower), text.offsets.fileOffset(ofUTF8: range.upper))
  }

  /// A place as a message names it: "line 12, column 3".
  mutating func described(_ range: ByteRange) -> String {
    let lines = lines ?? LineIndex(text)
    self.lines = lines
    let place = lines.position(ofFile: place(range).lower)
    return "line \(place.line), column \(place.column)"
  }

  // MARK: Issues

  mutating func fail(_ range: ByteRange, _ message: String, help: String? = nil) {
    report(.error, range, message, help)
  }

  mutating func warn(_ range: ByteRange, _ message: String, help: String? = nil) {
    report(.warning, range, message, help)
  }

  private mutating func report(_ severity: Severity, _ range: ByteRange, _ message: String, _ help: String?) {
    if severity == .error { errorCount += 1 }
    issues.append(
      LedgerIssue(severity: severity, path: text.path, range: place(range), message: message, help: help))
  }

  /// What to say of a name that is not known: the one it is like, or else the first of those there are.
  mutating func help(for name: String, among known: [String], called plural: String) -> String? {
    if suggestionsLeft > 0 {
      suggestionsLeft -= 1
      if let closest = Suggestion.closest(to: name, among: known) {
        return "did you mean \(Excerpt.quoted(closest))?"
      }
    }
    guard !known.isEmpty else { return nil }
    let names = known.prefix(8).map { Excerpt.clipped($0, limit: 40) }.joined(separator: ", ")
    return "\(plural): \(names)\(known.count > 8 ? ", …" : "")"
  }

  // MARK: Scalars

  /// Whether a node says that there is nothing: left out, `~` or `null`.
  static func isNothing(_ node: YAMLNode) -> Bool {
    guard case .scalar(let value, isPlain: true) = node.content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(value)
  }

  /// What a node is, for the end of "expected a date, found …".
  static func described(_ node: YAMLNode) -> String {
    if isNothing(node) { return "nothing" }
    switch node.content {
    case .scalar(let value, _): return trimmed(value).isEmpty ? "an empty text" : Excerpt.quoted(value)
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    }
  }

  /// A scalar's text without white space at its ends; reports anything else, and a text of white space alone.
  mutating func text(_ node: YAMLNode, expected: String) -> String? {
    if case .scalar(let value, _) = node.content, !Self.isNothing(node) {
      let trimmed = Self.trimmed(value)
      if !trimmed.isEmpty { return trimmed }
    }
    fail(node.range, "expected \(expected), found \(Self.described(node))", help: Self.hint(for: node))
    return nil
  }

  /// `words: [a: b]` is a mapping to YAML, which is rarely what was meant.
  private static func hint(for node: YAMLNode) -> String? {
    if case .mapping(let entries) = node.content, entries.count == 1 {
      return "put a text that holds `: ` in quotation marks"
    }
    return nil
  }

  static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    guard let first = bytes.firstIndex(where: { !isWhite($0) }), let last = bytes.lastIndex(where: { !isWhite($0) })
    else { return "" }
    return first == 0 && last == bytes.count - 1 ? text : String(decoding: bytes[first...last], as: UTF8.self)
  }

  // MARK: Lists of texts

  /// One text or a list of texts, with their nodes; nothing is an empty list.
  mutating func texts(
    _ node: YAMLNode?, expected: String, limit: Int = maximumWords
  ) -> [(text: String, node: YAMLNode)] {
    guard let node, !Self.isNothing(node) else { return [] }
    guard case .sequence(let items) = node.content else {
      return phrase(node, expected: "\(expected) or a list of them").map { [($0, node)] } ?? []
    }
    if items.count > limit {
      fail(node.range, "a list of \(items.count) entries; at most \(limit) are read here", help: "shorten it")
      return []
    }
    reportCommas(in: items)
    var result: [(text: String, node: YAMLNode)] = []
    for item in items {
      if let text = phrase(item, expected: expected) { result.append((text, item)) }
    }
    return result
  }

  /// A text that is no longer than a name, a word or a phrase can be.
  mutating func phrase(_ node: YAMLNode, expected: String) -> String? {
    guard let text = text(node, expected: expected) else { return nil }
    let count = text.unicodeScalars.count
    guard count <= Self.maximumPhrase else {
      fail(
        node.range, "a text of \(count) characters; at most \(Self.maximumPhrase) are read here", help: "shorten it")
      return nil
    }
    return text
  }

  /// `[over 1,000 people]` is two entries to YAML: the comma ends the first. Nobody writes a list like that.
  private mutating func reportCommas(in items: [YAMLNode]) {
    for (left, right) in zip(items, items.dropFirst()) {
      guard case .scalar(let before, isPlain: true) = left.content,
        case .scalar(let after, isPlain: true) = right.content
      else { continue }
      guard right.range.lower == left.range.upper + 1, before.utf8.last?.isDigit == true,
        after.utf8.first?.isDigit == true
      else {
        continue
      }
      fail(
        left.range.hull(right.range), "the comma makes two entries of \(Excerpt.quoted("\(before),\(after)"))",
        help: "put it in quotation marks, or a space after the comma")
    }
  }

  // MARK: Mappings

  /// The entries of a mapping by their keys.
  struct Fields {
    let node: YAMLNode
    /// In the order of the text; with those of the person's own and those that are not known.
    let entries: [YAMLNode.Entry]
    private let values: [String: YAMLNode]

    fileprivate init(node: YAMLNode, entries: [YAMLNode.Entry]) {
      self.node = node
      self.entries = entries
      values = Dictionary(
        entries.compactMap { entry in NodeReading.key(entry).map { ($0, entry.value) } },
        uniquingKeysWith: { first, _ in first })
    }

    /// A key's value; `nil` where it is missing or says that there is nothing.
    subscript(_ key: String) -> YAMLNode? {
      guard let node = values[key], !NodeReading.isNothing(node) else { return nil }
      return node
    }
  }

  static func key(_ entry: YAMLNode.Entry) -> String? {
    if case .scalar(let name, _) = entry.key.content { return name }
    return nil
  }

  /// A mapping's entries; reports anything else.
  ///
  /// - Parameters:
  ///   - node: What must be a mapping.
  ///   - keys: What it may hold; `nil` for names of the person's choice. Required keys that are missing, and keys that
  ///     are not known, are reported.
  ///   - names: Other keys that are right here: the dimensions, in a finding.
  ///   - expected: What should stand here, for the message.
  ///   - named: What the mapping is of, for the message: "metric `trust`".
  /// - Returns: The entries; `nil` where there is no mapping.
  mutating func fields(
    _ node: YAMLNode, _ keys: KeySet?, names: [String] = [], expected: String, named: String? = nil
  ) -> Fields? {
    guard case .mapping(let entries) = node.content else {
      fail(node.range, "expected \(expected), found \(Self.described(node))")
      return nil
    }
    let fields = Fields(node: node, entries: entries)
    guard let keys else { return fields }
    var meant: Set<String> = []
    for entry in entries {
      guard let key = Self.key(entry), !keys.contains(key), !KeySet.isOwn(key), !names.contains(key) else { continue }
      if let closest = reportUnknown(key, entry, in: keys, names: names, named: named) { meant.insert(closest) }
    }
    for key in keys.required where fields[key] == nil && !meant.contains(key) {
      fail(
        Self.head(of: node), "\(named ?? keys.whatItIs) has no `\(key)`", help: Self.requirement(of: key, in: keys))
    }
    return fields
  }

  /// The first key of a mapping: enough of it to point at.
  private static func head(of node: YAMLNode) -> ByteRange {
    if case .mapping(let entries) = node.content, let first = entries.first { return first.key.range }
    return node.range
  }

  private static func requirement(of key: String, in keys: KeySet) -> String? {
    switch (keys, key) {
    case (.ledger, "ledger"): "begin the file with `ledger: 1`"
    case (.ledger, "source"): "add `source:` with an `id` and a `title`"
    case (.ledger, "metrics"): "add `metrics:`; what is measured, each with its `findings:`"
    case (.source, "id"): "add a short name of the source, such as `id: hitzig2026`"
    case (.source, "title"): "add the title of the publication"
    case (.group, "of"): "add `of:` with a list of the members that it takes together"
    case (.metric, "findings"): "add `findings:` with a list of `{value: …}`"
    case (.finding, "value"): "add the figure as the source writes it, such as `value: 28–33%`"
    default: nil
    }
  }

  /// Reports a key that is not known. Returns the key that was probably meant.
  private mutating func reportUnknown(
    _ key: String, _ entry: YAMLNode.Entry, in keys: KeySet, names: [String], named: String?
  ) -> String? {
    let range = entry.key.range
    let whose = named ?? keys.what
    let shown = Excerpt.quoted(key)
    if isTornByComma(entry) {
      fail(
        range, "\(shown) is read as a key without a value: the comma before it ends the value",
        help: "put a value that holds a comma in quotation marks")
      return nil
    }
    var closest: String?
    if suggestionsLeft > 0 {
      suggestionsLeft -= 1
      closest = Suggestion.closest(to: key, among: keys.known + names + keys.passed)
    }
    if keys == .finding {
      // Whatever else it is, it may be a coordinate: to leave it out would make the finding speak of the whole.
      let hint = closest.map { "did you mean \(Excerpt.quoted($0))? " } ?? ""
      fail(
        range, "\(shown) is neither a key of a finding nor a dimension",
        help: "\(hint)a dimension is declared under `dimensions:`")
    } else if let closest {
      fail(range, "unknown key \(shown) in \(whose)", help: "did you mean `\(closest)`?")
    } else if keys == .dimension {
      fail(
        range, "unknown key \(shown) in \(whose)",
        help: "members stand under `members:`, groups of them under `groups:`")
    } else if let home = KeySet.all.first(where: { $0.known.contains(key) }) {
      fail(range, "\(shown) is no key of \(whose) but of \(home.what)", help: "check the indentation, or move it")
    } else {
      warn(
        range, "unknown key \(shown) in \(whose) is not read",
        help: "known are \(keys.known.joined(separator: ", ")); a key of your own begins with `x-`")
    }
    return closest
  }

  /// `{value: about 400,000 sessions}` gives YAML a key `000 sessions` with nothing in it.
  private func isTornByComma(_ entry: YAMLNode.Entry) -> Bool {
    guard case .scalar(_, isPlain: true) = entry.key.content, entry.value.range.isEmpty, Self.isNothing(entry.value)
    else { return false }
    var before = entry.key.range.lower
    while before > 0, text.utf8[before - 1] == UInt8(ascii: " ") { before -= 1 }
    return before > 0 && text.utf8[before - 1] == UInt8(ascii: ",")
  }
}
