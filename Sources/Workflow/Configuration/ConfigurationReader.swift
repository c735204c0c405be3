internal import Checking
internal import Documents
internal import Ledger
internal import Reports

/// Reads a configuration's file. What it may hold is said in `config.schema.json`, which is tested against this reader.
struct ConfigurationReader {
  private static let keys = [
    "schema", "extends", "ledgers", "exclude", "fail-on", "min-severity", "baseline", "hedges", "rules", "overrides",
  ]
  private static let overrideKeys = ["files", "rules"]

  private var settings: SettingsText
  /// Absolute, without links.
  private let folder: String
  private var extends: String?

  struct Outcome {
    let configuration: Configuration
    /// The file it builds on.
    let extends: String?
    let problems: [InputError]
  }

  private init(_ settings: SettingsText) {
    self.settings = settings
    folder = FileSystem.realPath(Paths.parent(settings.path)) ?? "/"
  }

  /// Reads a file's bytes.
  static func read(_ bytes: [UInt8], path: String) -> Outcome {
    var reader = ConfigurationReader(SettingsText(bytes, path: path))
    var configuration = Configuration()
    configuration.files = [path]
    if let root = reader.settings.root { reader.read(root, into: &configuration) }
    return Outcome(configuration: configuration, extends: reader.extends, problems: reader.settings.problems)
  }

  // MARK: The keys

  private mutating func read(_ root: YAMLNode, into configuration: inout Configuration) {
    guard let entries = settings.mapping(root, Self.keys, of: "a configuration") else { return }
    for (key, node) in entries {
      switch key {
      case "schema":
        if settings.text(node, "the version of the format, 1") != "1", settings.problems.isEmpty {
          settings.fail(node, "expected `schema: 1`", "this program reads version 1 of the format")
        }
      case "extends": extends = settings.text(node, "the path of a configuration").map(place)
      case "ledgers": configuration.ledgers = settings.texts(node, "the path of a ledger or of a folder").map(place)
      case "exclude":
        configuration.excludes = [(folder: folder, patterns: PathPatterns(settings.texts(node, "a pattern of paths")))]
      case "baseline": configuration.baseline = settings.text(node, "the path of a baseline").map(place)
      case "fail-on":
        configuration.failOn = settings.word(node, FailThreshold.allCases.map(\.rawValue)).flatMap(FailThreshold.init)
      case "min-severity":
        configuration.minSeverity = settings.word(node, SettingsText.severities).flatMap(SettingsText.severity)
      case "hedges": configuration.hedgeReach = hedges(node)
      case "rules": configuration.rules = rules(node)
      case "overrides": configuration.overrides = overrides(node)
      default: continue
      }
    }
  }

  private mutating func hedges(_ node: YAMLNode) -> [String: Int] {
    var reach: [String: Int] = [:]
    for (key, node) in settings.mapping(node, Configuration.hedgeKeys.map(\.key), of: "`hedges`") ?? [] {
      guard let text = settings.text(node, "a number of percent") else { continue }
      guard let percent = Int(text.hasSuffix("%") ? String(text.dropLast()) : text), (0...100).contains(percent) else {
        settings.fail(node, "expected a whole number of percent from 0 to 100")
        continue
      }
      reach[key] = percent
    }
    return reach
  }

  private mutating func rules(_ node: YAMLNode) -> RuleSettings {
    var rules: [String: RuleSettings.Setting] = [:]
    var tolerances: [String: Tolerance] = [:]
    for (rule, node) in settings.mapping(node, Rule.known.map(\.name), of: "`rules`", called: "rule") ?? [] {
      var level = node
      if case .mapping = node.content {
        let keys = ["severity"] + (Rule.known.first { $0.name == rule }?.options.map(\.rawValue) ?? [])
        guard let entries = settings.mapping(node, keys, of: "rule `\(rule)`") else { continue }
        if let node = entries.first(where: { $0.key == RuleOption.tolerance.rawValue })?.node {
          tolerances[rule] = tolerance(node)
        }
        guard let severity = entries.first(where: { $0.key == "severity" })?.node else { continue }
        level = severity
      }
      guard let word = settings.word(level, SettingsText.severities + ["off"]) else { continue }
      rules[rule] = SettingsText.severity(word).map(RuleSettings.Setting.severity) ?? .off
    }
    return RuleSettings(rules, tolerances: tolerances)
  }

  private mutating func tolerance(_ node: YAMLNode) -> Tolerance? {
    guard let text = settings.text(node, "a number of percent") else { return nil }
    let tolerance = Tolerance(text)
    if tolerance == nil { settings.fail(node, "expected a number of percent, such as 2 or 0.5") }
    return tolerance
  }

  private mutating func overrides(_ node: YAMLNode) -> [Configuration.Override] {
    guard case .sequence(let items) = node.content else {
      settings.fail(node, "expected a list of `{files: …, rules: …}`", nil)
      return []
    }
    return items.compactMap { item in
      guard let entries = settings.mapping(item, Self.overrideKeys, of: "an override") else { return nil }
      let found = Dictionary(entries.map { ($0.key, $0.node) }, uniquingKeysWith: { first, _ in first })
      guard let files = found["files"], let rules = found["rules"] else {
        settings.fail(item, "an override has `files` and `rules`", nil)
        return nil
      }
      return Configuration.Override(
        folder: folder, files: PathPatterns(settings.texts(files, "a pattern of paths")), rules: self.rules(rules))
    }
  }

  /// A path that counts from the configuration's folder, as it counts from the working folder.
  private func place(_ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    let parent = Paths.parent(settings.path)
    return parent == "." ? path : Paths.join(parent, path)
  }
}
