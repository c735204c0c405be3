internal import ArgumentParser
internal import Documents

/// Options that the environment gives: an option on the command line goes before them, they go before the configuration.
enum EnvironmentOptions {
  /// The value of a variable.
  ///
  /// - Returns: `nil` where it is not set, or empty.
  /// - Throws: `InputError` when it is not what the option takes.
  static func value<Value: ExpressibleByArgument>(_ name: String, in terminal: Terminal) throws -> Value? {
    guard let text = terminal.variable(name), !text.isEmpty else { return nil }
    if let value = Value(argument: text) { return value }
    let known = Value.allValueStrings.joined(separator: ", ")
    throw InputError(
      path: name, message: "`\(text)` is not what it may be", help: known.isEmpty ? nil : "known are \(known)")
  }
}
