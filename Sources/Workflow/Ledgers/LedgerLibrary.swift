package import Checking
package import Documents
internal import Ledger
internal import Reports

/// The ledgers of a run, each set read once.
package struct LedgerLibrary {
  /// What could not be read, in the order it was met.
  package private(set) var problems: [InputError] = []
  /// What is worth knowing of ledgers that can be used.
  package private(set) var warnings: [InputError] = []

  private let workingFolder: String
  private let repository: String?
  /// By the real path of the folder `Claims`; `nil` where none of its ledgers can be used.
  private var sets: [String: LedgerSet?] = [:]
  /// Those that hedges reach otherwise for, by the paths that name them.
  private var setsByBands: [BandedPaths: LedgerSet] = [:]

  private struct BandedPaths: Hashable {
    let paths: [String]
    let bands: Bands
  }
  /// By the paths that name them.
  private var setsByPaths: [[String]: LedgerSet?] = [:]
  /// The nearest folder `Claims`, by the folder of articles.
  private var nearest: [String: String?] = [:]
  /// What was read, or was to be read: ledgers, their folders, and the copies of sources that they name.
  package private(set) var files: [String] = []

  /// - Parameter workingFolder: Where ledgers are looked for when none are nearer, and whose repository is worked in.
  package init(workingFolder: String = ".") {
    self.workingFolder = workingFolder
    repository = LedgerFinder.repositoryRoot(of: workingFolder)
  }

  /// The same ledgers, with hedges that reach as far as a project says.
  package mutating func set(_ set: LedgerSet, bands: Bands) -> LedgerSet {
    if bands == .standard { return set }
    let key = BandedPaths(paths: set.ledgers.map(\.ledger.path), bands: bands)
    if let known = setsByBands[key] { return known }
    let banded = set.with(bands)
    setsByBands[key] = banded
    return banded
  }

  /// The ledgers that are named.
  ///
  /// - Returns: `nil` when none of them can be used; `problems` says why.
  package mutating func set(named paths: [String]) -> LedgerSet? {
    if let known = setsByPaths[paths] { return known }
    let set = read(paths)
    setsByPaths[paths] = .some(set)
    return set
  }

  private mutating func read(_ paths: [String]) -> LedgerSet? {
    let files = LedgerFiles.load(paths)
    self.files += paths + files.files.map(\.text.path) + files.troubles.map(\.path)
    self.files += files.ledgers.compactMap { Snapshot.path(of: $0) }
    problems += files.troubles
    for file in files.files {
      let lines = LineIndex(file.text)
      for issue in file.issues {
        let notice = Notices.error(issue, in: lines)
        switch issue.severity {
        case .error: problems.append(notice)
        case .warning: warnings.append(notice)
        case .info: break
        }
      }
    }
    guard !files.ledgers.isEmpty else { return nil }
    let open = files.ledgers.map { OpenLedger($0, isOutside: isOutside($0.path)) }
    return LedgerSet(open, snapshots: files.ledgers.map { snapshot(of: $0) })
  }

  /// The text of a ledger's source; where it cannot be read, figures are checked all the same.
  private mutating func snapshot(of ledger: Ledger) -> Document? {
    do throws(InputError) {
      return try Snapshot.read(of: ledger)
    } catch {
      warnings.append(
        InputError(
          path: error.path, message: "\(error.message); quotations are not checked against it",
          help: error.help ?? "it is the snapshot that \(ledger.path) names"))
      return nil
    }
  }

  /// The ledgers for the articles of a folder: of the nearest `Claims` above it, else above the working folder.
  ///
  /// - Returns: `nil` when there are none that can be used; `problems` says why.
  package mutating func set(forArticlesIn folder: String) -> LedgerSet? {
    if let known = nearest[folder] { return known.flatMap { set(in: $0) } }
    let claims = LedgerFinder.nearest(above: folder) ?? LedgerFinder.nearest(above: workingFolder)
    nearest[folder] = .some(claims)
    if claims == nil { problems.append(LedgerFinder.nothingFound(above: folder)) }
    return claims.flatMap { set(in: $0) }
  }

  private mutating func set(in claims: String) -> LedgerSet? {
    let key = FileSystem.realPath(claims) ?? claims
    if let known = sets[key] { return known }
    let set = set(named: [claims])
    sets[key] = .some(set)
    return set
  }

  private func isOutside(_ path: String) -> Bool {
    guard let repository, let real = FileSystem.realPath(path) else { return false }
    return !real.hasPrefix(repository == "/" ? "/" : repository + "/")
  }
}
