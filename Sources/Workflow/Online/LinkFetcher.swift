internal import Documents
internal import Reports

/// Starts the program that fetches links, which lies beside this one: no other run of claimlint holds what can ask the net.
struct LinkFetcher {
  static let name = "claimlint-links"

  let allowsPrivateHosts: Bool

  /// What came of links, in their order.
  ///
  /// - Throws: `InputError` when the program is missing or does not do its work.
  func answers(for links: [String]) throws(InputError) -> [LinkSurvey.Answer] {
    guard let own = FileSystem.realPath("/proc/self/exe") else {
      throw InputError(path: Self.name, message: "cannot be found: it is not known where this program lies")
    }
    let path = Paths.join(Paths.parent(own), Self.name)
    guard FileSystem.kind(of: path) == .file else {
      throw InputError(path: path, message: "is not there", help: "install it beside \(Tool.name); --online needs it")
    }
    let arguments = [Self.name] + (allowsPrivateHosts ? ["--allow-private-hosts"] : [])
    let outcome: ChildProgram.Outcome
    do {
      // It reads all links before it says anything.
      outcome = try ChildProgram.run(
        path, arguments, input: Array((links.joined(separator: "\n") + "\n").utf8), isHeard: true)
    } catch {
      switch error {
      case .code(let code): throw InputError(path: path, message: "cannot be run (error \(code))")
      case .system(let reason): throw InputError(path: path, message: "cannot be run: \(reason)")
      }
    }
    let lines = outcome.output.split(separator: 0x0A)
    let answers = lines.compactMap { LinkSurvey.Answer(line: String(decoding: $0, as: UTF8.self)) }
    guard outcome.isSuccess, answers.count == links.count else {
      throw InputError(path: path, message: "did not say what came of the links")
    }
    return answers
  }
}
