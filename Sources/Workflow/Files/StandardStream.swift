package import Documents
internal import Glibc

/// The three streams of the process.
package enum StandardStream {
  /// From now on a reader that went away is an error of `write`, not the end of the process.
  package static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// From now on all three streams are open: where one was closed, the next file to be opened would take its number, and get what is
  /// meant for the stream. What is written to a stream that was closed is an error.
  package static func holdPlaces() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number, which is this one.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  /// Writes to standard output.
  ///
  /// - Returns: Whether anybody still reads it.
  /// - Throws: `InputError` when it cannot be written for another reason, such as a full disk.
  @discardableResult
  package static func output(_ bytes: [UInt8]) throws(InputError) -> Bool {
    guard isStream(STDOUT_FILENO) else {
      throw InputError(path: "<stdout>", message: "cannot be written: it is closed")
    }
    if write(bytes, to: STDOUT_FILENO) { return true }
    if errno == EPIPE { return false }
    throw InputError(path: "<stdout>", message: "cannot be written: \(FileSystem.lastError)")
  }

  /// Writes to standard error.
  package static func error(_ text: String) {
    if isStream(STDERR_FILENO) { _ = write(Array(text.utf8), to: STDERR_FILENO) }
  }

  /// Whether a descriptor is a stream that was handed to the process: where it was closed, the runtime may have taken its number for
  /// something of its own before the program began, which has no type of file.
  private static func isStream(_ descriptor: Int32) -> Bool {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT != 0
      && fcntl(descriptor, F_GETFL) & O_ACCMODE != O_RDONLY
  }

  /// Whether something has arrived on standard input, or will never arrive any more.
  ///
  /// - Parameter milliseconds: How long it is waited for; for ever where it is negative.
  package static func hasInput(within milliseconds: Int) -> Bool {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var left = milliseconds
    while true {
      var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let count = unsafe poll(&request, 1, Int32(clamping: left))
      // What cannot be waited for is read, which says why.
      guard count < 0, errno == EINTR else { return count != 0 }
      if milliseconds >= 0 { left = max(0, Int((end - ContinuousClock.now) / .milliseconds(1))) }
    }
  }

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
