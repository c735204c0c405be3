import Checking
import Documents
import Ledger
import TestSupport
import Testing

/// Quotations by the hundred, made by program from texts in the public domain.
@Suite struct `Quotations made by program` {
  /// What is reported of a quotation, as the kinds that are told apart.
  enum Reading: String, CaseIterable {
    case correct, number, negation, hedge, trimmed, joined, invented, otherwise
  }

  struct Score {
    /// By what was made, then by what was reported.
    var counts: [Reading: [Reading: Int]] = [:]
    var misses: [String] = []

    var f1: Double {
      let kinds = counts.keys
      let scores = kinds.map { kind -> Double in
        let right = Double(counts[kind]?[kind] ?? 0)
        let made = Double(counts[kind]?.values.reduce(0, +) ?? 0)
        let reported = Double(counts.values.reduce(0) { $0 + ($1[kind] ?? 0) })
        guard right > 0 else { return 0 }
        return 2 * right / (made + reported)
      }
      return scores.reduce(0, +) / Double(scores.count)
    }

    /// The share of the right ones that are reported above information.
    var flagged: Double {
      let correct = counts[.correct] ?? [:]
      let all = correct.values.reduce(0, +)
      return Double(all - (correct[.correct] ?? 0)) / Double(max(1, all))
    }
  }

  private static func ledger(_ title: String, _ author: String, _ name: String) -> String {
    """
    ledger: 1
    source: {id: work, title: "\(title)", author: ["\(author)"], names: ["\(name)"]}
    metrics:
      chapters: {label: chapters that no text speaks of, findings: [{value: 4321 chapters}]}
    """
  }

  private static func reading(_ result: DocumentResult) -> Reading {
    guard let worst = result.diagnostics.filter({ $0.severity >= .warning }).max(by: { $0.severity < $1.severity })
    else {
      return .correct
    }
    switch worst.rule {
    case "trimmed-quote": return .trimmed
    case "joined-quote": return .joined
    case "invented-quote": return .invented
    case "misquote":
      for kind in [Reading.number, .negation, .hedge]
      where worst.why.contains(where: { $0.hasPrefix("a \(kind.rawValue)") }) {
        return kind
      }
      return .otherwise
    default: return .otherwise
    }
  }

  private static func score(_ samples: [QuotationGenerator.Sample], _ checker: Checker) throws -> Score {
    var score = Score()
    for sample in samples {
      let made = sample.kind.isCorrect ? Reading.correct : Reading(rawValue: sample.kind.rawValue) ?? .otherwise
      let checked = try Checked(sample.article, as: sample.file, checker: checker)
      let found = reading(checked.result)
      score.counts[made, default: [:]][found, default: 0] += 1
      if found != made { score.misses.append("\(found.rawValue) for \(sample)  \(checked.notes)") }
    }
    return score
  }

  /// The styles that the rules were made with.
  private static let styles: [QuotationGenerator.Style] = [
    ("a.md", { "\($1) says: “\($0)”" }),
    ("a.md", { "\($1) puts it like this:\n\n> \($0)\n" }),
    ("a.txt", { "According to \($1), \"\($0)\"" }),
    ("a.html", { "<p>“\($0.replacingLastStop(with: ","))” \($1) notes.</p>" }),
    ("a.html", { "<p>As \($1) states: &ldquo;\($0)&rdquo;</p>" }),
  ]

  /// Styles that they were not.
  private static let otherStyles: [QuotationGenerator.Style] = [
    ("a.md", { "In the words of \($1), «\($0)»" }),
    ("a.txt", { "\($1) observes, and I agree with it:\n\n\"\($0)\"" }),
    ("a.html", { "<p>\($1) concludes: <q>\($0)</q></p>" }),
    ("a.html", { "<p>So \($1) writes:</p><blockquote><p>\($0)</p></blockquote>" }),
    ("a.md", { "\($1) argues as follows. ‘\($0)’ ‒ \($1)" }),
    ("a.md", { "*„\($0)“* — \($1)" }),
    ("a.md", { "Nobody has said it better. “\($0)” (\($1))" }),
  ]

  @Test func `of 120 quotations in known styles each is told for what it is`() throws {
    var generator = QuotationGenerator(
      text: PublicDomainText.constitution, strange: PublicDomainText.origin, name: "the Federal Charter",
      styles: Self.styles, seed: 11)
    let checker = try Checked.checker(
      Self.ledger("The Federal Charter of 1787", "The Convention", "the Federal Charter"),
      snapshot: PublicDomainText.constitution)
    let score = try Self.score(generator.samples(120), checker)
    #expect(score.f1 >= 0.97, "\(score.f1)\n\(score.misses.joined(separator: "\n"))")
    #expect(score.flagged <= 0.005, "\(score.flagged)")
  }

  @Test func `of 120 quotations of another work in other styles each is told for what it is`() throws {
    var generator = QuotationGenerator(
      text: PublicDomainText.origin, strange: PublicDomainText.constitution, name: "the Origin of Species",
      styles: Self.otherStyles, seed: 2_027)
    let checker = try Checked.checker(
      Self.ledger("On the Origin of Species", "Charles Darwin", "the Origin of Species"),
      snapshot: PublicDomainText.origin)
    let score = try Self.score(generator.samples(120), checker)
    #expect(score.f1 >= 0.97, "\(score.f1)\n\(score.misses.joined(separator: "\n"))")
    #expect(score.flagged <= 0.005, "\(score.flagged)")
  }
}

extension String {
  fileprivate func replacingLastStop(with mark: String) -> String { hasSuffix(".") ? String(dropLast()) + mark : self }
}
