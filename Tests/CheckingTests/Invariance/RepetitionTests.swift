import Checking
import Documents
import TestSupport
import Testing

@Suite struct `What must not change a result` {
  static let checker = Result { try Checked.checker(Rule.exampleLedger) }

  /// Every example of every rule, one after another: right and wrong figures side by side.
  static let article = Rule.all.flatMap { $0.wrong + $0.right }
    .map { Marked($0.article).text }
    .joined(separator: "\n\n")

  @Test func `the same article gives the same result again`() throws {
    let first = try Checked(Self.article, checker: Self.checker.get())
    let second = try Checked(Self.article, checker: Checked.checker(Rule.exampleLedger))
    #expect(first.notes == second.notes)
    #expect(first.verdicts == second.verdicts)
    #expect(!first.notes.isEmpty)
  }

  @Test func `many articles checked at once give what each gives alone`() async throws {
    let checker = try Self.checker.get()
    let articles = Rule.all.flatMap { $0.wrong + $0.right }.map { Marked($0.article).text }
    let alone = try articles.map { try Checked($0, checker: checker).verdicts }
    let together = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
      for (number, article) in articles.enumerated() {
        group.addTask { (number, try Checked(article, checker: checker).verdicts) }
      }
      var results = [[String]](repeating: [], count: articles.count)
      for try await (number, verdicts) in group { results[number] = verdicts }
      return results
    }
    #expect(together == alone)
  }

  @Test func `paragraphs about other things change no verdict`() throws {
    let about = "Children borrowed a book in 59% of visits, the Lanternfield study says."
    let other = [
      "The tram takes 14 minutes and costs 2.40 euros.", "She was born in 1962 and has three cats.",
      "Rain fell on 41% of the days in March.",
    ]
    let alone = try Checked(about, checker: Self.checker.get())
    #expect(alone.notes == ["value-mismatch ⟦59%⟧"])
    for position in 0...other.count {
      var paragraphs = other
      paragraphs.insert(about, at: position)
      let checked = try Checked(paragraphs.joined(separator: "\n\n"), checker: Self.checker.get())
      #expect(checked.notes == alone.notes)
    }
  }

  @Test func `a second ledger of another subject changes no verdict`() throws {
    let other = """
      ledger: 1
      source: {id: tides2021, title: Tides of the northern harbours, publisher: Harbour Office, issued: 2021-03-02}
      metrics:
        range:
          label: mean spring tidal range
          words: [tidal range, spring tide]
          findings:
            - {value: 4.1 metres}
      """
    let one = try Checked(Self.article, checker: Self.checker.get())
    for ledgers in [[Rule.exampleLedger, other], [other, Rule.exampleLedger]] {
      let both = try Checked(Self.article, checker: Checked.checker(ledgers[0], ledgers[1]))
      #expect(both.notes == one.notes)
      #expect(both.verdicts == one.verdicts)
    }
  }

  @Test func `every claim and every diagnostic lies in the file, in order`() throws {
    for dress in Retelling.all {
      let checked = try Checked(dress(Self.article), as: dress.file, checker: Self.checker.get())
      let size = checked.source.bytes.count
      let claims = checked.result.claims.map(\.range)
      #expect(claims.allSatisfy { $0.lower < $0.upper && $0.upper <= size })
      #expect(claims == claims.sorted())
      let diagnostics = checked.result.diagnostics.map(\.range)
      #expect(diagnostics.allSatisfy { $0.lower < $0.upper && $0.upper <= size })
      #expect(diagnostics == diagnostics.sorted())
    }
  }
}
