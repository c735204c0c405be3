internal import Documents
internal import Glibc

/// Asks git.
enum Git {
  struct Failure: Error, Sendable {
    /// What git said, or why it could not be asked.
    let message: String
  }

  /// Runs git in a folder.
  ///
  /// - Returns: What it wrote to standard output.
  /// - Throws: `Failure` when it cannot be run or ends with another code than 0.
  static func run(_ arguments: [String], in folder: String) throws(Failure) -> [UInt8] {
    var output: [Int32] = [0, 0]
    guard unsafe pipe(&output) == 0 else { throw Failure(message: FileSystem.lastError) }
    for descriptor in output { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

    // A configuration of the user's must not change the form of the answer.
    let fixed = ["git", "-C", folder, "-c", "core.quotepath=off", "-c", "diff.noprefix=false"]
    var words: [UnsafeMutablePointer<CChar>?] = unsafe (fixed + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, "git", &actions, nil, &words, environ)
    close(output[1])
    defer { close(output[0]) }
    guard code == 0 else {
      throw Failure(message: code == ENOENT ? "git is not installed" : "git cannot be run (error \(code))")
    }
    let bytes = read(output[0])
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw Failure(message: "git \(arguments.first ?? "") failed") }
    return bytes
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
