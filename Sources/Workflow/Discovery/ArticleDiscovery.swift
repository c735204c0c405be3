package import Documents

/// Finds the articles that the arguments of a command name.
///
/// A file is taken as it is named; its ending must be an article's unless a format is given. A folder is searched to its bottom:
/// files with an article's ending, in the order of the bytes of their paths, leaving out what is hidden (a name that starts with
/// a full stop), `node_modules`, linked folders, so that a loop of links cannot catch it, and what `.gitignore` and
/// `.claimlintignore` pass over. What `.claimlintignore` names is left out even where it is named. `-` is standard input. What
/// is named twice, by whatever path, is taken once, at its first place.
package struct ArticleDiscovery: Sendable {
  /// What was found, in order, and what could not be.
  package struct Outcome: Sendable {
    package fileprivate(set) var inputs: [ArticleInput] = []
    package fileprivate(set) var problems: [InputError] = []
    /// What was named and is left out all the same.
    package fileprivate(set) var excluded: [InputError] = []
  }

  private static let skipped: Set<String> = ["node_modules"]

  /// Whether a format is given for whatever is read.
  private let hasFormat: Bool
  private let standardInputName: String?
  private let usesIgnoreFiles: Bool

  package init(hasFormat: Bool = false, standardInputName: String? = nil, usesIgnoreFiles: Bool = true) {
    self.hasFormat = hasFormat
    self.standardInputName = standardInputName
    self.usesIgnoreFiles = usesIgnoreFiles
  }

  package func find(_ arguments: [String]) -> Outcome {
    var outcome = Outcome()
    var seen: Set<String> = []
    var ignoreFiles = usesIgnoreFiles ? IgnoreFiles() : nil
    for argument in arguments {
      if argument == "-" {
        if seen.insert("-").inserted { findStandardInput(&outcome) }
        continue
      }
      switch FileSystem.kind(of: argument) {
      case .folder: findArticles(in: argument, &outcome, &seen, &ignoreFiles)
      case .file, .other, .link:
        if let real = FileSystem.realPath(argument), ignoreFiles?.isExcluded(real) == true {
          outcome.excluded.append(InputError(path: argument, message: "left out, as \(IgnoreFiles.ownName) says"))
        } else if hasFormat || DocumentReader.format(ofPath: argument) != nil {
          add(argument, &outcome, &seen)
        } else {
          outcome.problems.append(Self.notAnArticle(argument))
        }
      case nil:
        outcome.problems.append(
          InputError(path: argument, message: "cannot be opened: \(FileSystem.lastError)", help: "check the path"))
      }
    }
    return outcome
  }

  private func findStandardInput(_ outcome: inout Outcome) {
    let name = standardInputName ?? "<stdin>"
    if hasFormat || DocumentReader.format(ofPath: name) != nil {
      outcome.inputs.append(ArticleInput(path: name, source: .standardInput))
    } else if standardInputName == nil {
      outcome.problems.append(
        InputError(
          path: name, message: "the format of standard input is not known",
          help: "pass --stdin-filename NAME with an article's ending, or --format html|markdown|text"))
    } else {
      outcome.problems.append(Self.notAnArticle(name))
    }
  }

  private func findArticles(
    in folder: String, _ outcome: inout Outcome, _ seen: inout Set<String>, _ ignoreFiles: inout IgnoreFiles?
  ) {
    let realRoot = FileSystem.realPath(folder)
    var ignored = 0
    let root = Paths.withoutTrailingSlashes(folder)
    var articles: [String] = []
    var problems: [InputError] = []
    var open = [""]
    while let relative = open.popLast() {
      let path = relative.isEmpty ? root : Paths.join(root, relative)
      guard let entries = FileSystem.entries(of: path) else {
        problems.append(InputError(path: path, message: "cannot be searched: \(FileSystem.lastError)"))
        continue
      }
      for entry in entries where entry.name.utf8.first != UInt8(ascii: ".") {
        let below = Paths.join(relative, entry.name)
        if let realRoot, ignoreFiles != nil {
          let place = relative.isEmpty ? realRoot : Paths.join(realRoot, relative)
          let path = Paths.join(place, entry.name)
          if ignoreFiles?.isIgnored(path, isFolder: entry.kind == .folder, in: place) == true {
            ignored += 1
            continue
          }
        }
        switch entry.kind {
        case .folder: if !Self.skipped.contains(entry.name) { open.append(below) }
        case .file, .link:
          guard DocumentReader.format(ofPath: entry.name) != nil else { continue }
          guard entry.isReadable else {
            problems.append(InputError(path: Paths.join(root, below), message: "its name is not valid UTF-8"))
            continue
          }
          // A link is taken when a file is at its end, and when nothing is, so that the loss is seen.
          let kind = entry.kind == .link ? FileSystem.kind(of: Paths.join(root, below)) ?? .file : .file
          if kind == .file { articles.append(below) }
        case .other: continue
        }
      }
    }
    outcome.problems += problems.sorted { Paths.isOrdered($0.path, $1.path) }
    guard !articles.isEmpty else {
      if problems.isEmpty, ignored > 0 {
        outcome.excluded.append(InputError(path: folder, message: "all articles here are ignored"))
      } else if problems.isEmpty {
        outcome.problems.append(
          InputError(path: folder, message: "no articles in this folder", help: "known endings are \(Self.endings)"))
      }
      return
    }
    for article in articles.sorted(by: Paths.isOrdered) { add(Paths.join(root, article), &outcome, &seen) }
  }

  private func add(_ path: String, _ outcome: inout Outcome, _ seen: inout Set<String>) {
    guard seen.insert(FileSystem.realPath(path) ?? path).inserted else { return }
    outcome.inputs.append(ArticleInput(path: path))
  }

  private static let endings = ".txt, .md, .markdown, .mdx, .html, .htm and .xhtml"

  private static func notAnArticle(_ path: String) -> InputError {
    InputError(
      path: path, message: "not an article: known endings are \(endings)",
      help: "pass --format html|markdown|text to read it all the same")
  }
}
