import Reports
import Testing

@testable import Commands

@Suite struct OutputTargetTests {
  @Test(
    arguments: [
      ("pretty", OutputTarget(format: .pretty)), ("json=out.json", OutputTarget(format: .json, path: "out.json")),
      ("json=a=b", OutputTarget(format: .json, path: "a=b")), ("concise=-", OutputTarget(format: .concise)),
      ("json=", nil), ("xml", nil), ("", nil), ("=a", nil),
    ] as [(String, OutputTarget?)])
  func `a target is a format and perhaps a file`(argument: String, target: OutputTarget?) {
    #expect(OutputTarget(argument: argument) == target)
  }

  @Test func `standard output is one target's, and so is a file`() {
    func isRefused(_ targets: OutputTarget...) -> Bool {
      do { try OutputTarget.validate(targets) } catch { return true }
      return false
    }
    let file = OutputTarget(format: .json, path: "a.json")
    #expect(!isRefused(OutputTarget(format: .pretty), file))
    #expect(isRefused(OutputTarget(format: .pretty), OutputTarget(format: .json)))
    #expect(isRefused(file, file))
  }
}
