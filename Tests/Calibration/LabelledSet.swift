import Checking
import Documents
import Foundation
import Ledger

/// Articles about one source, with what a person says of every number in them, and with mistakes to put in.
struct LabelledSet {
  /// What a person says of one number.
  struct Label: Decodable {
    let doc: String
    let text: String
    /// In the file's bytes, half-open.
    let start: Int
    let end: Int
    /// The id of the finding it speaks of.
    let fact: String?
    /// A verdict, or `not-a-claim`.
    let verdict: String
    let derived: Bool?

    var range: ByteRange { ByteRange(start, end) }
  }

  /// A mistake that somebody could make.
  struct Mutant: Decodable {
    let doc: String
    let start: Int
    let end: Int
    let original: String
    let replacement: String
  }

  private struct Row: Decodable {
    let doc: String
    let lang: String?
  }

  let name: String
  let checker: Checker
  let articles: [(document: Document, labels: [Label])]
  /// The articles with one mistake each, and where it stands.
  let mutants: [(document: Document, place: ByteRange)]
  /// Of all that was read, for naming what something was fitted to.
  let digest: UInt64

  /// Reads `ledger.yml` (or the ledgers of another folder), `articles/`, `labels.jsonl` and `mutants.jsonl` of a folder.
  ///
  /// Articles in another language than English are left out.
  ///
  /// - Throws: What reading and decoding throw; `Problem` where the files do not fit one another.
  init(folder: String, ledgers others: String?) throws {
    name = folder.split(separator: "/").last.map(String.init) ?? folder
    let reader = FileReader()
    var digest = Digest()
    func bytes(_ path: String) throws -> [UInt8] {
      let bytes = try reader.read(path: path)
      digest.add(bytes)
      return bytes
    }
    let paths =
      if let others {
        try FileManager.default.contentsOfDirectory(atPath: others).filter { $0.hasSuffix(".yml") }.sorted()
          .map { others + "/" + $0 }
      } else {
        [folder + "/ledger.yml"]
      }
    checker = Checker(
      ledgers: try paths.map { path in
        let text = try bytes(path)
        let source = SourceText(path: path, bytes: text, encoding: .utf8, utf8: text, offsets: .identity())
        guard let ledger = LedgerReader.read(source).ledger else { throw Problem("\(path) is no ledger") }
        return ledger
      })
    func rows<T: Decodable>(_ file: String, _ type: T.Type) throws -> [T] {
      try bytes(folder + "/" + file).split(separator: UInt8(ascii: "\n"))
        .map { try JSONDecoder().decode(type, from: Data($0)) }
    }
    let english = Set(
      try rows("articles/INDEX.jsonl", Row.self).filter { $0.lang ?? "en" == "en" }.map(\.doc))
    let labels = Dictionary(grouping: try rows("labels.jsonl", Label.self), by: \.doc)
    var texts: [String: [UInt8]] = [:]
    articles = try english.sorted().map { name in
      let text = try bytes(folder + "/articles/" + name)
      texts[name] = text
      return (try DocumentReader().read(path: name, bytes: text), labels[name] ?? [])
    }
    mutants = try rows("mutants.jsonl", Mutant.self).filter { english.contains($0.doc) }.map { mutant in
      let text = texts[mutant.doc] ?? []
      guard mutant.start <= mutant.end, mutant.end <= text.count,
        text[mutant.start..<mutant.end].elementsEqual(mutant.original.utf8)
      else { throw Problem("\(folder): \(mutant.doc) has no “\(mutant.original)” at byte \(mutant.start)") }
      let changed = text[..<mutant.start] + Array(mutant.replacement.utf8) + text[mutant.end...]
      return (
        try DocumentReader().read(path: mutant.doc, bytes: Array(changed)),
        ByteRange(mutant.start, mutant.start + mutant.replacement.utf8.count)
      )
    }
    self.digest = digest.value
  }

  struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
  }
}

/// FNV-1a of 64 bits (Fowler, Noll, Vo): enough to tell whether the same files were read.
struct Digest {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
}
