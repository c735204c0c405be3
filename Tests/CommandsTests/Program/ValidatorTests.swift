import Foundation
import TestSupport
import Testing

/// The formats, held by programs of other people where they are installed; where not, that is said.
@Suite struct `A format, to a validator of somebody else's` {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write(
      "a b.md",
      """
      In the Pilot Study, review time at the north site fell by 48%, 100% sure::a𐐀b.
      <!-- claimlint-disable-next-line value-mismatch: as printed -->
      In the Pilot Study, review time at the north site fell by 49%.

      """)
  }

  /// Runs a script with Python; `nil` where a module that it needs is not installed.
  private func python(_ script: String, needs module: String) throws -> (text: String, isRight: Bool)? {
    try folder.write("validate.py", script)
    let isThere = try program.shell("python3 -c 'import \(module)' 2>/dev/null; echo $?").text == "0\n"
    guard isThere else {
      print("\(module) is not installed for Python, so nothing is validated with it")
      return nil
    }
    let outcome = try program.shell("python3 validate.py; echo $?")
    return (outcome.text + outcome.errors, outcome.text.hasSuffix("0\n"))
  }

  @Test func `SARIF is read by models that were made of its schema, and nothing is left over`() throws {
    _ = try program.run("a b.md", "--output", "sarif=a.sarif", "--show-suppressed")
    let outcome = try python(
      """
      import json
      from sarif_pydantic import Sarif
      text = json.load(open("a.sarif"))
      run = Sarif.model_validate(text).runs[0]
      assert run.results and run.tool.driver.rules
      assert run.results[0].locations[0].physical_location.region.start_line == 1
      """, needs: "sarif_pydantic")
    if let outcome { #expect(outcome.isRight, "\(outcome.text)") }
  }

  @Test func `the JSON report fits the schema that is published with it`() throws {
    _ = try program.run("a b.md", "--output", "json=a.json", "--show-suppressed")
    let schema = `The README`.repository.appendingPathComponent("Sources/Reports/JSON/check.schema.json").path
    let outcome = try python(
      """
      import json, jsonschema
      schema = json.load(open(\(String(reflecting: schema))))
      jsonschema.Draft202012Validator.check_schema(schema)
      jsonschema.Draft202012Validator(schema).validate(json.load(open("a.json")))
      """, needs: "jsonschema")
    if let outcome { #expect(outcome.isRight, "\(outcome.text)") }
  }

  @Test func `Checkstyle and JUnit are well-formed to libxml2's own program`() throws {
    _ = try program.run("a b.md", "--output", "checkstyle=a.xml", "--output", "junit=b.xml")
    let outcome = try program.shell("command -v xmllint >/dev/null || exit 77; xmllint --noout a.xml b.xml; echo $?")
    if outcome.text.isEmpty { return print("xmllint is not installed, so nothing is validated with it") }
    #expect(outcome.text == "0\n", "\(outcome.errors)")
  }
}
