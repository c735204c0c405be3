internal import Documents
internal import Ledger

/// What a source and those who made it are called, as words.
struct SourceNames: Sendable {
  enum Kind: Sendable, Equatable {
    /// The publication itself.
    case work
    case publisher
    case author
  }

  struct Name: Sendable {
    let keys: [UInt64]
    let kind: Kind
  }

  /// Longest first.
  let names: [Name]
  /// The words of all names that are not plain words.
  let own: Set<UInt64>

  /// Words for what a source is.
  static let works = keys(
    "report study paper survey analysis research census trial review dataset audit poll whitepaper assessment document article "
      + "findings publication release working index")
  /// Those who speak in it.
  static let makers = keys("authors researchers team scientists economists author writers")

  static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordKey.of(String($0)) })
  }

  static func keys(of text: String) -> [UInt64] { WordList(Array(text.utf8)).words.map(\.key) }

  private static let the = WordKey.of("the")

  init(_ source: SourceRecord) {
    var names: [Name] = []
    let publisher = source.publisher.map { Self.keys(of: $0.text) } ?? []
    func add(_ keys: [UInt64], _ kind: Kind) {
      let keys = keys.first == Self.the ? Array(keys.dropFirst()) : keys
      guard !keys.isEmpty, !names.contains(where: { $0.keys == keys }) else { return }
      names.append(Name(keys: keys, kind: kind))
    }
    if !publisher.isEmpty { add(publisher, .publisher) }
    for author in source.author {
      let keys = Self.keys(of: author.text)
      if keys.count > 1 { add(keys, .author) }
      if let family = author.text.split(separator: " ").last, family.utf8.count >= 4 {
        add(Self.keys(of: String(family)), .author)
      }
    }
    for name in source.names.map(\.text) + [source.title.text] {
      let keys = Self.keys(of: name)
      let isWork = keys.contains { Self.works.contains($0) } || keys.count > 3
      add(keys, isWork ? .work : publisher.first == keys.first ? .publisher : .work)
    }
    self.names = names.sorted { $0.keys.count > $1.keys.count }
    own = Set(names.flatMap(\.keys))
  }

  /// The name that begins at a word; with an "s" at its end it is the same.
  func name(at index: Int, in words: [ComparedWord], upTo end: Int) -> (kind: Kind, words: Range<Int>)? {
    guard index < end, words.indices.contains(index), own.contains(words[index].key) || isPossessive(words[index].key)
    else { return nil }
    for name in names where index + name.keys.count <= end {
      let last = name.keys.count - 1
      let isThere = name.keys.indices.allSatisfy { offset in
        let key = words[index + offset].key
        return key == name.keys[offset] || offset == last && key == Self.possessive(name.keys[offset])
      }
      // A family name or a publisher's is written large.
      guard isThere, name.kind == .work || words[index].isCapital else { continue }
      return (name.kind, index..<index + name.keys.count)
    }
    return nil
  }

  private func isPossessive(_ key: UInt64) -> Bool {
    names.contains { $0.keys.count == 1 && Self.possessive($0.keys[0]) == key }
  }

  private static func possessive(_ key: UInt64) -> UInt64 { WordKey.adding(UInt8(ascii: "s"), to: key) }
}
