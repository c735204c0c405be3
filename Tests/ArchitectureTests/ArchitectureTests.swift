import Foundation
import Testing

/// The rooms of the package stand in one line; each may use only those before it.
@Suite struct `The architecture` {
  /// In pipeline order: bytes to documents, to quantities, to verdicts, to reports.
  static let rooms = [
    "Documents", "Quantities", "Ledger", "Checking", "Reports", "Workflow", "LanguageServer", "Commands",
    "claimlint",
  ]

  /// What stands beside the line: the program that fetches links, and what it is made of.
  static let beside = ["LinkFetching", "claimlint-links"]

  static let sources =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  /// A Swift file of a room, with the modules it imports.
  struct File {
    let path: String
    let imports: [String]
  }

  static func files(of room: String) throws -> [File] {
    let folder = sources.appendingPathComponent(room)
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return File(path: room + "/" + name, imports: imports(of: text))
    }
  }

  /// The modules that a source text imports, whatever stands before the word: `@testable package import struct A.B` imports `A`.
  static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy(isModifier) else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      return words[(place + 1)...].first { !kinds.contains($0) }
        .map { String($0.split(separator: ".").first ?? $0) }
    }
  }

  private static func isModifier(_ word: Substring) -> Bool {
    word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
  }

  @Test(arguments: Array(rooms.enumerated())) func `has no arrow that goes back`(place: Int, room: String) throws {
    let files = try Self.files(of: room)
    #expect(!files.isEmpty)
    let later = Set(Self.rooms[place...])
    for file in files {
      #expect(file.imports.filter(later.contains) == [], "\(file.path) may import only rooms before its own")
    }
  }

  @Test(arguments: ["Documents", "Quantities", "Checking"])
  func `has no Foundation on the way of the bytes`(room: String) throws {
    for file in try Self.files(of: room) {
      #expect(file.imports.filter { $0.hasPrefix("Foundation") } == [], "\(file.path)")
    }
  }

  @Test(arguments: ["CLibXML2", "CMD4C", "CYAML", "CStemmer", "CVectors", "CCurl"])
  func `keeps each C library in one file`(library: String) throws {
    let users = try (Self.rooms + Self.beside).flatMap { try Self.files(of: $0) }.filter {
      $0.imports.contains(library)
    }
    #expect(users.count == 1, "\(users.map(\.path))")
  }

  @Test func `knows every room there is`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    let libraries: Set = ["CLibXML2", "CMD4C", "CYAML", "CStemmer", "CVectors", "CCurl"]
    // A tool beside the line, which nothing imports.
    let tools: Set = ["Benchmark"]
    #expect(Set(folders).subtracting(libraries).subtracting(tools) == Set(Self.rooms + Self.beside))
  }

  @Test func `lets only a program of its own ask the net`() throws {
    for file in try Self.rooms.flatMap(Self.files) {
      #expect(file.imports.filter { $0 == "CCurl" || $0 == "LinkFetching" } == [], "\(file.path)")
      #expect(file.imports.filter { $0 == "FoundationNetworking" } == [], "\(file.path)")
    }
  }

  @Test func `reads an import line however it is written`() {
    let text =
      "import A\n@testable import B\npackage import struct C.D\n@_exported internal import E\nlet important = 1"
    #expect(Self.imports(of: text) == ["A", "B", "C", "E"])
  }
}
