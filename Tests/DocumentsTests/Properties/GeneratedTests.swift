import Documents
import TestSupport
import Testing

/// Articles that were made up, in every format and encoding.
@Suite struct GeneratedTests {
  private static let seeds = (0..<150).map { UInt64($0) }

  private func expect(
    _ path: String, _ text: String, _ outline: [String], _ seed: UInt64,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let document = try read(path, text)
    #expect(document.outline == outline, "seed \(seed): \(text.debugDescription)", sourceLocation: sourceLocation)
    let violations = Promises(document: document).violations
    #expect(violations == [], "seed \(seed): \(text.debugDescription)", sourceLocation: sourceLocation)
  }

  @Test(arguments: seeds) func `the same article reads the same in HTML, Markdown and plain text`(seed: UInt64) throws {
    var generator = ArticleGenerator(seed: seed)
    let article = generator.article()
    let outline = ArticleGenerator.outline(article)
    try expect("a.html", generator.html(article), outline, seed)
    try expect("a.md", generator.markdown(article), outline, seed)
    try expect("a.txt", generator.plain(article), outline, seed)
  }

  @Test(arguments: seeds.prefix(60)) func `a page reads the same in every encoding, and its spans are the same text`(
    seed: UInt64
  ) throws {
    var generator = ArticleGenerator(seed: seed, isWestern: true)
    let text = generator.html(generator.article())
    let plain = try html(text)
    let western = text.unicodeScalars.map { scalar -> UInt8 in
      Self.western[scalar] ?? UInt8(truncatingIfNeeded: scalar.value)
    }
    let little = Array(text.utf16).flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big = Array(text.utf16).flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let others = [
      try DocumentReader().read(path: "a.html", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      try DocumentReader(encoding: .windows1252).read(path: "a.html", bytes: western),
      try DocumentReader().read(path: "a.html", bytes: [0xFF, 0xFE] + little),
      try DocumentReader().read(path: "a.html", bytes: [0xFE, 0xFF] + big),
    ]
    for other in others {
      #expect(other.prose == plain.prose)
      #expect(other.blocks == plain.blocks)
      #expect(other.marks == plain.marks)
      #expect(Promises(document: other).violations == [])
      for range in plain.blocks.map(\.range) + plain.marks.map(\.range) {
        #expect(other.source.text(other.map.source(of: range)) == plain.source.text(plain.map.source(of: range)))
      }
    }
  }

  private static let western: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "…": 0x85, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
  ]
}
