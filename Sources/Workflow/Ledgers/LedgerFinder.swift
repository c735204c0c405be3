package import Documents
internal import Ledger

/// Finds the folder of ledgers that articles belong to.
package enum LedgerFinder {
  private static let folderName = LedgerFiles.folderName

  /// How far up is looked.
  private static let heightLimit = 256

  /// The nearest folder `Claims` with a ledger in it: in the folder given, else in those above it up to the root of its
  /// repository or of the file system.
  package static func nearest(above folder: String) -> String? {
    var folder = folder
    for _ in 0..<heightLimit {
      let candidate = folder == "." ? folderName : Paths.join(folder, folderName)
      if LedgerFiles.hasLedger(in: candidate) { return candidate }
      if FileSystem.kind(of: Paths.join(folder, ".git")) != nil { return nil }
      let above = Paths.parent(folder)
      guard let real = FileSystem.realPath(folder), real != "/" else { return nil }
      folder = above
    }
    return nil
  }

  /// What is said where there is no such folder.
  package static func nothingFound(above folder: String) -> InputError {
    InputError(
      path: folder, message: "no folder \(folderName) with a ledger here or in a folder above",
      help: "pass --ledger FILE or --ledger FOLDER")
  }

  /// The root of the repository that a folder stands in, without links.
  static func repositoryRoot(of folder: String) -> String? {
    var folder = FileSystem.realPath(folder)
    for _ in 0..<heightLimit {
      guard let path = folder else { return nil }
      if FileSystem.kind(of: Paths.join(path, ".git")) != nil { return path }
      folder = path == "/" ? nil : Paths.parent(path)
    }
    return nil
  }
}
