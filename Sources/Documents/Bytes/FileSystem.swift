internal import Glibc

/// What there is to know of the file system. Paths are as the user gives them, absolute or relative to the working folder.
package enum FileSystem {
  package enum Kind: Sendable {
    case file, folder
    /// A pipe, a device, a socket.
    case other
    /// Only as an entry of a folder: what it leads to is not looked at.
    case link
  }

  /// An entry of a folder.
  package struct Entry: Sendable {
    package let name: String
    /// Whether the name is valid UTF-8; one that is not cannot be opened by it.
    package let isReadable: Bool
    package let kind: Kind
  }

  /// What stands at a path, links followed; `nil` where nothing does or it cannot be looked at.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard !path.isEmpty, unsafe stat(path, &status) == 0 else { return nil }
    return kind(mode: status.st_mode)
  }

  private static func kind(mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// The entries of a folder, by the bytes of their names, without itself and the folder above; `nil` when it cannot be read.
  package static func entries(of folder: String) -> [Entry]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in unsafe Array(name.prefix { $0 != 0 }) }
      let name = String(decoding: bytes, as: UTF8.self)
      guard name != ".", name != ".." else { continue }
      let isReadable = String(validating: bytes, as: UTF8.self) != nil
      let kind = unsafe kind(type: entry.pointee.d_type, path: Paths.join(folder, name))
      entries.append(Entry(name: name, isReadable: isReadable, kind: kind))
    }
    return entries.sorted { Paths.isOrdered($0.name, $1.name) }
  }

  /// Some file systems do not say what an entry is; then it is looked at.
  private static func kind(type: UInt8, path: String) -> Kind {
    switch Int(type) {
    case DT_REG: return .file
    case DT_DIR: return .folder
    case DT_LNK: return .link
    case DT_UNKNOWN:
      var status = stat()
      return unsafe lstat(path, &status) == 0 ? kind(mode: status.st_mode) : .other
    default: return .other
    }
  }

  /// What tells one state of a file or a folder from another: a file that was written anew, a folder that has other entries.
  package struct Stamp: Sendable, Hashable {
    private let numbers: [Int]

    fileprivate init(_ status: stat) {
      numbers = [
        Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
        status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
      ]
    }
  }

  /// The state of what stands at a path, links followed; `nil` where nothing does.
  package static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard !path.isEmpty, unsafe stat(path, &status) == 0 else { return nil }
    return Stamp(status)
  }

  /// The absolute path without links, by which a file is known to be the same as another; `nil` where nothing stands.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The system's words for the last error.
  package static var lastError: String { description(ofError: errno) }

  /// The system's words for an error.
  static func description(ofError code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text).lowercased()
  }
}
