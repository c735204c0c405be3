import Documents
import Glibc
import Testing

/// The files under `Fixtures`: articles in our own words, and beside each what is read of it.
enum Fixtures {
  static let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Fixtures"

  /// The names of all articles.
  static let names = (FileSystem.entries(of: folder) ?? []).map(\.name).filter {
    DocumentReader.format(ofPath: $0) != nil
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    try FileReader().read(path: folder + "/" + name)
  }

  static func document(_ name: String) throws -> Document {
    try DocumentReader().read(path: name, bytes: bytes(name))
  }

  /// Compares a text with the one recorded in a file. A file that is not there is written, and so is any when `RECORD` is
  /// set; the test fails then, so that nothing is recorded unseen.
  static func expect(
    _ text: String, recordedIn name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let path = folder + "/" + name
    if unsafe getenv("RECORD") == nil, let recorded = try? FileReader().read(path: path) {
      #expect(text == String(decoding: recorded, as: UTF8.self), sourceLocation: sourceLocation)
      return
    }
    if let file = unsafe fopen(path, "w") {
      let bytes = Array(text.utf8)
      unsafe bytes.withUnsafeBytes { _ = unsafe fwrite($0.baseAddress, 1, $0.count, file) }
      unsafe fclose(file)
    }
    Issue.record("recorded \(name); look at it and run again", sourceLocation: sourceLocation)
  }
}
