internal import Checking
package import Documents
internal import Ledger
internal import Reports

/// Where the links of a run's articles lead, all asked for before the first article is checked.
package struct LinkSurvey: Sendable {
  /// How links are asked for.
  package struct Options: Sendable {
    /// Whether this machine and its network may be asked.
    package var allowsPrivateHosts: Bool
    /// For how many days what was found out holds, where it is kept.
    package var age: Int
    /// Where it is kept.
    package var folder: String?

    package init(allowsPrivateHosts: Bool, age: Int, folder: String? = nil) {
      self.allowsPrivateHosts = allowsPrivateHosts
      self.age = age
      self.folder = folder
    }
  }

  /// What came of a link.
  struct Answer: Sendable, Hashable {
    /// As the program that fetches calls it: found, gone, nowhere, near, unknown.
    let kind: String
    let status: Int
    let detail: String

    init(kind: String, status: Int = 0, detail: String) {
      self.kind = kind
      self.status = status
      self.detail = detail
    }

    /// Kind, status, link and detail, with tabs between.
    init?(line: String) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 4, let status = Int(fields[1]) else { return nil }
      self.init(kind: String(fields[0]), status: status, detail: String(fields[3]))
    }

    var line: String { "\(kind)\t\(status)\t\t\(detail)" }
    var isCertain: Bool { kind == "found" || kind == "gone" || kind == "nowhere" }
  }

  private let answers: [String: Answer]
  /// What was read from standard input: it can be read only once.
  let standardInput: [UInt8]?
  /// What could not be done.
  package let problems: [InputError]

  /// Asks for the links of articles.
  ///
  /// An article that cannot be read is passed over: its own check says so.
  package init(_ jobs: [CheckRun.Job], documents: DocumentReader, files: FileReader, options: Options) {
    var links = Set<String>()
    var input: [UInt8]?
    for job in jobs
    where !(job.policy.rules.isOff(Rule.deadLink.name) && job.policy.rules.isOff(Rule.unverifiedLink.name)) {
      let bytes: [UInt8]?
      switch job.input.source {
      case .file: bytes = try? files.read(path: job.input.path)
      case .standardInput:
        input = try? input ?? files.readStandardInput(name: job.input.path)
        bytes = input
      }
      guard let bytes, let document = try? documents.read(path: job.input.path, bytes: bytes) else { continue }
      for link in DocumentLinks(document).links { links.insert(link.address) }
    }
    standardInput = input
    var memory = options.folder.map { LinkMemory(folder: $0, age: options.age * 86_400) }
    var answers: [String: Answer] = [:]
    var open: [String] = []
    for link in links.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if let known = memory?.answer(for: link) { answers[link] = known } else { open.append(link) }
    }
    var problems: [InputError] = []
    if !open.isEmpty {
      do throws(InputError) {
        let fetched = try LinkFetcher(allowsPrivateHosts: options.allowsPrivateHosts).answers(for: open)
        for (link, answer) in zip(open, Self.doubted(fetched)) {
          answers[link] = answer
          memory?.keep(answer, for: link)
        }
        memory?.save()
      } catch {
        problems.append(error)
      }
    }
    self.answers = answers
    self.problems = problems
  }

  /// Where no name at all could be found, and more than one was asked for, it is the net that is not there.
  private static func doubted(_ answers: [Answer]) -> [Answer] {
    let missing = Set(answers.filter { $0.kind == "nowhere" }.map(\.detail))
    guard missing.count > 1, !answers.contains(where: { $0.status > 0 }) else { return answers }
    return answers.map { answer in
      answer.kind == "nowhere" ? Answer(kind: "unknown", detail: "no host at all could be found") : answer
    }
  }

  /// What is to be said of the links of a document.
  func diagnostics(of document: Document) -> [Diagnostic] {
    DocumentLinks(document).links.compactMap { link in
      guard let answer = answers[link.address], answer.kind != "found" else { return nil }
      let isDead = answer.kind == "gone" || answer.kind == "nowhere"
      let rule = isDead ? Rule.deadLink : Rule.unverifiedLink
      let message =
        switch answer.kind {
        case "gone": "\(link.address) \(answer.detail)"
        case "nowhere": "\(link.address) leads nowhere, \(answer.detail)"
        default: "\(link.address) could not be checked: \(answer.detail)"
        }
      return Diagnostic(
        rule: rule.name, severity: rule.severity, range: document.map.source(of: link.place), message: message,
        label: "article: this link",
        why: [answer.status > 0 ? "the server’s last answer was \(answer.status)" : "no server answered"],
        help: isDead ? "mend the link, or link to a copy in an archive" : nil)
    }
  }
}
