internal import Checking
internal import Documents
internal import Ledger

/// Reads a configuration's file. What it may hold is said in `config.schema.json`, which is tested against this reader.
struct ConfigurationReader {
  private static let keys = [
    "schema", "extends", "ledgers", "exclude", "fail-on", "min-severity", "baseline", "rules", "overrides",
  ]
  private static let overrideKeys = ["files", "rules"]
  private static let ruleKeys = ["severity"]

  let path: String
  private let lines: LineIndex
  /// Absolute, without links.
  private let folder: String
  private(set) var problems: [InputError] = []
  private(set) var extends: String?

  private init(_ source: SourceText, path: String) {
    self.path = path
    lines = LineIndex(source)
    folder = FileSystem.realPath(Paths.parent(path)) ?? "/"
  }

  struct Outcome {
    let configuration: Configuration
    /// The file it builds on.
    let extends: String?
    let problems: [InputError]
  }

  /// Reads a file's bytes.
  static func read(_ bytes: [UInt8], path: String) -> Outcome {
    func fail(_ problem: InputError) -> Outcome {
      Outcome(configuration: Configuration(), extends: nil, problems: [problem])
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = Array(bytes[mark...])
    guard String(validating: text, as: UTF8.self) != nil else {
      return fail(InputError(path: path, message: "is not valid UTF-8", help: "save it as UTF-8"))
    }
    let source = SourceText(
      path: path, bytes: bytes, encoding: .utf8, utf8: text, offsets: .identity(skipping: mark))
    var reader = ConfigurationReader(source, path: path)
    do throws(YAMLError) {
      var configuration = Configuration()
      configuration.files = [path]
      if let root = try YAMLReader.read(text) { reader.read(root, into: &configuration) }
      return Outcome(configuration: configuration, extends: reader.extends, problems: reader.problems)
    } catch {
      let place = reader.lines.position(ofFile: source.offsets.fileOffset(ofUTF8: error.offset))
      return fail(
        InputError(path: path, line: place.line, column: place.column, message: error.message, help: error.help))
    }
  }

  // MARK: The keys

  private mutating func read(_ root: YAMLNode, into configuration: inout Configuration) {
    guard !Self.isNothing(root), let entries = mapping(root, Self.keys, of: "a configuration") else { return }
    for (key, node) in entries {
      switch key {
      case "schema":
        if text(node, "the version of the format, 1") != "1", problems.isEmpty {
          fail(node, "expected `schema: 1`", "this program reads version 1 of the format")
        }
      case "extends": extends = text(node, "the path of a configuration").map(place)
      case "ledgers": configuration.ledgers = texts(node, "the path of a ledger or of a folder").map(place)
      case "exclude":
        configuration.excludes = [(folder: folder, patterns: PathPatterns(texts(node, "a pattern of paths")))]
      case "baseline": configuration.baseline = text(node, "the path of a baseline").map(place)
      case "fail-on":
        configuration.failOn = word(node, FailThreshold.allCases.map(\.rawValue)).flatMap(FailThreshold.init)
      case "min-severity": configuration.minSeverity = word(node, Self.severities).flatMap(Self.severity)
      case "rules": configuration.rules = rules(node)
      case "overrides": configuration.overrides = overrides(node)
      default: continue
      }
    }
  }

  private mutating func rules(_ node: YAMLNode) -> RuleSettings {
    var settings: [String: RuleSettings.Setting] = [:]
    for (rule, node) in mapping(node, Rule.known.map(\.name), of: "`rules`", called: "rule") ?? [] {
      var level = node
      if case .mapping = node.content {
        guard let entries = mapping(node, Self.ruleKeys, of: "rule `\(rule)`") else { continue }
        guard let severity = entries.first(where: { $0.key == "severity" })?.node else { continue }
        level = severity
      }
      guard let word = word(level, Self.severities + ["off"]) else { continue }
      settings[rule] = Self.severity(word).map(RuleSettings.Setting.severity) ?? .off
    }
    return RuleSettings(settings)
  }

  private mutating func overrides(_ node: YAMLNode) -> [Configuration.Override] {
    guard case .sequence(let items) = node.content else {
      fail(node, "expected a list of `{files: …, rules: …}`", nil)
      return []
    }
    return items.compactMap { item in
      guard let entries = mapping(item, Self.overrideKeys, of: "an override") else { return nil }
      let found = Dictionary(entries.map { ($0.key, $0.node) }, uniquingKeysWith: { first, _ in first })
      guard let files = found["files"], let rules = found["rules"] else {
        fail(item, "an override has `files` and `rules`", nil)
        return nil
      }
      return Configuration.Override(
        folder: folder, files: PathPatterns(texts(files, "a pattern of paths")), rules: self.rules(rules))
    }
  }

  /// A path that counts from the configuration's folder, as it counts from the working folder.
  private func place(_ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    let parent = Paths.parent(self.path)
    return parent == "." ? path : Paths.join(parent, path)
  }

  // MARK: Nodes

  private mutating func mapping(
    _ node: YAMLNode, _ keys: [String], of what: String, called name: String = "key"
  ) -> [(key: String, node: YAMLNode)]? {
    guard case .mapping(let entries) = node.content else {
      fail(node, "expected \(what == "`rules`" ? "rules with their severities" : what) with its keys", nil)
      return nil
    }
    return entries.compactMap { entry in
      guard case .scalar(let key, _) = entry.key.content else { return nil }
      guard keys.contains(key) else {
        let nearest = Spelling.nearest(to: key, among: keys)
        let all = keys.count <= 9 ? "known are \(keys.joined(separator: ", "))" : "`claimlint rules` lists them"
        fail(
          entry.key, "unknown \(name) `\(String(key.prefix(60)))` in \(what)",
          nearest.map { "did you mean `\($0)`?" } ?? all)
        return nil
      }
      return (key, entry.value)
    }
  }

  private mutating func text(_ node: YAMLNode, _ expected: String) -> String? {
    if case .scalar(let text, _) = node.content, !Self.isNothing(node), !text.isEmpty { return text }
    fail(node, "expected \(expected)", nil)
    return nil
  }

  /// One text or a list of texts.
  private mutating func texts(_ node: YAMLNode, _ expected: String) -> [String] {
    guard case .sequence(let items) = node.content else { return text(node, expected).map { [$0] } ?? [] }
    return items.compactMap { text($0, expected) }
  }

  private mutating func word(_ node: YAMLNode, _ words: [String]) -> String? {
    if case .scalar(let text, _) = node.content {
      if words.contains(text) { return text }
      // YAML's own word for it.
      if words.contains("off"), text == "false" { return "off" }
    }
    fail(node, "expected one of \(words.joined(separator: ", "))", nil)
    return nil
  }

  private static func isNothing(_ node: YAMLNode) -> Bool {
    guard case .scalar(let value, isPlain: true) = node.content else { return false }
    return ["", "~", "null"].contains(value)
  }

  private static let severities = Severity.allCases.reversed().map(\.name)

  private static func severity(_ name: String) -> Severity? { Severity.allCases.first { $0.name == name } }

  private mutating func fail(_ node: YAMLNode, _ message: String, _ help: String?) {
    let place = lines.position(ofFile: node.range.lower)
    problems.append(
      InputError(path: path, line: place.line, column: place.column, message: message, help: help))
  }
}
