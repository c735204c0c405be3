internal import Checking
package import Documents
internal import Reports

/// What was reported when a project began to use the program, and is let be since.
///
/// Findings are known by what they say, not by their lines; paths count from the folder of the file.
package struct Baseline: Sendable {
  /// Diagnostics of one file that have one fingerprint.
  package struct Entry: Sendable, Hashable {
    /// Below the folder of the baseline's file, with `/`.
    package let path: String
    package let rule: String
    package let finding: String?
    /// The words it points at.
    package let quote: String
    package let fingerprint: String
    package var count: Int

    package init(path: String, rule: String, finding: String?, quote: String, fingerprint: String, count: Int) {
      self.path = path
      self.rule = rule
      self.finding = finding
      self.quote = quote
      self.fingerprint = fingerprint
      self.count = count
    }

    init(_ known: KnownDiagnostic, path: String) {
      self.init(
        path: path, rule: known.diagnostic.rule, finding: known.diagnostic.finding, quote: known.quote,
        fingerprint: known.fingerprint.digest, count: 1)
    }

    /// Whether it is one of the same rule, finding and words, wherever they stand.
    func isLike(_ other: Entry) -> Bool { rule == other.rule && finding == other.finding && quote == other.quote }
  }

  package static let fileName = ".claimlint-baseline.json"
  private static let version = "1"

  /// The path of its file.
  package let path: String
  /// In order of path, rule, quote and fingerprint.
  package private(set) var entries: [Entry]
  private let byPath: [String: [Entry]]
  private let paths: ReportPaths

  package init(path: String, entries: [Entry] = []) {
    self.path = path
    var counts: [Entry: Int] = [:]
    for entry in entries {
      var key = entry
      key.count = 0
      counts[key, default: 0] += entry.count
    }
    let merged = counts.map { entry, count in
      var entry = entry
      entry.count = count
      return entry
    }
    self.entries = merged.sorted { Self.key($0).lexicographicallyPrecedes(Self.key($1)) }
    byPath = Dictionary(grouping: self.entries, by: \.path)
    let folder = FileSystem.realPath(Paths.parent(path)) ?? "/"
    paths = ReportPaths(workingFolder: FileSystem.realPath(".") ?? "/", root: folder)
  }

  private static func key(_ entry: Entry) -> [UInt8] {
    Array([entry.path, entry.rule, entry.quote, entry.finding ?? "", entry.fingerprint].joined(separator: "\0").utf8)
  }

  /// A file as the baseline names it.
  package func name(of path: String) -> String { paths.relative(FileSystem.realPath(path) ?? path) }

  /// The path of a file that the baseline names.
  package func location(of name: String) -> String {
    name.hasPrefix("/") ? name : Paths.join(Paths.parent(path), name)
  }

  // MARK: Matching

  /// Which diagnostics of a file are in the baseline, and the entries of which there are more than diagnostics.
  ///
  /// First those with the same fingerprint; of what is left, those with the same rule, finding and words, so that an edit of a
  /// neighbouring sentence brings nothing back. Where there are more diagnostics than an entry counts, the surplus is new.
  func match(_ diagnostics: [KnownDiagnostic], of path: String) -> (isKnown: [Bool], stale: [Entry]) {
    let name = name(of: path)
    var left = byPath[name] ?? []
    let found = diagnostics.map { Entry($0, path: name) }
    var isKnown = found.map { _ in false }
    for isExact in [true, false] {
      for (index, entry) in found.enumerated() where !isKnown[index] {
        let place = left.firstIndex {
          $0.count > 0 && (isExact ? $0.fingerprint == entry.fingerprint : $0.isLike(entry))
        }
        guard let place else { continue }
        left[place].count -= 1
        isKnown[index] = true
      }
    }
    return (isKnown, left.filter { $0.count > 0 })
  }

  // MARK: The file

  /// The bytes of its file.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.object(spread: true) { json in
      json.key("version")
      json.raw(Self.version.utf8)
      json.key("findings")
      json.array(spread: true) { json in
        for entry in entries { entry.write(to: &json) }
      }
    }
    return json.bytes + "\n".utf8
  }

  /// Reads a baseline's file.
  ///
  /// - Throws: `InputError` when there is none, or when it is not a baseline.
  package static func read(_ path: String) throws(InputError) -> Baseline {
    let bytes = try FileReader().read(path: path)
    func fail(_ message: String) -> InputError {
      InputError(path: path, message: message, help: "write it anew with `claimlint baseline write`")
    }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(bytes)
    } catch {
      throw fail("not JSON: \(error.message), at byte \(error.offset + 1)")
    }
    guard value["version"] == .number(version) else { throw fail("expected a baseline of version \(version)") }
    guard let elements = value["findings"]?.elements else { throw fail("expected a list of findings") }
    var entries: [Entry] = []
    for (index, element) in elements.enumerated() {
      guard let entry = Entry(element) else {
        throw fail("finding \(index + 1) lacks a path, a rule, a quote, a fingerprint or a count")
      }
      entries.append(entry)
    }
    return Baseline(path: path, entries: entries)
  }
}

extension Baseline.Entry {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("path", path)
      json.field("rule", rule)
      json.field("finding", finding)
      json.field("quote", quote)
      json.field("fingerprint", fingerprint)
      json.field("count", count)
    }
  }

  /// `nil` where a field is missing.
  init?(_ json: JSONValue) {
    guard let path = json["path"]?.string, let rule = json["rule"]?.string, let quote = json["quote"]?.string,
      let fingerprint = json["fingerprint"]?.string, case .number(let number)? = json["count"], let count = Int(number),
      count > 0
    else { return nil }
    self.init(
      path: path, rule: rule, finding: json["finding"]?.string, quote: quote, fingerprint: fingerprint, count: count)
  }
}
