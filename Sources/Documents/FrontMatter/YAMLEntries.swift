/// The entries of a front matter that is valid YAML.
struct YAMLEntries {
  private let bytes: [UInt8]
  private let offset: Int
  private var entries: [FrontMatter.Entry] = []

  /// Deeper nesting than this holds nothing for readers.
  private static let depthLimit = 32

  /// The YAML begins at `offset` in the source.
  init(_ bytes: [UInt8], offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  consuming func entries(of root: YAMLNode) -> [FrontMatter.Entry] {
    add(root, key: "", depth: 0)
    return entries
  }

  private mutating func add(_ node: YAMLNode, key: String, depth: Int) {
    guard depth < Self.depthLimit else { return }
    switch node.content {
    case .scalar(let value, let isPlain):
      guard !value.isEmpty else { return }
      let range = place(node)
      entries.append(
        FrontMatter.Entry(
          key: key, value: value, range: range, fragments: ScalarText.yaml(bytes, range, value: Array(value.utf8)),
          isText: !(isPlain && Self.isLiteral(value))))
    case .sequence(let items):
      for item in items {
        if let sentence = sentence(item) {
          entries.append(sentence.entry(key: key))
        } else {
          add(item, key: key, depth: depth + 1)
        }
      }
    case .mapping(let pairs):
      for pair in pairs {
        guard case .scalar(let name, _) = pair.key.content else { continue }
        add(pair.value, key: key.isEmpty ? name.lowercased() : key + "." + name.lowercased(), depth: depth + 1)
      }
    }
  }

  private func place(_ node: YAMLNode) -> Range<Int> {
    let range = node.range.lower + offset..<node.range.upper + offset
    return range.clamped(to: 0..<bytes.count)
  }

  /// An item of a list that is meant as a sentence with a colon in it: `- Three modes: building, fixing, testing`.
  private struct Sentence {
    let value: String
    let range: Range<Int>
    let fragments: [Fragment]

    func entry(key: String) -> FrontMatter.Entry {
      FrontMatter.Entry(key: key, value: value, range: range, fragments: fragments, isText: true)
    }
  }

  private func sentence(_ node: YAMLNode) -> Sentence? {
    guard case .mapping(let pairs) = node.content, pairs.count == 1, let pair = pairs.first,
      case .scalar(let name, true) = pair.key.content, case .scalar(let value, _) = pair.value.content,
      name.utf8.contains(0x20)
    else { return nil }
    let (nameRange, valueRange) = (place(pair.key), place(pair.value))
    guard nameRange.upperBound <= valueRange.lowerBound else { return nil }
    let fragments =
      ScalarText.yaml(bytes, nameRange, value: Array(name.utf8))
      + [Fragment(source: nameRange.upperBound..<valueRange.lowerBound)]
      + ScalarText.yaml(bytes, valueRange, value: Array(value.utf8))
    return Sentence(
      value: name + ": " + value, range: nameRange.lowerBound..<valueRange.upperBound, fragments: fragments)
  }

  /// Whether a plain scalar is a number, a date, a truth value or nothing.
  private static func isLiteral(_ value: String) -> Bool {
    let lowercased = value.lowercased()
    if ["true", "false", "yes", "no", "on", "off", "null", "~"].contains(lowercased) { return true }
    return value.utf8.contains(where: \.isDigit)
      && value.utf8.allSatisfy { $0.isDigit || "+-.:,TZ _/".utf8.contains($0) }
  }
}
