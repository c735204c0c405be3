import Checking
import Documents
import Foundation
import Ledger
import TestSupport
import Testing

/// Mistakes of every kind, put by a program into what the corpus gets right.
@Suite struct `A mistake put into the corpus` {
  /// How many of a hundred mistakes of a kind are reported at least. A floor under what was measured, not a goal.
  static let floors: [Corruption.Kind: Int] = [
    .value: 75, .orderOfMagnitude: 85, .percentForPoints: 90, .unit: 75, .hedge: 85, .group: 65, .period: 60,
    .direction: 60, .endpoints: 70, .table: 70,
  ]
  /// At most so many of a kind are tried.
  static let limit = 60

  @Test(arguments: Corruption.Kind.allCases) func `is reported, most of the time`(kind: Corruption.Kind) async throws {
    let trials = try Self.trials(of: kind)
    #expect(trials.count >= 5)
    let missed = await Self.missed(trials)
    let share = 100 * (trials.count - missed.count) / max(1, trials.count)
    print("\(kind.rawValue): \(trials.count - missed.count) of \(trials.count) reported")
    #expect(share >= Self.floors[kind] ?? 100, "\(share) of 100 reported; missed:\n\(missed.joined(separator: "\n"))")
  }

  @Test func `is not needed for silence: what is right stays unreported`() throws {
    var right = 0
    var wrong: [String] = []
    for article in Corpus.articles {
      let checked = try CheckedArticle(article)
      for line in ExpectedResult(try Corpus.expected(article)).lines where line.verdict == "supported" {
        right += 1
        let flags = checked.diagnostics.filter { place, diagnostic in
          diagnostic.severity >= .warning && place.contains(line: line.line, column: line.column)
        }
        if let flag = flags.first { wrong.append("\(article):\(line.text): \(flag.diagnostic.rule)") }
      }
    }
    #expect(right > 300)
    #expect(wrong.count * 100 <= right, "\(wrong.joined(separator: "\n"))")
  }

  struct Trial: Sendable {
    let article: String
    let bytes: [UInt8]
    let wrong: [ByteRange]
    let note: String

    /// Whether a figure that is wrong is reported.
    var isReported: Bool {
      guard let document = try? DocumentReader().read(path: article, bytes: bytes),
        let checker = try? CheckedArticle.checker.get()
      else { return false }
      return checker.check(document).claims.contains { claim in
        claim.verdict != .supported && claim.verdict != .unverifiable && wrong.contains { $0.overlaps(claim.range) }
      }
    }
  }

  private static let all = Result {
    try Corpus.articles.flatMap { article in
      let bytes = try Corpus.bytes(article)
      return try Corruptor(checked: CheckedArticle(article)).corruptions().map { corruption in
        let (corrupted, wrong) = corruption.apply(to: bytes)
        let trial = Trial(article: article, bytes: corrupted, wrong: wrong, note: "\(article): \(corruption.note)")
        return (corruption.kind, trial)
      }
    }
  }

  /// The mistakes of a kind, spread over the corpus.
  static func trials(of kind: Corruption.Kind) throws -> [Trial] {
    let trials = try all.get().filter { $0.0 == kind }.map(\.1)
    let step = max(1, (trials.count + limit - 1) / limit)
    return stride(from: 0, to: trials.count, by: step).map { trials[$0] }
  }

  static func missed(_ trials: [Trial]) async -> [String] {
    await withTaskGroup(of: String?.self) { group in
      for trial in trials { group.addTask { trial.isReported ? nil : trial.note } }
      var missed: [String] = []
      for await note in group { if let note { missed.append(note) } }
      return missed.sorted()
    }
  }
}
