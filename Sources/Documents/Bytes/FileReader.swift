internal import Glibc

/// Reads whole files, and standard input, into memory, with a limit on their size.
package struct FileReader: Sendable {
  /// The most bytes that are read: 64 MiB unless set.
  package var limit: Int

  /// The limit that holds where none is set.
  package static let defaultLimit = 64 << 20

  /// What the files are read as: it decides what errors advise.
  package enum Purpose: Sendable {
    /// Whose limit the user sets.
    case article
    case ledger
    /// A copy of a source's text.
    case snapshot
  }

  private let purpose: Purpose

  package init(limit: Int = defaultLimit, for purpose: Purpose = .article) {
    self.limit = limit
    self.purpose = purpose
  }

  /// Reads a regular file.
  ///
  /// - Parameter path: As the user gave it.
  /// - Returns: All of its bytes.
  /// - Throws: `InputError` when there is no such file, it is not a regular file (a folder, a pipe, a device: those could
  ///   block for ever), it may not be read, it is larger than the limit, or it shrinks while it is read.
  package func read(path: String) throws(InputError) -> [UInt8] {
    let (descriptor, size) = try open(path: path)
    defer { close(descriptor) }
    guard size <= limit else { throw tooLarge(path: path, size: size) }
    return try read(descriptor: descriptor, path: path, expected: size)
  }

  /// Reads a regular file of any size a chunk at a time.
  ///
  /// - Parameters:
  ///   - path: As the user gave it.
  ///   - chunk: The most bytes of a chunk.
  ///   - take: Is handed one chunk after another, none of them empty; says whether it wants more.
  /// - Throws: `InputError` as `read(path:)` does, but for a file that is large or shrinks.
  package func read(
    path: String, inChunksOf chunk: Int, _ take: ([UInt8]) throws(InputError) -> Bool
  ) throws(InputError) {
    let (descriptor, _) = try open(path: path)
    defer { close(descriptor) }
    while true {
      var bytes = [UInt8](repeating: 0, count: chunk)
      let count = unsafe bytes.withUnsafeMutableBytes { unsafe Self.readSome(descriptor, $0) }
      guard count >= 0 else {
        throw InputError(path: path, message: "cannot be read: \(FileSystem.lastError)", help: nil)
      }
      bytes.removeLast(chunk - count)
      guard count > 0, try take(bytes) else { return }
    }
  }

  /// Opens a regular file, and tells its size.
  private func open(path: String) throws(InputError) -> (descriptor: Int32, size: Int) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw InputError(path: path, message: "no such file", help: "check the path")
    }
    // Looked at before it is opened: to open a pipe or a device can block, or have effects.
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw Self.openError(path: path, code: errno) }
    try requireRegular(status, path: path)

    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.openError(path: path, code: errno) }
    do throws(InputError) {
      // Looked at again: another file may stand at the path by now.
      guard unsafe fstat(descriptor, &status) == 0 else { throw Self.openError(path: path, code: errno) }
      try requireRegular(status, path: path)
    } catch {
      close(descriptor)
      throw error
    }
    return (descriptor, Int(status.st_size))
  }

  /// Reads standard input to its end, whatever it is.
  ///
  /// - Parameter name: What errors call it.
  /// - Returns: All bytes up to its end.
  /// - Throws: `InputError` when it cannot be read or holds more than the limit.
  package func readStandardInput(name: String = "<stdin>") throws(InputError) -> [UInt8] {
    try read(descriptor: STDIN_FILENO, path: name, expected: 0)
  }

  /// Reads an open file to its end. It had `expected` bytes when it was opened; fewer are an error.
  func read(descriptor: Int32, path: String, expected: Int) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than there should be, to see that there is no more.
    var wanted = expected > 0 ? expected + 1 : 64 << 10
    while true {
      let filled = bytes.count
      var outcome = 0
      bytes.append(contentsOf: repeatElement(0, count: wanted))
      unsafe bytes.withUnsafeMutableBytes { buffer in
        outcome = unsafe Self.readSome(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      }
      let code = errno
      bytes.removeLast(wanted - max(0, outcome))
      guard outcome >= 0 else {
        throw InputError(path: path, message: "cannot be read: \(FileSystem.description(ofError: code))", help: nil)
      }
      if outcome == 0 { break }
      guard bytes.count <= limit else { throw tooLarge(path: path, size: nil) }
      // What is left of what was asked for; where all of it came, there is more than expected.
      wanted = outcome < wanted ? wanted - outcome : min(max(64 << 10, bytes.count), limit - bytes.count + 1)
    }
    guard bytes.count >= expected else {
      throw InputError(
        path: path, message: "changed while it was read: \(bytes.count) bytes of \(expected) were left",
        help: "run again when nothing writes to it")
    }
    return bytes
  }

  /// One `read`, begun again when a signal interrupts it.
  private static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        // Standard input may have been set not to block; wait until it has something.
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if unsafe poll(&request, 1, -1) >= 0 || errno == EINTR { continue }
      }
      return count
    }
  }

  private func requireRegular(_ status: stat, path: String) throws(InputError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR:
      throw InputError(path: path, message: "is a folder, not a file", help: "name the files in it")
    case S_IFIFO: throw notRegular(path: path, kind: "a pipe")
    case S_IFSOCK: throw notRegular(path: path, kind: "a socket")
    default: throw notRegular(path: path, kind: "a device")
    }
  }

  private func notRegular(path: String, kind: String) -> InputError {
    InputError(
      path: path, message: "is \(kind), not a regular file",
      help: purpose == .article ? "give the text on standard input, with --stdin-filename" : nil)
  }

  private static func openError(path: String, code: Int32) -> InputError {
    switch code {
    case ENOENT, ENOTDIR: InputError(path: path, message: "no such file", help: "check the path")
    case EACCES, EPERM:
      InputError(path: path, message: "may not be read: permission denied", help: "check the file's permissions")
    default: InputError(path: path, message: "cannot be opened: \(FileSystem.description(ofError: code))")
    }
  }

  private func tooLarge(path: String, size: Int?) -> InputError {
    let found = size.map { "it has \(Self.megabytes($0))" } ?? "it has more"
    return InputError(
      path: path, message: "is too large: \(found), and at most \(Self.megabytes(limit)) are read",
      help: tooLargeHelp)
  }

  private var tooLargeHelp: String {
    switch purpose {
    case .article: "if it is an article, raise the limit: --max-size MiB"
    case .ledger: "a ledger holds the findings of one source"
    case .snapshot: "keep a copy of the source's text alone"
    }
  }

  private static func megabytes(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\((bytes + (1 << 20) - 1) >> 20) MiB" : "\(bytes) bytes"
  }
}
