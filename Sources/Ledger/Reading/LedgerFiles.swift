package import Documents

/// The ledgers of a run, found and read.
package struct LedgerFiles: Sendable {
  /// A ledger's file with what reading it gave.
  package struct File: Sendable {
    /// The file.
    package let text: SourceText
    /// `nil` when an issue is an error.
    package let ledger: Ledger?
    /// In the order of their place.
    package let issues: [LedgerIssue]

    package init(text: SourceText, ledger: Ledger?, issues: [LedgerIssue]) {
      self.text = text
      self.ledger = ledger
      self.issues = issues
    }
  }

  /// The largest file that is read as a ledger, in bytes.
  package static let maximumBytes = 4 << 20
  /// The folder of a project's ledgers.
  package static let folderName = "Claims"

  /// In the order they were named; those of a folder in the order of their names.
  package let files: [File]
  /// What could not be read at all.
  package let troubles: [InputError]

  package init(files: [File], troubles: [InputError]) {
    self.files = files
    self.troubles = troubles
  }

  /// Those without errors, in the order of `files`.
  package var ledgers: [Ledger] { files.compactMap(\.ledger) }

  /// Whether there is anything that a run must not pass over: a file not read, or an error in one.
  package var hasErrors: Bool {
    !troubles.isEmpty || files.contains { $0.issues.contains { $0.severity == .error } }
  }

  // MARK: Loading

  /// Reads ledgers.
  ///
  /// - Parameters:
  ///   - paths: Files of any name, and folders, of which every `.yml` and `.yaml` right in them is read. A file that is
  ///     named twice is read once.
  ///   - access: Where they are read from.
  /// - Returns: What was read. Two ledgers of one source are an error of the second.
  package static func load(_ paths: [String], from access: FileAccess) -> LedgerFiles {
    var files: [File] = []
    var troubles: [InputError] = []
    var seen: Set<String> = []
    for path in paths {
      do throws(InputError) {
        for path in try ledgers(at: path, access) {
          guard seen.insert(FilePath.absolute(path, in: access.workingDirectory)).inserted else { continue }
          do throws(InputError) {
            let text = try text(at: path, access)
            let outcome = LedgerReader.read(text)
            files.append(File(text: text, ledger: outcome.ledger, issues: outcome.issues))
          } catch {
            troubles.append(error)
          }
        }
      } catch {
        troubles.append(error)
      }
    }
    return LedgerFiles(files: withoutTwins(files), troubles: troubles)
  }

  /// Reads the ledgers of the nearest `Claims/` folder from a directory upward.
  ///
  /// - Parameters:
  ///   - directory: Where to begin, as the user would write it: `.`, `articles/2026`.
  ///   - access: Where they are read from.
  /// - Returns: What was read; when there is no such folder, a trouble that says so.
  package static func loadNearest(to directory: String, from access: FileAccess) -> LedgerFiles {
    guard let folder = nearestFolder(to: directory, access) else {
      return LedgerFiles(
        files: [],
        troubles: [
          InputError(
            path: directory, message: "no ledger found: there is no `\(folderName)` folder here or above",
            help: "name a ledger with `--ledger FILE`, or put one into a folder `\(folderName)`")
        ])
    }
    return load([folder], from: access)
  }

  /// The nearest `Claims/` folder from a directory upward, written from the working directory where it lies below or
  /// near it.
  package static func nearestFolder(to directory: String, _ access: FileAccess) -> String? {
    var path = FilePath.absolute(directory, in: access.workingDirectory)
    while true {
      let folder = FilePath.joined(path, folderName)
      if access.kind(folder) == .folder { return FilePath.relative(folder, to: access.workingDirectory) }
      guard let parent = FilePath.parent(of: path) else { return nil }
      path = parent
    }
  }

  private static func ledgers(at path: String, _ access: FileAccess) throws(InputError) -> [String] {
    switch access.kind(path) {
    case .folder: break
    case .file: return [path]
    case .other: throw InputError(path: path, message: "neither a file nor a folder")
    case nil: throw InputError(path: path, message: "no such file or folder", help: "check the path of the ledger")
    }
    let names: [String]
    do throws(FileAccess.Trouble) {
      names = try access.names(path)
    } catch {
      throw inputError(error, path)
    }
    let ledgers = names.filter { isLedger($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { FilePath.joined(path, $0) }
      .filter { access.kind($0) != .folder }
    if ledgers.isEmpty {
      throw InputError(
        path: path, message: "no ledger in this folder: no file whose name ends in .yml or .yaml",
        help: "a ledger is one YAML file for each source")
    }
    return ledgers
  }

  private static func isLedger(_ name: String) -> Bool {
    let ends: [String] = [".yml", ".yaml"]
    let bytes = Array(name.utf8)
    return bytes.first != UInt8(ascii: ".")
      && ends.contains { end in
        bytes.count > end.utf8.count && bytes.suffix(end.utf8.count).elementsEqual(end.utf8)
      }
  }

  // MARK: One file

  private static func text(at path: String, _ access: FileAccess) throws(InputError) -> SourceText {
    let bytes: [UInt8]
    do throws(FileAccess.Trouble) {
      bytes = try access.bytes(path, maximumBytes)
    } catch {
      throw inputError(error, path)
    }
    return try text(bytes, path: path)
  }

  /// The text of a ledger's file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: As the user gave it.
  /// - Returns: The text without its byte order mark.
  /// - Throws: `InputError` for anything but UTF-8.
  package static func text(_ bytes: [UInt8], path: String) throws(InputError) -> SourceText {
    let help = "save the ledger as UTF-8"
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw InputError(path: path, message: "expected UTF-8, found UTF-16", help: help)
    }
    if bytes.contains(0) {
      throw InputError(path: path, message: "expected a ledger, found a binary file", help: "a ledger is YAML")
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = min(error.byteOffsets.lowerBound, bytes.count - 1)
      let before = bytes[mark..<max(mark, offset)]
      let line = before.count { $0 == 0x0A } + 1
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
      let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
      let digits = String(bytes[offset], radix: 16, uppercase: true)
      let byte = digits.utf8.count < 2 ? "0" + digits : digits
      throw InputError(path: path, line: line, column: column, message: "not valid UTF-8: byte 0x\(byte)", help: help)
    }
    return SourceText(
      path: path, bytes: bytes, encoding: .utf8, utf8: mark == 0 ? bytes : Array(bytes[mark...]),
      offsets: .identity(skipping: mark))
  }

  private static func inputError(_ trouble: FileAccess.Trouble, _ path: String) -> InputError {
    switch trouble {
    case .missing: InputError(path: path, message: "no such file or folder", help: "check the path of the ledger")
    case .denied: InputError(path: path, message: "permission denied", help: "make it readable")
    case .tooLarge:
      InputError(
        path: path, message: "larger than \(maximumBytes >> 20) MB, which is no ledger",
        help: "a ledger holds the findings of one source")
    case .other(let message): InputError(path: path, message: message)
    }
  }

  // MARK: Two ledgers of one source

  private static func withoutTwins(_ files: [File]) -> [File] {
    var firsts: [String: (id: SourceRecord.Field, text: SourceText)] = [:]
    return files.map { file in
      guard let ledger = file.ledger else { return file }
      let id = ledger.source.id
      guard let first = firsts[id.text] else {
        firsts[id.text] = (id, file.text)
        return file
      }
      let (line, column) = LinePlaces(first.text).place(ofFile: first.id.range.lower)
      let place = "\(VisibleText.line(first.text.path)):\(line):\(column)"
      let issue = LedgerIssue(
        severity: .error, path: file.text.path, range: id.range,
        message: "two ledgers have the source id \(VisibleText.quoted(id.text)); the first is at \(place)",
        help: "keep the findings of one source in one ledger, or give each source an id of its own")
      return File(text: file.text, ledger: nil, issues: (file.issues + [issue]).sortedByPlace())
    }
  }
}

/// Paths as text, with slashes.
enum FilePath {
  static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// The path from the root, without `.`, `..` and empty parts.
  static func absolute(_ path: String, in directory: String) -> String {
    let whole = path.utf8.first == UInt8(ascii: "/") ? path : directory + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder that an absolute path lies in; `nil` for the root.
  static func parent(of path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.isEmpty ? nil : "/" + parts.dropLast().joined(separator: "/")
  }

  /// An absolute path as written from an absolute directory; unchanged where they share nothing but the root.
  static func relative(_ path: String, to directory: String) -> String {
    let parts = path.split(separator: "/")
    let base = directory.split(separator: "/")
    let shared = zip(parts, base).prefix { $0 == $1 }.count
    guard shared > 0 || base.isEmpty else { return path }
    return (base.dropFirst(shared).map { _ in ".." } + parts.dropFirst(shared)).joined(separator: "/")
  }
}
