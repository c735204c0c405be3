import Documents
import TestSupport
import Testing

@Suite struct PromiseTests {
  @Test(arguments: Fixtures.names) func `every article keeps the promises of a document`(name: String) throws {
    let document = try Fixtures.document(name)
    #expect(Promises(document: document).violations == [])
  }

  @Test(arguments: 0..<20) func `so does an article with anything wrong in it`(round: Int) throws {
    var random = Random(seed: UInt64(round))
    for name in Fixtures.names {
      let bytes = try Fixtures.bytes(name)
      for _ in 0..<6 {
        let mutant = mutated(bytes, &random)
        // Bytes that are no text are refused, and that is all that may happen to them.
        guard
          let document = try? DocumentReader(encoding: random.once(in: 3) ? .windows1252 : nil).read(
            path: name, bytes: mutant)
        else { continue }
        let violations = Promises(document: document, decodes: false).violations
        #expect(
          violations == [], "\(name), round \(round): \(String(decoding: mutant, as: UTF8.self).debugDescription)")
      }
    }
  }

  private static let tokens = [
    "<", ">", "&", "</p>", "<b>", "<table>", "<td>", "</table>", "<li>", "<!--", "-->", "&nbsp;", "&#", "\"", "'", "`",
    "```\n", "**",
    "_", "[", "](", "]]", "[[", "[^1]", "[^1]: ", "{{", "}}", "{%", "|", "\n|--|--|\n", "---\n", "\n\n", "\r", "\u{0}",
    "> ", "- ",
    "1. ", "    ", "\t", "\\", "é", "𝟙", "\u{FEFF}", "<script>", "<br><br>", "<figure>", "<caption>", "rowspan=9",
    "hidden", "<x y='", "~", "$$",
  ]

  /// One to four changes: bytes changed, taken out, doubled, or a piece of markup put in.
  private func mutated(_ bytes: [UInt8], _ random: inout Random) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard !bytes.isEmpty else { break }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.removeSubrange(place...)
      default: bytes.insert(contentsOf: Array(random.pick(Self.tokens).utf8), at: place)
      }
    }
    return bytes
  }
}
