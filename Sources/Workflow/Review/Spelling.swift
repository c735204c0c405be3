/// Finds the word that was meant.
package enum Spelling {
  /// The word of a list that takes the fewest edits to reach, if no more than a third of its letters; the first of several.
  package static func nearest(to word: String, among words: [String]) -> String? {
    let word = Array(word.utf8.prefix(64))
    let scored = words.map { (word: $0, distance: distance(word, Array($0.utf8.prefix(64)))) }
    guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.word.utf8.count / 3) ? best.word : nil
  }

  /// How many letters to insert, remove or replace (Levenshtein).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
