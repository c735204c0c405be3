internal import Documents
package import Reports

/// The repository that is worked in.
package enum RepositoryFolder {
  /// How its files are named in outputs for other tools.
  package static var paths: ReportPaths {
    let workingFolder = FileSystem.realPath(".") ?? "/"
    return ReportPaths(workingFolder: workingFolder, root: LedgerFinder.repositoryRoot(of: "."))
  }
}
