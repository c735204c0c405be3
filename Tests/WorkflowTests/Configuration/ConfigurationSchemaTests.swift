import Documents
import Reports
import TestSupport
import Testing

@testable import Workflow

@Suite struct `The configuration's schema` {
  private static let path: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return parts.joined(separator: "/") + "/Sources/Workflow/Configuration/config.schema.json"
  }()

  /// JSON is YAML, so that one text goes to both.
  @Test(arguments: [
    (#"{}"#, true), (#"{"schema": 1, "extends": "../.claimlint.yml"}"#, true), (#"{"schema": 2}"#, false),
    (#"{"ledgers": "Claims", "exclude": ["a", "b/"]}"#, true), (#"{"exclude": [["a"]]}"#, false),
    (#"{"fail-on": "never", "min-severity": "warning"}"#, true), (#"{"min-severity": "never"}"#, false),
    (#"{"rules": {"rounding": "off", "value-mismatch": {"severity": "info"}}}"#, true),
    (#"{"rules": {"rounding": false}}"#, true), (#"{"rules": {"rounding": "loud"}}"#, false),
    (#"{"rules": {"rounding": {"tolerance": 0.5}}}"#, true), (#"{"rules": {"rounding": {"tolerance": -1}}}"#, false),
    (#"{"rules": {"rounding": {"tolerance": "much"}}}"#, false), (#"{"hedges": {"about": 6, "just-over": 0}}"#, true),
    (#"{"hedges": {"about": 101}}"#, false), (#"{"hedges": {"almost": 6}}"#, false),
    (#"{"rules": ["rounding"]}"#, false),
    (#"{"overrides": [{"files": "a/", "rules": {"rounding": "off"}}]}"#, true),
    (#"{"overrides": [{"files": "a/"}]}"#, false), (#"{"failon": "error"}"#, false), (#"[]"#, false),
  ])
  func `says what the reader says`(text: String, isValid: Bool) throws {
    let schema = try JSONSchema(JSONReader.read(FileReader().read(path: Self.path)))
    #expect(schema.problems(in: try JSONReader.read(Array(text.utf8))).isEmpty == isValid)
    #expect(ConfigurationReader.read(Array(text.utf8), path: "c.yml").problems.isEmpty == isValid)
  }

  @Test(arguments: [
    ("fail_on: error", "c.yml:1:1: unknown key `fail_on` in a configuration", "did you mean `fail-on`?"),
    ("rules:\n  roundin: off", "c.yml:2:3: unknown rule `roundin` in `rules`", "did you mean `rounding`?"),
    (
      "rules:\n  rounding: {sevrity: off}", "c.yml:2:14: unknown key `sevrity` in rule `rounding`",
      "did you mean `severity`?"
    ),
    (
      "rules:\n  group-mismatch: {tolerance: 2}",
      "c.yml:2:20: unknown key `tolerance` in rule `group-mismatch`", "known are severity"
    ),
    ("a: [", "c.yml:", nil),
    ("zzz: 1", "c.yml:1:1: unknown key `zzz` in a configuration", "known are schema, extends,"),
  ])
  func `mistakes are named with their place and what was meant`(text: String, message: String, help: String?) throws {
    let problem = try #require(ConfigurationReader.read(Array(text.utf8), path: "c.yml").problems.first)
    let place = "\(problem.path):\(problem.line ?? 0):\(problem.column ?? 0): \(problem.message)"
    #expect(place.hasPrefix(message))
    if let help { #expect(problem.help?.hasPrefix(help) == true) }
  }
}
