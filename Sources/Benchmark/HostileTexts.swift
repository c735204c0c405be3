/// Texts that are made to be slow to read: one piece again and again, all on one line.
enum HostileTexts {
  static let pieces: [(name: String, piece: String)] = [
    ("digits", "9"), ("commas", ","), ("digits and commas", "1,"), ("number words", "one "),
    ("joined number words", "one-"), ("combining marks", "\u{301}"), ("one word", "x"),
    ("one line of words", "and the "),
    ("\"between\"", "between "), ("articles", "a "), ("numbers", "1 "), ("ranges", "5-"), ("fractions", "1/"),
    ("dollar signs", "$"), ("brackets", "("), ("full stops", "."), ("degrees", "1°"), ("tens", "twenty "),
    ("halves", "half "),
    ("names", "x1 "), ("thousands", "1,000 "), ("times", "1 h "),
  ]

  static func text(_ piece: String, bytes: Int) -> [UInt8] {
    let piece = Array(piece.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes)
    while text.count + piece.count <= bytes { text += piece }
    return text
  }
}
