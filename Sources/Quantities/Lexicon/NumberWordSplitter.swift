/// Cuts joined number words into the words they are made of: "zweihundertfünf" into "zwei", "hundert" and "fünf".
struct NumberWordSplitter: Sendable {
  /// A piece of a word, with the numbers of the words it stands for.
  struct Piece: Sendable {
    let start: Int
    let end: Int
    let words: [UInt16]
  }

  private let pieces: [[UInt8]: [UInt16]]
  private let longest: Int
  /// The longest word that is cut, in bytes.
  private static let limit = 160

  init(_ pieces: [(piece: [UInt8], words: [UInt16])]) {
    self.pieces = Dictionary(pieces.map { ($0.piece, $0.words) }, uniquingKeysWith: { first, _ in first })
    longest = pieces.map(\.piece.count).max() ?? 0
  }

  /// The pieces of a word, the longest first where there is a choice; `nil` for a word that they do not make up.
  func split(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> [Piece]? {
    let count = end - start
    guard longest > 0, count > 2, count <= Self.limit else { return nil }
    var previous: UInt8 = 0
    var word: [UInt8] = []
    word.reserveCapacity(count)
    for index in start..<end {
      word.append(WordTable.fold(text[index], after: previous))
      previous = text[index]
    }
    guard mayStart(word) else { return nil }
    // For each place the end of the longest piece from which the rest can be made up; found from the end.
    var next = [Int](repeating: 0, count: count + 1)
    next[count] = count
    for place in stride(from: count - 1, through: 0, by: -1) {
      for length in stride(from: min(longest, count - place), through: 1, by: -1)
      where next[place + length] != 0 && pieces[Array(word[place..<place + length])] != nil {
        next[place] = place + length
        break
      }
    }
    guard next[0] != 0 else { return nil }
    var result: [Piece] = []
    var place = 0
    while place < count {
      let stop = next[place]
      result.append(Piece(start: start + place, end: start + stop, words: pieces[Array(word[place..<stop])] ?? []))
      place = stop
    }
    return result.count > 1 || (result.first?.words.count ?? 0) > 1 ? result : nil
  }

  /// Whether a piece starts the word: most words are done with here.
  private func mayStart(_ word: [UInt8]) -> Bool {
    for length in 2...max(2, min(longest, word.count)) where pieces[Array(word.prefix(length))] != nil { return true }
    return false
  }
}
