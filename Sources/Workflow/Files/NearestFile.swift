internal import Documents

/// Finds a file by its name in a folder or above it.
package enum NearestFile {
  /// How far up is looked.
  private static let heightLimit = 256

  /// The nearest file of a name: in the folder given, else in those above it up to the root of its repository or of the file system.
  package static func named(_ name: String, above folder: String) -> String? {
    var folder = folder
    for _ in 0..<heightLimit {
      let candidate = folder == "." ? name : Paths.join(folder, name)
      if FileSystem.kind(of: candidate) == .file { return candidate }
      if FileSystem.kind(of: Paths.join(folder, ".git")) != nil { return nil }
      guard let real = FileSystem.realPath(folder), real != "/" else { return nil }
      folder = Paths.parent(folder)
    }
    return nil
  }
}
