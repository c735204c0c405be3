internal import Documents
internal import Glibc

/// Runs another program to its end.
enum ChildProgram {
  enum Failure: Error, Sendable {
    /// It could not be started; the system's number for why.
    case code(Int32)
    /// Nothing could be prepared for it; what the system said.
    case system(String)
  }

  struct Outcome: Sendable {
    /// What it wrote to standard output.
    let output: [UInt8]
    /// Whether it ended by itself, with code 0.
    let isSuccess: Bool
  }

  /// Runs a program and waits for it.
  ///
  /// - Parameters:
  ///   - program: Its path, or a name that is looked for in `PATH`.
  ///   - arguments: Its own name first.
  ///   - input: What it is given; it must read all of it before it writes more than a pipe holds. `nil` for nothing.
  ///   - isHeard: Whether its errors go where this program's go.
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8]? = nil, isHeard: Bool
  ) throws(Failure) -> Outcome {
    var output: [Int32] = [0, 0]
    var feed: [Int32] = [0, 0]
    guard unsafe pipe(&output) == 0 else { throw .system(FileSystem.lastError) }
    defer { close(output[0]) }
    guard unsafe pipe(&feed) == 0 else {
      let reason = FileSystem.lastError
      close(output[1])
      throw .system(reason)
    }
    for descriptor in feed + output { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, feed[0], STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    if !isHeard { unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) }
    var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, program, &actions, nil, &words, environ)
    close(feed[0])
    close(output[1])
    if code == 0, let input { _ = StandardStream.write(input, to: feed[1]) }
    close(feed[1])
    guard code == 0 else { throw .code(code) }
    let bytes = read(output[0])
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return Outcome(output: bytes, isSuccess: status == 0)
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}
