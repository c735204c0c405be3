internal import ArgumentParser
internal import Documents
internal import Quantities
internal import Workflow

/// Which articles are read, and how.
struct ReadingOptions: ParsableArguments {
  @Argument(
    help: "Files and folders; - is standard input. Folders are searched for articles. Default: this folder.",
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "A list of paths, a line each or with a zero byte after each; - is standard input. What is no article is passed over.",
      valueName: "file"), completion: .file())
  var filesFrom: String?

  @Option(help: ArgumentHelp("What standard input is called and read as.", valueName: "name"))
  var stdinFilename: String?

  @Option(help: ArgumentHelp("Read every file as this. Default: by its name.", valueName: "format"))
  var format: Document.Format?

  @Option(
    help: ArgumentHelp("Read every file in this encoding. Default: as it says.", valueName: "name"))
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp(
      "Read every file in this language (\(Vocabulary.languages.joined(separator: ", "))). Default: as it says.",
      valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("The size of the largest file that is read.", valueName: "MiB"))
  var maxSize = FileReader.defaultLimit >> 20

  func validate() throws {
    guard (1...2048).contains(maxSize) else { throw ValidationError("--max-size must be 1 to 2048 MiB.") }
    guard language.map({ Vocabulary.named($0) != nil }) ?? true else {
      throw ValidationError("--language must be one of \(Vocabulary.languages.joined(separator: ", ")).")
    }
    guard filesFrom != "-" || !paths.contains("-") else {
      throw ValidationError("Standard input can be a list of paths or an article, not both.")
    }
    guard stdinFilename == nil || paths.contains("-") else {
      throw ValidationError("--stdin-filename is for standard input: name - among the paths.")
    }
  }

  var files: FileReader { FileReader(limit: maxSize << 20) }

  var documents: DocumentReader { DocumentReader(format: format, encoding: encoding, language: language) }

  /// The paths that are named, on the command line or in the list.
  ///
  /// - Throws: `InputError` when the list cannot be read.
  func named() throws -> [String] {
    guard let filesFrom else { return paths.isEmpty ? ["."] : paths }
    let bytes =
      try filesFrom == "-" ? FileReader().readStandardInput(name: "<stdin>") : FileReader().read(path: filesFrom)
    let isByZero = bytes.contains(0)
    let lines = bytes.split { isByZero ? $0 == 0 : $0 == 0x0A || $0 == 0x0D }
    let listed = lines.map { String(decoding: $0, as: UTF8.self) }
    return paths
      + listed.filter { path in
        format != nil || DocumentReader.format(ofPath: path) != nil || FileSystem.kind(of: path) == .folder
      }
  }

  /// The articles of paths.
  func find(_ named: [String], usesIgnoreFiles: Bool) -> ArticleDiscovery.Outcome {
    let discovery = ArticleDiscovery(
      hasFormat: format != nil, standardInputName: stdinFilename, usesIgnoreFiles: usesIgnoreFiles)
    return discovery.find(named)
  }
}

extension Document.Format: ExpressibleByArgument {
  package static var allValueStrings: [String] { ["html", "markdown", "text"] }
}

extension TextEncoding: ExpressibleByArgument {
  package init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}
