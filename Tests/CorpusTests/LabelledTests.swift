import Checking
import Foundation
import Testing

@testable import Calibration

/// Articles about invented sources on many subjects, labelled number by number: `Tests/Labelled`.
@Suite struct `The labelled articles` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Labelled").path

  private static func evaluator() throws -> Evaluator {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return Evaluator(try names.map { try LabelledSet(folder: folder + "/" + $0, ledgers: nil) }, withMutants: false)
  }

  @Test func `seldom have a right figure called wrong, and about half of the wrong ones`() async throws {
    let tallies = try await Self.evaluator().tallies(Evaluator.Setting())
    let all = tallies.reduce(Tally(), +)
    #expect(tallies.count >= 13)
    #expect(all.supported > 2_500)
    // What is right: one in two hundred at most, and no more of what is said of something else.
    #expect(all.falseAlarms * 200 <= all.supported, "\(all.row)")
    #expect(all.foreignFlagged * 100 <= all.foreign, "\(all.row)")
    #expect(all.falseWarnings * 50 <= all.supported, "\(all.row)")
    #expect(all.wrongMet * 2 >= all.wrong, "\(all.row)")
    #expect(all.judged * 100 >= all.inScope * 80, "\(all.row)")
    #expect(all.aligned * 100 >= all.withFact * 90, "\(all.row)")
  }

  @Test func `bear out the confidences`() async throws {
    var reliability = Reliability()
    for (_, outcome) in try Self.evaluator().outcomes(Evaluator.Setting()) {
      reliability.add(Confidence.percent(outcome.basis), isRight: outcome.isRight)
    }
    #expect(reliability.error < 0.05, "\(reliability.summary)")
  }
}
