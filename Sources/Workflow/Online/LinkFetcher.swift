internal import Documents
internal import Glibc
internal import Reports

/// Starts the program that fetches links, which lies beside this one: no other run of claimlint holds what can ask the net.
struct LinkFetcher {
  static let name = "claimlint-links"

  let allowsPrivateHosts: Bool

  /// What came of links, in their order.
  ///
  /// - Throws: `InputError` when the program is missing or does not do its work.
  func answers(for links: [String]) throws(InputError) -> [LinkSurvey.Answer] {
    guard let own = FileSystem.realPath("/proc/self/exe") else {
      throw InputError(path: Self.name, message: "cannot be found: it is not known where this program lies")
    }
    let path = Paths.join(Paths.parent(own), Self.name)
    guard FileSystem.kind(of: path) == .file else {
      throw InputError(path: path, message: "is not there", help: "install it beside \(Tool.name); --online needs it")
    }
    var output: [Int32] = [0, 0]
    var input: [Int32] = [0, 0]
    guard unsafe pipe(&output) == 0 else { throw failure(path) }
    guard unsafe pipe(&input) == 0 else {
      output.forEach { close($0) }
      throw failure(path)
    }
    for descriptor in input + output { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    let arguments = [Self.name] + (allowsPrivateHosts ? ["--allow-private-hosts"] : [])
    var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, path, &actions, nil, &words, environ)
    close(input[0])
    close(output[1])
    guard code == 0 else {
      close(input[1])
      close(output[0])
      throw InputError(path: path, message: "cannot be run (error \(code))")
    }
    // It reads all before it says anything.
    _ = StandardStream.write(Array((links.joined(separator: "\n") + "\n").utf8), to: input[1])
    close(input[1])
    let bytes = read(output[0])
    close(output[0])
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let lines = bytes.split(separator: 0x0A)
    let answers = lines.compactMap { LinkSurvey.Answer(line: String(decoding: $0, as: UTF8.self)) }
    guard status == 0, answers.count == links.count else {
      throw InputError(path: path, message: "did not say what came of the links")
    }
    return answers
  }

  private func failure(_ path: String) -> InputError {
    InputError(path: path, message: "cannot be run: \(FileSystem.lastError)")
  }

  private func read(_ descriptor: Int32) -> [UInt8] {
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
