import TestSupport

/// Makes up articles, and writes each in HTML, Markdown and plain text, with what a reader must find in all three.
struct ArticleGenerator {
  /// A piece of a sentence.
  enum Inline {
    case word(String)
    /// A figure whose parts may be marked: `28–33%`.
    case figure([String])
    case emphasis([String])
    case strong([String])
    case code(String)
    case link([String])
  }

  enum Block {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case quotation([Inline])
    /// Each item with the items under it.
    case list([(item: [Inline], inner: [[Inline]])])
    case table(head: [[Inline]], rows: [[[Inline]]])
  }

  var random: Random
  /// Only characters that windows-1252 has.
  let isWestern: Bool

  init(seed: UInt64, isWestern: Bool = false) {
    random = Random(seed: seed)
    self.isWestern = isWestern
  }

  // MARK: - Making up

  private static let western = [
    "ships", "the", "of", "lights", "café", "Straße", "R&D", "AT&T", "keepers’", "“night”", "and", "count", "in", "May",
    "x<y",
    "5>4", "naïve", "—", "rose", "by", "more", "than", "fell", "to", "year", "€",
  ]
  /// Words that Markdown's emphasis may begin and end with.
  private static let letters = ["ships", "the", "lights", "café", "Straße", "count", "more", "rose", "naïve"]
  private static let wide = ["漢字", "𝟙", "👩‍🔬", "Ωmega", "→", "≈", "Łódź"]
  private static let figures = [
    ["28", "–33", "%"], ["400", ",000"], ["1.2", " million"], ["15", "\u{A0}%"], ["3", "×"], ["$", "5", "bn"],
    ["+", "27", "%"],
    ["2", ".", "4"], ["33", "%"], ["12"], ["2026"],
  ]

  private mutating func word() -> String {
    if !isWestern, random.once(in: 12) { return random.pick(Self.wide) }
    return random.pick(Self.western)
  }

  private mutating func words(_ range: ClosedRange<Int>, of list: [String]? = nil) -> [String] {
    (0..<Int.random(in: range, using: &random)).map { _ in list.map { random.pick($0) } ?? word() }
  }

  private mutating func sentence(_ range: ClosedRange<Int>, isPlain: Bool = false) -> [Inline] {
    var pieces: [Inline] = [.word("The"), .word("count")]
    for _ in 0..<Int.random(in: range, using: &random) {
      switch Int.random(in: 0..<(isPlain ? 8 : 12), using: &random) {
      case 0, 1: pieces.append(.figure(random.pick(Self.figures)))
      case 8: pieces.append(.emphasis(words(1...3, of: Self.letters)))
      case 9: pieces.append(.strong(words(1...3, of: Self.letters)))
      case 10: pieces.append(.code("f(\(Int.random(in: 1...99, using: &random)))"))
      case 11: pieces.append(.link(words(1...3)))
      default: pieces.append(.word(word()))
      }
    }
    return pieces
  }

  mutating func article() -> [Block] {
    var blocks: [Block] = [.heading(level: 1, sentence(1...4, isPlain: true))]
    for _ in 0..<Int.random(in: 2...7, using: &random) {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: blocks.append(.heading(level: 2, sentence(1...4, isPlain: true)))
      case 1: blocks.append(.quotation(sentence(3...20) + [.word("so.")]))
      case 2, 3:
        blocks.append(.paragraph(sentence(3...9) + [.word("these:")]))
        blocks.append(.list(list()))
        // Something must stand between a list and what is no part of it.
        blocks.append(.paragraph(sentence(12...20) + [.word("so.")]))
      case 4:
        let columns = Int.random(in: 2...4, using: &random)
        let head: [[Inline]] = (0..<columns).map { _ in [.word(word()), .word("rate")] }
        let rows = (0..<Int.random(in: 1...3, using: &random)).map { _ in
          (0..<columns).map { column in column == 0 ? sentence(0...2) : [.figure(random.pick(Self.figures))] }
        }
        blocks.append(.table(head: head, rows: rows))
      default: blocks.append(.paragraph(sentence(12...60) + [.word("so.")]))
      }
    }
    return blocks
  }

  private mutating func list() -> [(item: [Inline], inner: [[Inline]])] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let inner = random.once(in: 3) ? (0..<Int.random(in: 1...2, using: &random)).map { _ in sentence(1...5) } : []
      return (sentence(1...12), inner)
    }
  }

  // MARK: - What a reader must find

  static func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .word(let word): word
      case .figure(let parts): parts.joined()
      case .emphasis(let words), .strong(let words), .link(let words): words.joined(separator: " ")
      case .code(let code): code
      }
    }.joined(separator: " ")
  }

  /// Kind and prose of each block.
  static func outline(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let level, let inlines): ["heading\(level): \(text(inlines))"]
      case .paragraph(let inlines), .quotation(let inlines): ["paragraph: \(text(inlines))"]
      case .list(let items):
        items.flatMap { ["item: \(text($0.item))"] + $0.inner.map { "item: \(text($0))" } }
      case .table(let head, let rows): ([head] + rows).flatMap { $0.map { "cell: \(text($0))" } }
      }
    }
  }
}
