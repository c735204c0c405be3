package import Documents
internal import Glibc

/// The three streams of the process.
package enum StandardStream {
  /// From now on a reader that went away is an error of `write`, not the end of the process.
  package static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Writes to standard output.
  ///
  /// - Returns: Whether anybody still reads it.
  /// - Throws: `InputError` when it cannot be written for another reason, such as a full disk.
  @discardableResult
  package static func output(_ bytes: [UInt8]) throws(InputError) -> Bool {
    if write(bytes, to: STDOUT_FILENO) { return true }
    if errno == EPIPE { return false }
    throw InputError(path: "<stdout>", message: "cannot be written: \(FileSystem.lastError)")
  }

  /// Writes to standard error.
  package static func error(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// Reads what has arrived on standard input, waiting for something.
  ///
  /// - Returns: At least one byte; `nil` at the end.
  /// - Throws: `InputError` when it cannot be read.
  package static func input() throws(InputError) -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw InputError(path: "<stdin>", message: "cannot be read: \(FileSystem.lastError)")
      }
      return count == 0 ? nil : Array(chunk[..<count])
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes[offset...].withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }
}
