internal import ArgumentParser
internal import Documents
internal import Ledger
internal import Workflow

/// `claimlint ledger new`
struct LedgerNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Draft a ledger from a report, or its head from a file of references.",
    discussion:
      """
      Of a report (HTML, Markdown or text) every figure becomes a finding with its sentence, and the record what the file says of itself: \
      a draft, for you to go through. From references the record is filled in, and the findings are for you; with both, the record is that of \
      the references. A file that is there already is left as it is.
      """)

  @Option(
    help: ArgumentHelp("BibTeX, CSL-JSON or a CITATION.cff that describes the source.", valueName: "file"),
    completion: .file())
  var fromBib: String?

  @Option(help: ArgumentHelp("The key or id of the entry, where the file has several.", valueName: "key"))
  var key: String?

  @Argument(
    help: ArgumentHelp(
      "The report, and the ledger's file, which ends in .yml or .yaml. Default of the latter: standard output.",
      valueName: "report or ledger"), completion: .file())
  var paths: [String] = []

  private var ledger: String? { paths.first(where: Self.isLedger) }
  private var report: String? { paths.first { !Self.isLedger($0) } }

  private static func isLedger(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".yml") || name.hasSuffix(".yaml")
  }

  func validate() throws {
    guard paths.count(where: Self.isLedger) <= 1, paths.count - paths.count(where: Self.isLedger) <= 1 else {
      throw ValidationError("Name one report, and one ledger that ends in .yml or .yaml.")
    }
    guard report != nil || fromBib != nil else {
      throw ValidationError("Name a report, or references with --from-bib.")
    }
    guard key == nil || fromBib != nil else { throw ValidationError("--key goes with --from-bib.") }
  }

  func run() throws {
    if let ledger, FileSystem.kind(of: ledger) != nil {
      throw InputError(path: ledger, message: "is there already", help: "name another file, or move it away")
    }
    let head = try fromBib.map { path in
      let bytes = try FileReader(limit: BibliographyReader.maximumBytes, for: .ledger).read(path: path)
      return try entry(try BibliographyReader.read(bytes, path: path), path)
    }
    guard let report else {
      if let head { try write(LedgerHead.text(of: head), "add its findings") }
      return
    }
    let document = try DocumentReader().read(path: report, bytes: try FileReader().read(path: report))
    let snapshot = ledger.flatMap { Paths.relative(report, from: Paths.parent($0)) }
    let draft = LedgerDraft(of: document, head: head, snapshot: snapshot)
    guard draft.findings > 0 else {
      throw InputError(
        path: report, message: "has no figures that could be findings",
        help: "`claimlint claims \(report)` shows the numbers in it, and why each was passed over")
    }
    let left = draft.leftOut == 0 ? "" : ", and \(draft.leftOut) left out at its end"
    try write(draft.text, "a draft with \(Counted.text(draft.findings, "finding"))\(left): go through it")
  }

  private func write(_ text: String, _ next: String) throws {
    guard let ledger else {
      try StandardStream.output(Array(text.utf8))
      return
    }
    try OutputFile.write(Array(text.utf8), to: ledger)
    StandardStream.error("\(ledger): written; \(next), then `claimlint ledger check \(ledger)`\n")
  }

  private func entry(_ entries: [BibliographicEntry], _ path: String) throws -> BibliographicEntry {
    let named = entries.filter { key == nil || $0.key == key }
    if named.count == 1, let entry = named.first { return entry }
    let keys = entries.compactMap(\.key)
    let list = keys.prefix(12).joined(separator: ", ") + (keys.count > 12 ? ", …" : "")
    if let key, named.isEmpty {
      let nearest = Spelling.nearest(to: key, among: keys)
      throw InputError(
        path: path, message: "has no entry `\(key)`",
        help: nearest.map { "did you mean `\($0)`?" } ?? "it has \(list)")
    }
    throw InputError(path: path, message: "has \(entries.count) entries", help: "pass --key: \(list)")
  }
}
