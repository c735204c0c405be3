package import Documents

/// The configurations of a run, each read once.
package struct ConfigurationLibrary {
  /// What is wrong with configurations, in the order it was met.
  package private(set) var problems: [InputError] = []

  private let isIsolated: Bool
  private let named: String?
  /// By path; `nil` where it cannot be used.
  private var read: [String: Configuration?] = [:]
  /// The nearest file, by folder.
  private var nearest: [String: String?] = [:]

  /// - Parameters:
  ///   - named: The one configuration for all articles; `nil` to look for the nearest of each.
  ///   - isIsolated: Whether none is looked for.
  package init(named: String? = nil, isIsolated: Bool = false) {
    self.named = named
    self.isIsolated = isIsolated
  }

  /// The configuration for the articles of a folder: the nearest in or above it.
  ///
  /// - Returns: The defaults where there is none; `nil` where there is one that cannot be used.
  package mutating func configuration(forArticlesIn folder: String) -> Configuration? {
    if let named { return configuration(at: named, below: []) }
    if isIsolated { return Configuration() }
    if nearest[folder] == nil {
      nearest[folder] = .some(NearestFile.named(Configuration.fileName, above: folder))
      if let wrong = NearestFile.named(".claimlint.yaml", above: folder) {
        let problem = InputError(
          path: wrong, message: "is not read: a configuration is called \(Configuration.fileName)",
          help: "rename it")
        if !problems.contains(problem) { problems.append(problem) }
      }
    }
    guard let path = nearest[folder] ?? nil else { return Configuration() }
    return configuration(at: path, below: [])
  }

  private mutating func configuration(at path: String, below: [String]) -> Configuration? {
    let key = FileSystem.realPath(path) ?? path
    if let known = read[key] { return known }
    read[key] = .some(nil)
    let bytes: [UInt8]
    do throws(InputError) {
      bytes = try FileReader(limit: 1 << 20).read(path: path)
    } catch {
      problems.append(error)
      return nil
    }
    let outcome = ConfigurationReader.read(bytes, path: path)
    problems += outcome.problems
    guard outcome.problems.isEmpty else { return nil }
    var configuration = outcome.configuration
    if let base = outcome.extends {
      let baseKey = FileSystem.realPath(base) ?? base
      guard !(below + [key]).contains(baseKey) else {
        problems.append(
          InputError(path: path, message: "extends itself, by way of \(base)", help: "remove one `extends`"))
        return nil
      }
      guard let extended = self.configuration(at: base, below: below + [key]) else { return nil }
      configuration = configuration.extending(extended)
    }
    read[key] = .some(configuration)
    return configuration
  }
}
