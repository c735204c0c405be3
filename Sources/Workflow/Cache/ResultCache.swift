internal import Checking
package import Documents
internal import Glibc
internal import Ledger
internal import Reports

/// What earlier runs gave, in files that are named by all it depends on: the article's bytes and path, the ledgers', the settings, the
/// form of the output, and the program itself. A name that is found is the same result; whatever is different has another name.
package struct ResultCache: Sendable {
  /// More files than these are not kept.
  private static let limit = 8192

  private let folder: String
  /// What holds for all articles of the run.
  private let base: [UInt8]

  /// - Parameters:
  ///   - folder: Where files are kept; made where there is none.
  ///   - options: Everything that the run's readers and reports were told.
  /// - Returns: `nil` where the program cannot tell itself from another.
  /// - Throws: `InputError` when the folder cannot be made.
  package init?(folder: String, options: [String]) throws(InputError) {
    guard let program = ProgramIdentity.text else { return nil }
    try OutputFile.makeFolder(folder)
    let ignored = Paths.join(folder, ".gitignore")
    if FileSystem.kind(of: ignored) == nil { try OutputFile.write(Array("*\n".utf8), to: ignored) }
    self.folder = folder
    let place = FileSystem.realPath(".") ?? ""
    base = ByteRecord.hash(([program, place] + options).map { Array($0.utf8) })
  }

  /// The names of results; ledgers and settings are looked at once for all articles.
  struct Keys: Sendable {
    /// What tells one set of ledgers of a run from another.
    private struct SetName: Hashable {
      let ledgers: [ObjectIdentifier]
      let bands: Bands

      init(_ set: LedgerSet) {
        ledgers = set.ledgers.map { ObjectIdentifier($0.ledger) }
        bands = set.checker.bands
      }
    }

    private let base: [UInt8]
    private let ledgers: [SetName: [UInt8]]
    private let baselines: [String: [UInt8]]

    init(_ jobs: [CheckRun.Job], _ cache: ResultCache) {
      base = cache.base
      var ledgers: [SetName: [UInt8]] = [:]
      var baselines: [String: [UInt8]] = [:]
      for job in jobs {
        let name = SetName(job.ledgers)
        if ledgers[name] == nil { ledgers[name] = job.ledgers.identity }
        if let baseline = job.policy.baseline, baselines[baseline.path] == nil {
          baselines[baseline.path] = ByteRecord.hash([Array(baseline.path.utf8), baseline.bytes])
        }
      }
      self.ledgers = ledgers
      self.baselines = baselines
    }

    /// `nil` for what no name stands for.
    func key(of job: CheckRun.Job, _ bytes: [UInt8]) -> String? {
      guard case .file = job.input.source, job.policy.changes == nil, let ledgers = ledgers[SetName(job.ledgers)] else {
        return nil
      }
      var fields = [base, Array(job.input.path.utf8), bytes, ledgers]
      let policy = job.policy
      fields.append(Array(policy.description.utf8))
      fields.append(policy.baseline.flatMap { baselines[$0.path] } ?? [])
      fields.append(policy.suppressionList.map { ByteRecord.hash([Array($0.path.utf8), $0.bytes]) } ?? [])
      return ByteRecord.hash(fields).reduce(into: "") { text, byte in
        text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
  }

  // MARK: Files

  /// A result that is known; `nil` where there is none, or its file is not whole.
  func part(_ key: String, reports: Int) -> ArticlePart? {
    guard let bytes = try? FileReader().read(path: Paths.join(folder, key)), let fields = ByteRecord.fields(bytes)
    else {
      return nil
    }
    return ArticlePart(fields, reports: reports)
  }

  /// Keeps a result. One that cannot be written is found again the next time.
  func keep(_ part: ArticlePart, _ key: String) {
    try? OutputFile.write(ByteRecord.bytes(part.fields), to: Paths.join(folder, key))
  }

  /// Lets the oldest files go where there are too many.
  func prune() {
    let names = (FileSystem.entries(of: folder) ?? []).map(\.name).filter { $0.utf8.count == 64 }
    guard names.count > Self.limit else { return }
    let dated = names.map { name -> (time: Int, path: String) in
      var status = stat()
      let path = Paths.join(folder, name)
      return (unsafe stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0, path)
    }
    for file in dated.sorted(by: { $0.time < $1.time }).prefix(names.count - Self.limit / 2) {
      _ = unsafe unlink(file.path)
    }
  }
}

extension ReviewPolicy {
  /// All that it says, but for the baseline, the list of suppressions and what decides only the exit code.
  fileprivate var description: String {
    let settings = rules.settings.sorted { $0.key < $1.key }.map { "\($0) \($1)" }
    let tolerances = rules.tolerances.sorted { $0.key < $1.key }.map { "\($0) within \($1.text)" }
    let rest = [
      "minimum \(minimum?.name ?? "")", "suppressions \(usesSuppressions)", "today \(today?.description ?? "")",
    ]
    return (settings + tolerances + rest).joined(separator: "\n")
  }
}

extension ArticlePart {
  fileprivate var fields: [[UInt8]] {
    var json = JSONWriter()
    json.object { json in
      json.key("tally")
      json.object { json in
        for (name, count) in tally.counts.sorted(by: { $0.key < $1.key }) { json.field(name, count) }
      }
      json.key("listed")
      json.array { json in
        for index in listed { json.integer(index) }
      }
      json.key("used")
      json.array { json in
        for index in usedListed.sorted() { json.integer(index) }
      }
      for (name, list) in [("findings", findings), ("stale", stale)] {
        json.key(name)
        json.array { json in
          for entry in list { entry.write(to: &json) }
        }
      }
    }
    return [json.bytes] + entries.map { ByteRecord.bytes($0) }
  }

  fileprivate init?(_ fields: [[UInt8]], reports: Int) {
    guard fields.count == reports + 1, let json = try? JSONReader.read(fields[0]),
      case .object(let members)? = json["tally"]
    else { return nil }
    func number(_ value: JSONValue) -> Int? {
      guard case .number(let text) = value else { return nil }
      return Int(text)
    }
    let counts = members.compactMap { member in number(member.value).map { (member.key, $0) } }
    guard let tally = Tally(counts: Dictionary(counts, uniquingKeysWith: { $1 })) else { return nil }
    let entries = fields.dropFirst().compactMap(ByteRecord.fields)
    guard entries.count == reports, let findings = json["findings"]?.elements, let stale = json["stale"]?.elements
    else { return nil }
    self.init(
      tally: tally, findings: findings.compactMap(Baseline.Entry.init), stale: stale.compactMap(Baseline.Entry.init),
      listed: json["listed"]?.elements?.compactMap(number) ?? [],
      usedListed: Set(json["used"]?.elements?.compactMap(number) ?? []), entries: entries)
  }
}
