internal import Documents
internal import Reports

extension LanguageServer {
  /// Says what is wrong with ledgers, configurations and the like, in their files, and shows it once: while it lasts, articles are not
  /// checked against them.
  mutating func publishProblems() {
    let problems = projects.problems
    let warnings = projects.warnings
    var byFile: [String: [InputError]] = [:]
    for problem in problems + warnings where FileSystem.kind(of: problem.path) == .file {
      byFile[FileSystem.realPath(problem.path) ?? problem.path, default: []].append(problem)
    }
    for path in Set(publishedProblems.keys).union(byFile.keys).sorted(by: Paths.isOrdered) {
      let now = byFile[path] ?? []
      guard now != publishedProblems[path] ?? [] else { continue }
      publishedProblems[path] = now.isEmpty ? nil : now
      send(ProblemMessage(path: path, now, isWarning: { warnings.contains($0) }, client.encoding).bytes)
    }
    for problem in problems where toldProblems.insert(problem).inserted {
      let place = problem.line.map { ":\($0)" } ?? ""
      let help = problem.help.map { " (\($0))" } ?? ""
      let text = "\(problem.path)\(place): \(problem.message)\(help)"
      // That a folder has no ledgers is no mistake: not every text is an article.
      if FileSystem.kind(of: problem.path) == .folder { log(text) } else { show(text) }
    }
    toldProblems.formIntersection(problems)
  }
}
