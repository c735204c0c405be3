internal import Glibc

/// What standard output is connected to, and what the environment says of it.
struct Terminal {
  /// Whether standard output is a terminal.
  let isTerminal: Bool
  /// The columns it has, where it knows them.
  let columns: Int?
  /// The value of a variable of the environment; `nil` where it is not set.
  let variable: (String) -> String?

  /// Of this process.
  static var current: Terminal {
    var size = winsize()
    let hasSize = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Terminal(isTerminal: isatty(STDOUT_FILENO) == 1, columns: hasSize ? Int(size.ws_col) : nil) { name in
      guard let value = unsafe getenv(name) else { return nil }
      return unsafe String(cString: value)
    }
  }

  /// Standard error of this process.
  static var errors: Terminal {
    Terminal(isTerminal: isatty(STDERR_FILENO) == 1, columns: nil, variable: current.variable)
  }

  /// Whether somebody sees what is drawn over again: a terminal, and no log of a build.
  var isWatched: Bool { isTerminal && variable("TERM") != "dumb" && !isOn("CI") }

  /// Whether output is coloured: the option decides, else `NO_COLOR`, else `FORCE_COLOR` and `CLICOLOR_FORCE`, else a terminal that
  /// calls itself dumb, else whether it is a terminal at all. (no-color.org, force-color.org, bixense.com/clicolors)
  func isColored(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if isSet("NO_COLOR") { return false }
    if isOn("FORCE_COLOR") || isOn("CLICOLOR_FORCE") { return true }
    return variable("TERM") != "dumb" && isTerminal
  }

  /// The columns of a terminal, as `COLUMNS` or the terminal itself says; elsewhere those of a file.
  var width: Int {
    guard isTerminal else { return fileWidth }
    return min(max(40, variable("COLUMNS").flatMap(Int.init) ?? columns ?? 80), 10_000)
  }

  /// The columns that are written to a file: 80, and 100 where a build server's log will show it.
  var fileWidth: Int { isOn("CI") ? 100 : 80 }

  private func isSet(_ name: String) -> Bool { variable(name).map { !$0.isEmpty } ?? false }

  private func isOn(_ name: String) -> Bool { isSet(name) && variable(name) != "0" && variable(name) != "false" }
}
