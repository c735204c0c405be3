internal import ArgumentParser
internal import Documents
internal import Ledger
internal import Workflow

/// `claimlint ledger new`
struct LedgerNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write the head of a ledger from a file of references.",
    discussion:
      "The record of the source is filled in; the findings are for you. A file that is there already is left as it is.")

  @Option(
    help: ArgumentHelp("BibTeX, CSL-JSON or a CITATION.cff that describes the source.", valueName: "file"),
    completion: .file())
  var fromBib: String

  @Option(help: ArgumentHelp("The key or id of the entry, where the file has several.", valueName: "key"))
  var key: String?

  @Argument(help: "The ledger's file. Default: standard output.", completion: .file())
  var ledger: String?

  func run() throws {
    let bytes = try FileReader(limit: BibliographyReader.maximumBytes, for: .ledger).read(path: fromBib)
    let text = LedgerHead.text(of: try entry(try BibliographyReader.read(bytes, path: fromBib)))
    guard let ledger else {
      try StandardStream.output(Array(text.utf8))
      return
    }
    guard FileSystem.kind(of: ledger) == nil else {
      throw InputError(path: ledger, message: "is there already", help: "name another file, or move it away")
    }
    try OutputFile.write(Array(text.utf8), to: ledger)
    StandardStream.error("\(ledger): written; add its findings, then `claimlint ledger check \(ledger)`\n")
  }

  private func entry(_ entries: [BibliographicEntry]) throws -> BibliographicEntry {
    let named = entries.filter { key == nil || $0.key == key }
    if named.count == 1, let entry = named.first { return entry }
    let keys = entries.compactMap(\.key)
    let list = keys.prefix(12).joined(separator: ", ") + (keys.count > 12 ? ", …" : "")
    if let key, named.isEmpty {
      let nearest = Spelling.nearest(to: key, among: keys)
      throw InputError(
        path: fromBib, message: "has no entry `\(key)`",
        help: nearest.map { "did you mean `\($0)`?" } ?? "it has \(list)")
    }
    throw InputError(path: fromBib, message: "has \(entries.count) entries", help: "pass --key: \(list)")
  }
}
