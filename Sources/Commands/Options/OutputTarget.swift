internal import ArgumentParser
internal import Reports

/// A form of output and where it goes: `pretty`, `json=report.json`.
struct OutputTarget: ExpressibleByArgument, Sendable, Hashable {
  let format: ReportFormat
  /// `nil` for standard output.
  let path: String?

  init(format: ReportFormat, path: String? = nil) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let format = ReportFormat(rawValue: String(name)) else { return nil }
    guard parts.count == 2 else {
      self.init(format: format)
      return
    }
    guard !parts[1].isEmpty else { return nil }
    self.init(format: format, path: parts[1] == "-" ? nil : String(parts[1]))
  }

  /// Says what is wrong with several targets together.
  static func validate(_ targets: [OutputTarget]) throws {
    guard targets.filter({ $0.path == nil }).count <= 1 else {
      throw ValidationError("Only one --output can go to standard output; write --output FORMAT=PATH for the others.")
    }
    let paths = targets.compactMap(\.path)
    guard Set(paths).count == paths.count else { throw ValidationError("Two --output options name the same file.") }
  }
}
