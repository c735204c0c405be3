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
  /// - Parameter paths: Files of any name, and folders, of which every `.yml` and `.yaml` right in them is read. A file that
  ///   is named twice is read once.
  /// - Returns: What was read. Two ledgers of one source are an error of the second.
  package static func load(_ paths: [String]) -> LedgerFiles {
    var files: [File] = []
    var troubles: [InputError] = []
    var seen: Set<String> = []
    for path in paths {
      do throws(InputError) {
        for path in try ledgers(at: path) {
          guard seen.insert(FileSystem.realPath(path) ?? path).inserted else { continue }
          do throws(InputError) {
            let text = try text(reader.read(path: path), path: path)
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

  /// Whether a folder has a ledger right in it.
  package static func hasLedger(in folder: String) -> Bool { names(in: folder)?.isEmpty == false }

  private static let reader = FileReader(limit: maximumBytes, for: .ledger)

  /// The files that a path stands for: itself, or the ledgers of a folder.
  private static func ledgers(at path: String) throws(InputError) -> [String] {
    guard FileSystem.kind(of: path) == .folder else { return [path] }
    guard let names = names(in: path) else {
      throw InputError(path: path, message: "cannot be searched: \(FileSystem.lastError)")
    }
    if names.isEmpty {
      throw InputError(
        path: path, message: "no ledger in this folder: no file whose name ends in .yml or .yaml",
        help: "a ledger is one YAML file for each source")
    }
    return names.map { Paths.join(path, $0) }
  }

  /// The names of the ledgers right in a folder, sorted; `nil` when it cannot be searched.
  private static func names(in folder: String) -> [String]? {
    FileSystem.entries(of: folder)?.filter { entry in
      let isYAML = entry.name.hasSuffix(".yml") || entry.name.hasSuffix(".yaml")
      guard isYAML, entry.name.utf8.first != UInt8(ascii: ".") else { return false }
      let kind = entry.kind == .link ? FileSystem.kind(of: Paths.join(folder, entry.name)) : entry.kind
      return kind != .folder
    }.map(\.name)
  }

  // MARK: One file

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
      let position = LineIndex(first.text).position(ofFile: first.id.range.lower)
      let place = "\(first.text.path):\(position.line):\(position.column)"
      let issue = LedgerIssue(
        severity: .error, path: file.text.path, range: id.range,
        message: "two ledgers have the source id \(Excerpt.quoted(id.text)); the first is at \(place)",
        help: "keep the findings of one source in one ledger, or give each source an id of its own")
      return File(text: file.text, ledger: nil, issues: (file.issues + [issue]).sortedByPlace())
    }
  }
}
