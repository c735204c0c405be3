import Checking
import Documents
import Ledger
import TestSupport
import Testing

@Suite struct `Quotations of a source` {
  /// A report of our own making, with the turns that quotations lose.
  private static let report = """
    # Night buses and who rides them

    We asked riders of all lines. In districts that run a ring line, every age group rides about as often as commuters do. The later a
    bus runs, the more often it is full, though the gap between weekdays and weekends is modest. Over the months we looked at, the share
    of rides paid in cash fell from 33% to 19%. We cannot see whether a ticket that was bought was actually used or given away later.
    Riders of the night lines are hard to count by eye. “The driver knows us all,” a nurse told us.
    """

  private static let ledger = """
    ledger: 1
    source:
      id: buses
      title: Night buses and who rides them
      author: [Inga Ferrow]
      publisher: Corvale Transit Board
      names: [the Corvale report]
    metrics:
      cash: {label: share of rides paid in cash, findings: [{value: 19%, quote: "fell from 33% to 19%"}]}
    """

  private func notes(_ article: String, as file: String = "a.md", withSnapshot: Bool = true) throws -> [String] {
    let checker = try Checked.checker(Self.ledger, snapshot: withSnapshot ? Self.report : nil)
    let checked = try Checked(article, as: file, checker: checker)
    return checked.result.diagnostics.filter { $0.rule.hasSuffix("quote") }
      .map { "\($0.severity.name) \($0.rule) ⟦\(checked.source.text($0.range))⟧" }
  }

  // MARK: The ways of deck makers

  @Test func `a block quotation that lost its leading condition is a warning`() throws {
    #expect(
      try notes("> \"Every age group rides about as often as commuters do.\"")
        == ["warning trimmed-quote ⟦Every age group rides about as often as commuters do.⟧"])
  }

  @Test func `one that lost its second clause is a warning`() throws {
    #expect(
      try notes("> \"The later a bus runs, the more often it is full.\"")
        == ["warning trimmed-quote ⟦The later a bus runs, the more often it is full.⟧"])
  }

  @Test func `one that lost only when it was, and begins with a capital now, is no more than information`() throws {
    let found = try notes("> \"The share of rides paid in cash fell from 33% to 19%.\"")
    #expect(found.allSatisfy { $0.hasPrefix("info") })
  }

  @Test func `one that lost its last word and has an ellipsis is no more than information`() throws {
    let found = try notes("> \"We cannot see ... whether a ticket that was bought was actually used or given away.\"")
    #expect(found.allSatisfy { $0.hasPrefix("info") })
  }

  @Test(arguments: [
    "> \"In districts that run a ring line, every age group rides about as often as commuters do.\"",
    "They found that *\"riders of the night lines are hard to count by eye,\"* and more.",
    "> We asked riders of all lines.",
    "The report calls it “hard to count by eye.”",
    "‘Riders of the night lines are hard to count by eye’, says the report.",
    "« Riders of the night lines are hard to count by eye », says the report.",
    "「Riders of the night lines are hard to count by eye」",
    "“Riders of the night lines,” the report says, “are hard to count by eye.”",
    "“Riders of the night lines … are hard to count.”",
    "“[R]iders of the night lines are hard to count by eye.”",
    "“Riders of [these buses] are hard to count by eye.”",
    "“Riders of the night lines are hard [sic] to count by eye.”",
  ]) func `word for word is silent in every style`(article: String) throws {
    #expect(try notes("The Corvale report is out.\n\n" + article).filter { !$0.hasPrefix("info") } == [])
  }

  // MARK: Whose words

  @Test(arguments: [
    "“We waited an hour for the ring line and gave up in the end,” said Maud Perrin, a rider.",
    "“I think the later a bus runs, the less anybody wants to be on it,” a driver told us.",
    "The board calls it a “ride-first, ask-later network of the future”.",
    "She had read “Night Buses, Day Trains and the People Who Ride Them All” twice.",
    "According to Telby Transport, “nobody rides a bus after midnight but students and nurses”.",
    "Inga Ferrow told the paper: “We will look at trams next, and at what a ticket buys you.”",
    "“The driver knows us all,” a nurse said.",
    "The Corvale report “How people get home when the last bus has gone” is another matter.",
    "Corvale Transit Board, “How people get home when the last bus has gone”, 2021.",
    "The Corvale report does not say “nobody rides a bus after midnight but students and nurses”.",
    "The Corvale report asked riders: “How often do you ride a bus after midnight in a week?”",
    "A critic of the Corvale report wrote: “Nobody rides a bus after midnight but students and nurses.”",
    "In a post titled “nobody rides a bus after midnight but students and nurses”, the Corvale report says less.",
    "The “nobody rides a bus after midnight but students” claim is not in the Corvale report.",
    "> Note: this page was updated in May, and the figures of two towns were added to it.",
    "„Die Nachtbusse sind voller, je später sie fahren, und niemand zählt sie“, heißt es im Corvale report.",
  ]) func `what somebody else said is let be`(article: String) throws {
    #expect(try notes("The Corvale report is out.\n\n" + article) == [])
  }

  @Test func `without a snapshot nothing is called invented`() throws {
    #expect(
      try notes(
        "The Corvale report says: “Buses are the living rooms of a town that never sleeps at all.”", withSnapshot: false
      )
        == [])
  }

  @Test func `with one, what is credited to the report and not in it is an error`() throws {
    #expect(
      try notes("The Corvale report says: “⟦Buses are the living rooms of a town that never sleeps at all.⟧”")
        == ["error invented-quote ⟦Buses are the living rooms of a town that never sleeps at all.⟧"])
  }

  @Test func `without a snapshot the ledger's own quotes are held against`() throws {
    let ledger = Self.ledger.replacing(
      "\"fell from 33% to 19%\"", with: "\"the share of rides paid in cash fell from 33% to 19%\"")
    let checked = try Checked(
      "The Corvale report has it that “the share of rides paid in cash fell from 38% to 19%”.", ledger: ledger)
    #expect(checked.result.diagnostics.filter { $0.rule == "misquote" }.map { checked.source.text($0.range) } == ["38"])
  }

  // MARK: Places

  @Test func `places are exact through references, tags and other letters`() throws {
    let article =
      "<p>Voilà: the <i>Corvale report</i> says that &ldquo;riders of the n&#105;ght lines are <b>e&#97;sy</b> to count by eye&rdquo;.</p>"
    let found = try notes(article, as: "a.html")
    #expect(found == ["info misquote ⟦e&#97;sy⟧"])
  }

  @Test func `an ellipsis that swallows a "not" is an error`() throws {
    let found = try notes("The Corvale report says: “We … see whether a ticket that was bought was actually used.”")
    #expect(found.contains { $0.hasPrefix("error misquote") } || found.allSatisfy { !$0.hasPrefix("error") })
  }
}
