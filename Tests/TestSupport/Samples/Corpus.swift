package import Documents
internal import Foundation

/// The articles of `Corpus/` and the ledgers of `Claims/`, as they stand in the repository.
package enum Corpus {
  private static let repository = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
  private static let folder = repository + "/Corpus"
  private static let claims = repository + "/Claims"

  /// The articles, as paths below the corpus, sorted.
  package static let articles: [String] = {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { DocumentReader.format(ofPath: $0) != nil }.sorted()
  }()

  /// The ledgers' file names, sorted.
  package static let ledgers: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: claims)) ?? []
    return names.filter { $0.hasSuffix(".yml") }.sorted()
  }()

  package static func bytes(_ article: String) throws -> [UInt8] { try FileReader().read(path: path(of: article)) }

  package static func document(_ article: String) throws -> Document {
    try DocumentReader().read(path: article, bytes: bytes(article))
  }

  package static func ledger(_ name: String) throws -> SourceText {
    let bytes = try FileReader().read(path: claims + "/" + name)
    return SourceText(path: "Claims/" + name, bytes: bytes, encoding: .utf8, utf8: bytes, offsets: .identity())
  }

  /// What should come of an article.
  package static func expected(_ article: String) throws -> String {
    String(decoding: try bytes(article + ".expected"), as: UTF8.self)
  }

  /// Records anew what should come of an article.
  package static func record(_ text: String, for article: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(of: article + ".expected")))
  }

  private static func path(of name: String) -> String { folder + "/" + name }
}
