import Checking
import Documents
import Glibc
import Ledger
import Testing

/// Quotations are looked up in time in proportion to the article's length.
@Suite(.serialized) struct QuotationScaleTests {
  private static let ledger = """
    ledger: 1
    source: {id: work, title: The register of the long coast, names: [the register]}
    metrics: {m: {findings: [{value: 4321 gauges}]}}
    """

  /// Sentences of words of the text in public domain, by chance.
  private static func sentences(bytes: Int) -> [String] {
    let words = PublicDomainText.origin.split { !$0.isLetter }.map { $0.lowercased() }
    var state: UInt64 = 17
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var result: [String] = []
    var count = 0
    while count < bytes {
      let sentence = "The " + (0..<12 + random(12)).map { _ in words[random(words.count)] }.joined(separator: " ") + "."
      count += sentence.utf8.count + 4
      result.append(sentence)
    }
    return result
  }

  private static func document(_ paragraphs: [String]) throws -> Document {
    try DocumentReader().read(path: "a.md", bytes: Array(paragraphs.joined(separator: "\n\n").utf8))
  }

  /// The least processor time of this thread that some work takes, in seconds.
  private func time(_ work: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    var best = Double.infinity
    for _ in 0..<2 {
      let start = now()
      try work()
      best = min(best, now() - start)
    }
    return best
  }

  private func check(_ sentences: [String], in snapshot: [String]) throws -> Double {
    let bytes = Array(Self.ledger.utf8)
    let ledger = try #require(LedgerReader.read(try LedgerFiles.text(bytes, path: "l.yml")).ledger)
    let checker = Checker(ledgers: [ledger], snapshots: [try Self.document(snapshot)])
    let article = try Self.document(sentences)
    return time { _ = checker.check(article) }
  }

  @Test(.timeLimit(.minutes(8))) func `an article of quotations four times as long takes about four times as long`()
    throws
  {
    let all = Self.sentences(bytes: 240_000)
    func quoted(_ sentences: [String]) -> [String] {
      sentences.enumerated().map { number, sentence in
        "“" + (number.isMultiple(of: 3) ? sentence.replacing(" of ", with: " without ") : sentence) + "”"
      }
    }
    let quarter = try check(quoted(Array(all.prefix(all.count / 4))), in: all)
    let whole = try check(quoted(all), in: all)
    // Sixteen would be the square.
    #expect(whole / quarter < 8, "\(whole / quarter)")
  }

  @Test(.timeLimit(.minutes(8)), arguments: ["one quotation", "one sentence", "marks alone", "titles", "links"])
  func `so does one that is made to take long`(form: String) throws {
    func article(_ count: Int) -> [String] {
      switch form {
      case "one quotation":
        ["“" + String(repeating: "the gauges of the long coast were not counted ", count: count * 4) + "”"]
      case "one sentence":
        Array(repeating: "“The gauges of the long coast were counted twice by all of them.”", count: count)
      case "marks alone": [String(repeating: "“ ‘ \" ' « ", count: count * 8)]
      case "titles": Array(repeating: "- *The register of the long coasts*, Ada Marlowe, 2024", count: count)
      default:
        Array(
          repeating: "[The register of the long coast](https://a.example/reg) and https://b.example/x", count: count)
      }
    }
    let source = Array(repeating: "The gauges of the long coast were not counted twice by any of them.", count: 500)
    let short = try check(article(60), in: source)
    let long = try check(article(480), in: source)
    // Sixty-four would be the square.
    #expect(long / short < 24, "\(long / short)")
  }
}
