internal import ArgumentParser
internal import Documents
internal import Reports
internal import Workflow

/// `claimlint config`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the configuration that holds for an article, and where it comes from.")

  @Argument(help: "The article. Default: any in this folder.", completion: .file())
  var path: String?

  /// What other programs call it; it is always explained.
  @Flag(help: .hidden)
  var explain = false

  @OptionGroup var project: ProjectOptions

  func run() throws {
    var library = project.configurations
    let folder = path.map { FileSystem.kind(of: $0) == .folder ? $0 : Paths.parent($0) } ?? "."
    let found = library.configuration(forArticlesIn: folder)
    Problems.print(library.problems, .unicode)
    guard let found else { throw ExitCode.cannotDo }
    let text = ConfigurationListing.text(of: found, for: path)
    try StandardStream.output(
      Array(text.split(separator: "\n").map { Visible.line(String($0), .unicode) + "\n" }.joined().utf8))
    if !library.problems.isEmpty { throw ExitCode.cannotDo }
  }
}
