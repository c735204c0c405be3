internal import Glibc

/// The program that `claimlint check --online` starts: links on standard input, a line each; what came of them on standard output.
///
/// A line of the output is `kind`, status, link and detail, with tabs between.
package enum FetchProgram {
  package static let usage = """
    claimlint-links fetches the links that it reads from standard input, a line each, and says what came of each: kind, status,
    link and detail, with tabs between. `claimlint check --online` starts it. Kinds are found, gone (404 or 410), nowhere (no such
    host), near (this machine or its network, which is not asked) and unknown.

      --allow-private-hosts   ask this machine and its network, too
      --host NAME=ADDRESS     take a host to be at an address, or with none not to be there; names are asked for otherwise
      --timeout, --connect-timeout, --link-timeout, --deadline, --host-delay, --back-off, --longest-wait SECONDS
      --redirects, --width, --per-host, --retries NUMBER

    """

  /// - Returns: The exit code.
  package static func run(_ arguments: [String]) -> Int32 {
    guard let options = options(arguments) else {
      _ = write(usage, to: arguments == ["--help"] ? STDOUT_FILENO : STDERR_FILENO)
      return arguments == ["--help"] ? 0 : 2
    }
    // A server that does not answer about names is not waited for long.
    unsafe setenv("RES_OPTIONS", "timeout:4 attempts:2", 0)
    signal(SIGPIPE, SIG_IGN)
    let links = standardInput().split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    let answers = FetchRun.answers(for: links, options)
    let lines = zip(links, answers).map { link, answer in
      "\(answer.kind.rawValue)\t\(answer.status)\t\(plain(link))\t\(plain(answer.detail))\n"
    }
    return write(lines.joined(), to: STDOUT_FILENO) ? 0 : 1
  }

  private static func plain(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func options(_ arguments: [String]) -> FetchOptions? {
    var options = FetchOptions()
    var known: [String: HostAddress?] = [:]
    var rest = arguments[...]
    while let name = rest.popFirst() {
      if name == "--allow-private-hosts" {
        options.allowsNear = true
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      if name == "--host" {
        let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        let address = parts[1].split(separator: ".").compactMap { UInt8($0) }
        guard parts[1].isEmpty || address.count == 4 else { return nil }
        known[parts[0].lowercased()] = .some(HostAddress(address))
      } else if let seconds = Self.seconds[name] {
        guard let number = Double(value), number >= 0, number <= 86_400 else { return nil }
        options[keyPath: seconds] = number
      } else if let count = Self.counts[name] {
        guard let number = Int(value), (0...1000).contains(number) else { return nil }
        options[keyPath: count] = number
      } else {
        return nil
      }
    }
    options.names = HostNames(known: known)
    return options
  }

  private static var seconds: [String: WritableKeyPath<FetchOptions, Double>] {
    [
      "--timeout": \.timeout, "--connect-timeout": \.connectTimeout, "--link-timeout": \.linkTimeout,
      "--deadline": \.deadline, "--host-delay": \.hostDelay, "--back-off": \.backOff, "--longest-wait": \.longestWait,
    ]
  }
  private static var counts: [String: WritableKeyPath<FetchOptions, Int>] {
    ["--redirects": \.redirects, "--width": \.width, "--per-host": \.perHost, "--retries": \.retries]
  }

  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }
}
