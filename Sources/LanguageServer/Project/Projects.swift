package import Documents
package import Reports
package import Workflow

/// The projects that open documents belong to: their configurations, ledgers, suppressions and baselines, read once and read anew when
/// one of their files has changed.
package struct Projects {
  /// What of a project is looked for in an article's folder and those above it.
  private static let names = [
    Configuration.fileName, SuppressionList.fileName, Baseline.fileName, IgnoreFiles.ownName, ".claimlint.yaml",
    "Claims", ".git",
  ]
  /// How far up is looked.
  private static let heightLimit = 256

  private let settings: RunSettings
  /// The folders that are worked in, absolute: the nearest above an article is the one that a run would begin in.
  package var folders: [String] = [] {
    didSet { forget() }
  }
  /// By the folder that is worked in.
  private var plans: [String: RunPlan] = [:]
  private var ignoreFiles = IgnoreFiles()
  /// The state of every file that was looked at; `nil` for one that is not there.
  private var stamps: [String: FileSystem.Stamp?] = [:]

  package init(_ settings: RunSettings) { self.settings = settings }

  /// What could not be read.
  package var problems: [InputError] { inOrder(\.problems) }

  /// What is worth knowing of ledgers that can be used.
  package var warnings: [InputError] { inOrder(\.warnings) }

  private func inOrder(_ errors: (RunPlan) -> [InputError]) -> [InputError] {
    var seen: Set<InputError> = []
    return plans.keys.sorted(by: Paths.isOrdered).compactMap { plans[$0] }.flatMap(errors)
      .filter { seen.insert($0).inserted }
  }

  /// The folder that a run would begin in for an article.
  package func workingFolder(of path: String) -> String {
    let above = folders.filter { path.hasPrefix($0 == "/" ? "/" : $0 + "/") }
    return above.max { $0.utf8.count < $1.utf8.count } ?? folders.first ?? "."
  }

  /// Checks a text as `claimlint check` checks the file.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8.
  ///   - path: Absolute; the file may not be there yet.
  ///   - format: What it is read as; `nil` for what its name says.
  /// - Returns: `nil` where it is left out, or where something it needs cannot be read, which `problems` tells.
  /// - Throws: `InputError` when it is no text that can be read.
  package mutating func check(
    _ bytes: [UInt8], path: String, as format: Document.Format?
  ) throws(InputError) -> CheckedDocument? {
    let folder = workingFolder(of: path)
    lookFor(Self.names, above: Paths.parent(path))
    lookFor(Self.names, above: folder)
    let parent = FileSystem.realPath(Paths.parent(path))
    let real = FileSystem.realPath(path) ?? parent.map { Paths.join($0, Paths.name(path)) } ?? path
    if settings.usesIgnoreFiles, ignoreFiles.isExcluded(real) { return nil }
    var plan = plans[folder] ?? RunPlan(settings, workingFolder: folder)
    let input = ArticleInput(path: path)
    let job = plan.job(for: input)
    for file in plan.files(behind: input) { look(at: file) }
    for problem in plan.problems { look(at: problem.path) }
    plans[folder] = plan
    // What the text says of its encoding is said of the file; the editor has decoded that already.
    return try job?.check(bytes, DocumentReader(format: format, encoding: .utf8))
  }

  // MARK: Changes

  /// Forgets what was read where a file has changed since.
  ///
  /// - Returns: Whether one has.
  package mutating func refresh() -> Bool {
    guard stamps.contains(where: { FileSystem.stamp(of: $0.key) != $0.value }) else { return false }
    forget()
    return true
  }

  /// Forgets what was read.
  package mutating func forget() {
    plans = [:]
    stamps = [:]
    ignoreFiles = IgnoreFiles()
  }

  private mutating func look(at path: String) {
    if stamps[path] == nil { stamps[path] = .some(FileSystem.stamp(of: path)) }
  }

  private mutating func lookFor(_ names: [String], above folder: String) {
    var folder = FileSystem.realPath(folder) ?? folder
    for _ in 0..<Self.heightLimit {
      for name in names { look(at: Paths.join(folder, name)) }
      if folder == "/" || folder == "." || FileSystem.kind(of: Paths.join(folder, ".git")) != nil { return }
      folder = Paths.parent(folder)
    }
  }
}
