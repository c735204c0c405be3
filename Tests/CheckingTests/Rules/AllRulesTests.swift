import Checking
import Foundation
import Testing

@Suite struct `The list of rules` {
  /// Files of the folder that are no rule.
  static let others: Set<String> = ["AllRules", "ExampleLedger", "Rule"]

  @Test func `it names each file of the folder once`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Checking/Rules").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    let written = files.map { String($0.dropLast(6)) }.filter { !Self.others.contains($0) }
    // value-mismatch is in ValueMismatch.swift.
    let listed = Rule.all.map { rule in rule.name.split(separator: "-").map(\.capitalized).joined() }
    #expect(listed.sorted() == written.sorted())
  }

  @Test func `no name is used twice`() {
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
  }

  @Test func `names are in kebab-case`() {
    for rule in Rule.all {
      let letters = rule.name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
      #expect(letters, "\(rule.name)")
    }
  }

  @Test func `documentation says what it reports, why, and what it does not see`() {
    for rule in Rule.all {
      #expect(rule.summary.hasSuffix("."), "\(rule.name)")
      #expect(!rule.summary.contains("\n"), "\(rule.name)")
      #expect(!rule.why.isEmpty && !rule.limits.isEmpty, "\(rule.name)")
    }
  }
}
