/// From offsets in a transcoded UTF-8 text to offsets in the file it was made from, and back.
///
/// Piecewise: each piece is a stretch in which every character takes `utf8Width` bytes in the text and `fileWidth` bytes in
/// the file. A UTF-8 file needs one piece (shifted by its byte order mark, if it has one).
package struct OffsetMap: Sendable {
  /// A stretch of characters of one width.
  package struct Piece: Sendable, Hashable {
    /// Where the stretch starts in the UTF-8 text.
    package let utf8: UInt32
    /// Where it starts in the file.
    package let file: UInt32
    /// Bytes a character takes in the UTF-8 text.
    package let utf8Width: UInt8
    /// Bytes a character takes in the file.
    package let fileWidth: UInt8

    package init(utf8: UInt32, file: UInt32, utf8Width: UInt8, fileWidth: UInt8) {
      self.utf8 = utf8
      self.file = file
      self.utf8Width = utf8Width
      self.fileWidth = fileWidth
    }
  }

  /// In ascending order of both offsets; the first starts at UTF-8 offset 0.
  package let pieces: [Piece]

  package init(pieces: [Piece]) { self.pieces = pieces }

  /// The map of a file that is UTF-8 already and starts with `mark` bytes of byte order mark.
  package static func identity(skipping mark: Int = 0) -> OffsetMap {
    OffsetMap(pieces: [Piece(utf8: 0, file: UInt32(mark), utf8Width: 1, fileWidth: 1)])
  }

  /// The file offset of the character that holds the UTF-8 byte at `offset`.
  package func fileOffset(ofUTF8 offset: Int) -> Int {
    guard let piece = piece(at: offset, by: { $0.utf8 }) else { return offset }
    return Int(piece.file) + (offset - Int(piece.utf8)) / Int(piece.utf8Width) * Int(piece.fileWidth)
  }

  /// The UTF-8 offset of the character that holds the file's byte at `offset`.
  package func utf8Offset(ofFile offset: Int) -> Int {
    guard let piece = piece(at: offset, by: { $0.file }), offset >= Int(piece.file) else { return 0 }
    return Int(piece.utf8) + (offset - Int(piece.file)) / Int(piece.fileWidth) * Int(piece.utf8Width)
  }

  /// The last piece that starts at or before `offset`.
  private func piece(at offset: Int, by start: (Piece) -> UInt32) -> Piece? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if Int(start(pieces[middle])) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? pieces[low - 1] : pieces.first
  }
}
