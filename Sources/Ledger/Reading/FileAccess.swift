internal import Glibc

/// What loading ledgers needs of a file system. Tests give one of their own.
package struct FileAccess: Sendable {
  /// What can stand at a path; a pipe, a device and a socket are `other`.
  package enum Kind: Sendable { case file, folder, other }

  /// Why a file or a folder could not be read.
  package enum Trouble: Error, Sendable, Hashable {
    case missing, denied
    /// Larger than the limit.
    case tooLarge
    /// In the system's words.
    case other(String)
  }

  /// An absolute path.
  package let workingDirectory: String
  /// What stands at a path, links followed; `nil` for nothing.
  package let kind: @Sendable (_ path: String) -> Kind?
  /// The names in a folder, in any order.
  package let names: @Sendable (_ folder: String) throws(Trouble) -> [String]
  /// The bytes of a file, if they are no more than the limit.
  package let bytes: @Sendable (_ path: String, _ limit: Int) throws(Trouble) -> [UInt8]

  package init(
    workingDirectory: String, kind: @escaping @Sendable (String) -> Kind?,
    names: @escaping @Sendable (String) throws(Trouble) -> [String],
    bytes: @escaping @Sendable (String, Int) throws(Trouble) -> [UInt8]
  ) {
    self.workingDirectory = workingDirectory
    self.kind = kind
    self.names = names
    self.bytes = bytes
  }
}

// MARK: The disk

extension FileAccess {
  /// The file system of this process.
  package static func disk() -> FileAccess {
    FileAccess(
      workingDirectory: currentDirectory(), kind: kindOnDisk,
      names: { (folder) throws(Trouble) in try namesOnDisk(folder) },
      bytes: { (path, limit) throws(Trouble) in try bytesOnDisk(path, limit: limit) })
  }

  private static func currentDirectory() -> String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  private static func kindOnDisk(_ path: String) -> Kind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  private static func namesOnDisk(_ folder: String) throws(Trouble) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw trouble() }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // The name is a tuple of bytes that ends with a zero.
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func bytesOnDisk(_ path: String, limit: Int) throws(Trouble) -> [UInt8] {
    // Only regular files are read: a pipe or a device may never end.
    guard kindOnDisk(path) == .file || kindOnDisk(path) == nil else { throw .other("not a regular file") }
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw trouble() }
    defer { close(descriptor) }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_size > limit { throw .tooLarge }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw trouble()
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw .tooLarge }
      bytes += chunk[..<count]
    }
  }

  private static func trouble() -> Trouble {
    switch errno {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .denied
    default: unsafe .other(strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)")
    }
  }
}
