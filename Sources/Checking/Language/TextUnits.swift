/// Nouns that measure text: a count of one is not a count of another, though the same thing is measured.
enum TextUnits {
  /// The noun in the singular where it measures text; `nil` for any other.
  ///
  /// - Parameter word: In lowercase.
  static func unit(_ word: String) -> String? { table[word] }

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for unit in [
      "word", "character", "letter", "line", "page", "sentence", "paragraph", "token", "syllable", "chapter", "column",
    ] {
      table[unit] = unit
      table[unit + "s"] = unit
    }
    return table
  }()
}
