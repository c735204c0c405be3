import Checking
import Documents
import Glibc
import Ledger
import Quantities
import Testing

/// A ledger of a thousand findings is checked against as promptly as one of a hundred, for each finding and each claim.
@Suite(.serialized) struct LedgerScaleTests {
  private static let towns = ["Ardbury", "Belton", "Corvale", "Dunmere"]
  private static let years = 2020...2024
  private static let services = [
    "rail", "bus", "ferry", "tram", "taxi", "freight", "school", "clinic", "library", "museum", "park", "pool",
    "harbour",
    "bridge", "market", "orchard", "bakery", "theatre", "quarry", "forest",
  ]
  private static let measures = ["delays", "visits", "repairs", "closures", "accidents"]

  /// The metrics are pairs of a service and a measure; each has a finding for every town and year.
  private static func subjects(_ count: Int) -> [String] {
    services.flatMap { service in measures.map { "\(service) \($0)" } }.prefix(count).map(\.self)
  }

  private static func value(_ subject: Int, _ town: Int, _ year: Int) -> Int {
    3 + (subject * 37 + town * 11 + year * 5) % 94
  }

  private static func ledger(metrics: Int) throws -> Ledger {
    var yaml = """
      ledger: 1
      source: {id: register, title: A register of services, names: [the register]}
      dimensions:
        town: [\(towns.joined(separator: ", "))]
        year: {type: time}
      metrics:

      """
    for (number, subject) in subjects(metrics).enumerated() {
      yaml += "  \(subject.replacing(" ", with: "-")):\n    label: rate of \(subject)\n    words: [\(subject)]\n"
      yaml += "    findings:\n"
      for (place, town) in towns.enumerated() {
        for year in years {
          yaml += "      - {town: \(town), year: \(year), value: \(value(number, place, year))%}\n"
        }
      }
    }
    let bytes = Array(yaml.utf8)
    return try #require(LedgerReader.read(try LedgerFiles.text(bytes, path: "register.yml")).ledger)
  }

  private static func article(metrics: Int, claims: Int) throws -> Document {
    let subjects = subjects(metrics)
    let sentences = (0..<claims).map { claim in
      let (subject, town, year) = (claim * 7 % subjects.count, claim % towns.count, 2020 + claim % years.count)
      let value = value(subject, town, year)
      return "In \(towns[town]), the rate of \(subjects[subject]) was \(value)% in \(year), the register says."
    }
    return try DocumentReader().read(path: "article.txt", bytes: Array(sentences.joined(separator: "\n\n").utf8))
  }

  /// The least processor time of this thread that some work takes, in nanoseconds.
  private func time(_ work: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
    var best = Double.infinity
    for _ in 0..<3 {
      let start = now()
      try work()
      best = min(best, now() - start)
    }
    return best
  }

  @Test(.timeLimit(.minutes(8)))
  func `a ledger of five times as many findings takes no more than about five times as long to make ready`()
    throws
  {
    let (small, large) = (try Self.ledger(metrics: 10), try Self.ledger(metrics: 50))
    #expect(large.findings.count == 1_000)
    let ratio = time { _ = Checker(ledgers: [large]) } / time { _ = Checker(ledgers: [small]) }
    // Twenty-five would be the square.
    #expect(ratio < 10, "\(ratio)")
  }

  @Test(.timeLimit(.minutes(8))) func `every claim finds its own finding among a thousand`() throws {
    let checker = Checker(ledgers: [try Self.ledger(metrics: 50)])
    let result = checker.check(try Self.article(metrics: 50, claims: 40))
    let shares = result.claims.filter { $0.quantity.kind == .percent }
    #expect(shares.count == 40)
    #expect(shares.allSatisfy { $0.verdict == .supported })
    #expect(Set(shares.compactMap(\.finding)).count == 40)
  }

  @Test(.timeLimit(.minutes(8)))
  func `an article of four times as many claims takes no more than about four times as long`() throws {
    let checker = Checker(ledgers: [try Self.ledger(metrics: 25)])
    let (short, long) = (try Self.article(metrics: 25, claims: 20), try Self.article(metrics: 25, claims: 80))
    let ratio = time { _ = checker.check(long) } / time { _ = checker.check(short) }
    #expect(ratio < 8, "\(ratio)")
  }

  @Test(.timeLimit(.minutes(8)), arguments: ["paragraphs", "table"])
  func `so does a long page: of paragraphs with figures and years, and of one table`(form: String) throws {
    let checker = try Checked.checker(Rule.exampleLedger)
    func page(_ count: Int) throws -> Document {
      let sentence =
        "<p>In 2023, evening visits made up 23%, up from 12% in 2019, and 41% of visits end in a loan.</p>\n"
      let row = "<tr><td>evening visits</td><td>23%</td><td>12%</td></tr>\n"
      let body =
        form == "table"
        ? "<table><tr><th>What</th><th>2023</th><th>2019</th></tr>" + String(repeating: row, count: count) + "</table>"
        : String(repeating: sentence, count: count)
      let text = "<h1>The Lanternfield study</h1>" + body
      return try DocumentReader().read(path: "page.html", bytes: Array(text.utf8))
    }
    let (short, long) = (try page(150), try page(1_200))
    let ratio = time { _ = checker.check(long) } / time { _ = checker.check(short) }
    // Sixty-four would be the square.
    #expect(ratio < 20, "\(ratio)")
  }

  @Test(.timeLimit(.minutes(8)), arguments: ["Evening visits made up 23% in 2023, ", "It rained for 33 days, "])
  func `so does one line without a full stop, full of figures`(piece: String) throws {
    let checker = try Checked.checker(Rule.exampleLedger)
    func line(_ count: Int) throws -> Document {
      let text = "The Lanternfield study: " + String(repeating: piece, count: count)
      return try DocumentReader().read(path: "line.txt", bytes: Array(text.utf8))
    }
    let (short, long) = (try line(300), try line(2_400))
    let ratio = time { _ = checker.check(long) } / time { _ = checker.check(short) }
    // Sixty-four would be the square, five hundred the third power.
    #expect(ratio < 24, "\(ratio)")
  }
}
