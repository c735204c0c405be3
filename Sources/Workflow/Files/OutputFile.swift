package import Documents
internal import Glibc

/// Writes the files that outputs are named for.
package enum OutputFile {
  /// Writes a file so that nobody ever sees half of it: beside its place first, then moved there. A pipe or a device is written to.
  ///
  /// - Parameters:
  ///   - bytes: What it will hold.
  ///   - path: Where it stands. Its permissions stay.
  ///   - isDurable: Whether the bytes are on the disk before they take the file's place, so that not even a power cut leaves it empty.
  /// - Throws: `InputError` when the folder is missing or it cannot be written.
  package static func write(_ bytes: [UInt8], to path: String, isDurable: Bool = false) throws(InputError) {
    switch FileSystem.kind(of: path) {
    case .folder: throw InputError(path: path, message: "cannot be written: is a folder")
    case .other: return try write(bytes, through: unsafe open(path, O_WRONLY | O_CLOEXEC), to: path)
    case .file, .link, nil: break
    }
    // A link keeps leading to where it leads.
    let target = FileSystem.realPath(path) ?? path
    var template = Array("\(Paths.join(Paths.parent(target), "."))\(Paths.name(target)).XXXXXX".utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { name in
      unsafe name.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw failure(path) }
    let temporary = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    do throws(InputError) {
      try write(bytes, through: descriptor, mode: mode(of: target), isDurable: isDurable, to: path)
      guard unsafe rename(temporary, target) == 0 else { throw failure(path) }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  /// Makes a folder, where there is none.
  ///
  /// - Throws: `InputError` when it cannot be made.
  package static func makeFolder(_ path: String) throws(InputError) {
    guard unsafe mkdir(path, 0o777) == 0 || FileSystem.kind(of: path) == .folder else { throw failure(path) }
  }

  /// Writes to an open file, and closes it.
  private static func write(
    _ bytes: [UInt8], through descriptor: Int32, mode: mode_t? = nil, isDurable: Bool = false, to path: String
  ) throws(InputError) {
    guard descriptor >= 0 else { throw failure(path) }
    var isWritten = StandardStream.write(bytes, to: descriptor)
    if let mode, fchmod(descriptor, mode) != 0 { isWritten = false }
    if isDurable, fsync(descriptor) != 0 { isWritten = false }
    let error = failure(path)
    guard close(descriptor) == 0 else { throw failure(path) }
    guard isWritten else { throw error }
  }

  /// The permissions the file has, or a new one would get.
  private static func mode(of path: String) -> mode_t {
    var status = stat()
    if unsafe stat(path, &status) == 0 { return status.st_mode & 0o7777 }
    let mask = umask(0)
    _ = umask(mask)
    return 0o666 & ~mask
  }

  private static func failure(_ path: String) -> InputError {
    InputError(path: path, message: "cannot be written: \(FileSystem.lastError)")
  }
}
