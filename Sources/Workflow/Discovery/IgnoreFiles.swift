internal import Documents

/// The files `.gitignore` and `.claimlintignore` of a repository, each read once.
package struct IgnoreFiles {
  package static let ownName = ".claimlintignore"
  private static let gitName = ".gitignore"

  /// Patterns with the folder they count from, absolute.
  struct Rules {
    let folder: String
    let patterns: PathPatterns

    func decision(_ path: String, isFolder: Bool) -> Bool? {
      let prefix = folder == "/" ? "/" : folder + "/"
      guard path.hasPrefix(prefix) else { return nil }
      return patterns.decision(String(path.dropFirst(prefix.count)), isFolder: isFolder)
    }
  }

  /// By name and folder: those that hold in it, the farthest first.
  private var chains: [String: [Rules]] = [:]

  package init() {}

  /// Whether an entry of a folder is passed over in a search. Both paths are absolute and without links.
  mutating func isIgnored(_ path: String, isFolder: Bool, in folder: String) -> Bool {
    for name in [Self.gitName, Self.ownName] {
      // The nearest file that says anything decides.
      let rules = rules(name, in: folder)
      if rules.reversed().lazy.compactMap({ $0.decision(path, isFolder: isFolder) }).first == true { return true }
    }
    return false
  }

  /// Whether a file is ignored by `.claimlintignore` wherever it was named. The path is absolute and without links.
  package mutating func isExcluded(_ path: String) -> Bool {
    var entry = path
    while entry != "/" {
      let folder = Paths.parent(entry)
      let rules = rules(Self.ownName, in: folder)
      let decision = rules.reversed().lazy.compactMap { $0.decision(entry, isFolder: entry != path) }.first
      if decision == true { return true }
      entry = folder
    }
    return false
  }

  private mutating func rules(_ name: String, in folder: String) -> [Rules] {
    let key = "\(name)\0\(folder)"
    if let known = chains[key] { return known }
    let isRoot = folder == "/" || FileSystem.kind(of: Paths.join(folder, ".git")) != nil
    var rules = isRoot ? [] : self.rules(name, in: Paths.parent(folder))
    let file = Paths.join(folder, name)
    if FileSystem.kind(of: file) == .file, let bytes = try? FileReader(limit: 1 << 20).read(path: file) {
      let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      rules.append(Rules(folder: folder, patterns: PathPatterns(lines)))
    }
    chains[key] = rules
    return rules
  }
}
