import Foundation

/// Remembers the input that is run, so that it is not lost when the program crashes on it.
enum Trace {
  /// Where the input is kept while it runs: `CLAIMLINT_FUZZ_TRACE`, or nowhere.
  private static let path = ProcessInfo.processInfo.environment["CLAIMLINT_FUZZ_TRACE"]

  static func begin(_ target: Target, iteration: Int, _ input: [UInt8]) {
    guard let path else { return }
    _ = FileManager.default.createFile(atPath: path, contents: Data(input))
  }

  static func end() {
    if let path { try? FileManager.default.removeItem(atPath: path) }
  }
}

/// Writes a target's seeds and its dictionary as libFuzzer takes them.
enum Export {
  static func write(_ target: Target, to folder: String) {
    let files = FileManager.default
    try? files.createDirectory(atPath: folder + "/seeds", withIntermediateDirectories: true)
    for (number, seed) in Seeds.seeds(for: target).enumerated() {
      _ = files.createFile(atPath: "\(folder)/seeds/\(number)", contents: Data(seed))
    }
    let words = Seeds.dictionary(for: target).map { word in
      "\"" + word.map { byte in "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() + "\"\n"
    }
    _ = files.createFile(atPath: folder + "/dictionary", contents: Data(words.joined().utf8))
  }
}
