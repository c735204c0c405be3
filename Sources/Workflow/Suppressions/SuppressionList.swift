internal import Checking
package import Documents
internal import Reports

/// What is allowed in articles that one cannot edit, or that have no comments: the file `.claimlint-suppressions.yml`.
///
/// A list of `{rule, path, quote, reason, until, by}`. Rule, path and reason are required; a path is a pattern as `.gitignore` has
/// them, and counts from the folder of the file.
package struct SuppressionList: Sendable {
  struct Entry: Sendable {
    let rules: [String]
    let files: PathPatterns
    let quote: String?
    let reason: String
    let until: Day?
    /// Where it stands in its file, from 1.
    let line: Int
  }

  package static let fileName = ".claimlint-suppressions.yml"
  private static let keys = ["rule", "path", "quote", "reason", "until", "by"]

  let path: String
  let entries: [Entry]
  /// Of its file, for knowing it again.
  let bytes: [UInt8]
  /// Absolute, without links.
  private let folder: String

  /// Reads a file's bytes; the list is empty where there are problems.
  package static func read(_ bytes: [UInt8], path: String) -> (list: SuppressionList, problems: [InputError]) {
    var settings = SettingsText(bytes, path: path)
    var entries: [Entry] = []
    if let root = settings.root {
      if case .sequence(let items) = root.content {
        entries = items.compactMap { entry($0, &settings) }
      } else {
        settings.fail(root, "expected a list of `{rule: …, path: …, reason: …}`")
      }
    }
    let problems = settings.problems
    return (SuppressionList(path: path, entries: problems.isEmpty ? entries : [], bytes: bytes), problems)
  }

  private init(path: String, entries: [Entry], bytes: [UInt8]) {
    self.bytes = bytes
    self.path = path
    self.entries = entries
    folder = FileSystem.realPath(Paths.parent(path)) ?? "/"
  }

  private static func entry(_ node: YAMLNode, _ settings: inout SettingsText) -> Entry? {
    guard let fields = settings.mapping(node, keys, of: "a suppression") else { return nil }
    let found = Dictionary(fields.map { ($0.key, $0.node) }, uniquingKeysWith: { first, _ in first })
    guard let rule = found["rule"], let files = found["path"], let because = found["reason"] else {
      settings.fail(node, "a suppression has a `rule`, a `path` and a `reason`")
      return nil
    }
    let known = Rule.suppressible.map(\.name)
    let rules = settings.texts(rule, "the name of a rule")
    for name in rules where !known.contains(name) {
      let nearest = Spelling.nearest(to: name, among: known)
      settings.fail(rule, "there is no rule `\(name)`", nearest.map { "did you mean `\($0)`?" })
    }
    let reason = settings.text(because, "a reason") ?? ""
    if !Directive.isReason(reason) { settings.fail(because, "no reason is given") }
    var until: Day?
    if let node = found["until"], let text = settings.text(node, "a day such as 2026-12-31") {
      until = Day(text)
      if until == nil { settings.fail(node, "`\(text)` is no day", "write it as 2026-12-31") }
    }
    let quote = found["quote"].flatMap { settings.text($0, "the words that a report points at") }
    return Entry(
      rules: rules, files: PathPatterns(settings.texts(files, "a pattern of paths")), quote: quote, reason: reason,
      until: until, line: settings.line(of: node))
  }

  /// The indices of the entries that speak of a file.
  func covering(_ path: String) -> [Int] {
    let paths = ReportPaths(workingFolder: FileSystem.realPath(".") ?? "/", root: folder)
    let name = paths.relative(FileSystem.realPath(path) ?? path)
    return entries.indices.filter { entries[$0].files.covers(name) }
  }
}

extension SuppressionList.Entry {
  func allows(_ known: KnownDiagnostic) -> Bool {
    rules.contains(known.diagnostic.rule) && (quote.map { known.quote.contains($0) } ?? true)
  }
}

/// How the entries of lists fared in a run.
struct SuppressionUse: Sendable {
  private struct Counts {
    let list: SuppressionList
    var covered: Set<Int> = []
    var used: Set<Int> = []
  }

  private var lists: [Counts] = []

  /// Takes note of one article.
  mutating func add(_ list: SuppressionList, covered: [Int], used: Set<Int>) {
    let index = lists.firstIndex { $0.list.path == list.path } ?? lists.count
    if index == lists.count { lists.append(Counts(list: list)) }
    lists[index].covered.formUnion(covered)
    lists[index].used.formUnion(used)
  }

  /// Entries that allow nothing in any article they speak of, and those that are past their day.
  func notices(today: Day?) -> [InputError] {
    lists.flatMap { counts in
      counts.covered.sorted().compactMap { index -> InputError? in
        let entry = counts.list.entries[index]
        let rules = entry.rules.joined(separator: ", ")
        if !counts.used.contains(index) {
          return InputError(
            path: counts.list.path, line: entry.line, message: "nothing is reported there by \(rules)",
            help: "remove it")
        }
        guard let until = entry.until, let today, until < today else { return nil }
        return InputError(
          path: counts.list.path, line: entry.line, message: "this was allowed until \(until)",
          help: "mend what it allows, or give a later day")
      }
    }
  }
}

/// The lists of a run, each read once.
package struct SuppressionListLibrary {
  /// What is wrong with lists.
  package private(set) var problems: [InputError] = []
  private var read: [String: SuppressionList?] = [:]
  private var nearest: [String: String?] = [:]

  package init() {}

  /// The nearest list for the articles of a folder.
  ///
  /// - Returns: The list, or `nil` where there is none; `isUsable` is false where there is one that cannot be used.
  package mutating func list(forArticlesIn folder: String) -> (list: SuppressionList?, isUsable: Bool) {
    if nearest[folder] == nil {
      nearest[folder] = .some(NearestFile.named(SuppressionList.fileName, above: folder))
    }
    guard let path = nearest[folder] ?? nil else { return (nil, true) }
    let key = FileSystem.realPath(path) ?? path
    if let known = read[key] { return (known, known != nil) }
    read[key] = .some(nil)
    do throws(InputError) {
      let outcome = SuppressionList.read(try FileReader(limit: 4 << 20).read(path: path), path: path)
      problems += outcome.problems
      guard outcome.problems.isEmpty else { return (nil, false) }
      read[key] = .some(outcome.list)
      return (outcome.list, true)
    } catch {
      problems.append(error)
      return (nil, false)
    }
  }
}
