import Checking
import Documents
import TestSupport
import Testing

/// A rule's example, in one of its dresses.
struct Trial: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let example: Rule.Example

  var testDescription: String { "\(rule.name): \(example.article)" }

  static let wrong = Rule.all.flatMap { rule in rule.wrong.map { Trial(rule: rule, example: $0) } }
  static let right = Rule.all.flatMap { rule in rule.right.map { Trial(rule: rule, example: $0) } }
}

@Suite struct `The examples of the rules` {
  static let checker = Result { try Checked.checker(Rule.exampleLedger, snapshot: Rule.exampleSnapshot) }

  @Test(arguments: Trial.wrong, Retelling.all)
  func `a wrong one is reported by its rule at its marked place, and by no other`(
    trial: Trial, dress: Retelling
  ) throws {
    let checked = try Checked(dress(trial.example.article), as: dress.file, checker: try Self.checker.get())
    let marked = checked.article.ranges.map { "\(trial.rule.name) ⟦\(checked.source.text($0))⟧" }
    try #require(!marked.isEmpty)
    #expect(checked.notes == marked)
  }

  @Test(arguments: Trial.right, Retelling.all)
  func `a right one is silent`(trial: Trial, dress: Retelling) throws {
    let checked = try Checked(dress(trial.example.article), as: dress.file, checker: try Self.checker.get())
    #expect(checked.notes == [])
  }

  @Test(arguments: Trial.wrong, Retelling.code)
  func `code is silent`(trial: Trial, dress: Retelling) throws {
    let checked = try Checked(dress(trial.example.article), as: dress.file, checker: try Self.checker.get())
    #expect(checked.notes == [])
  }

  @Test(arguments: Rule.all.map(\.name))
  func `a rule has an example of either kind`(name: String) throws {
    let rule = try #require(Rule.all.first { $0.name == name })
    #expect(!rule.wrong.isEmpty)
    #expect(!rule.right.isEmpty)
  }

  @Test(arguments: Trial.wrong)
  func `the message says what stands there`(trial: Trial) throws {
    let checked = try Checked(trial.example.article, checker: try Self.checker.get())
    for diagnostic in checked.result.diagnostics {
      #expect(!diagnostic.message.isEmpty)
      #expect(!diagnostic.why.isEmpty, "\(trial.rule.name) shows no working")
    }
  }
}
