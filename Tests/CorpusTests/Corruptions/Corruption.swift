import Documents

/// One mistake put into an article that was right.
struct Corruption {
  /// What kind of mistake.
  enum Kind: String, CaseIterable {
    case value, orderOfMagnitude, percentForPoints, unit, hedge, group, period, direction, endpoints, table
  }

  /// A stretch of the file and what stands there instead.
  struct Edit {
    let range: ByteRange
    let text: String
  }

  let kind: Kind
  /// In order of their place; they do not overlap.
  let edits: [Edit]
  /// The figures that are wrong now, in bytes of the file as it was.
  let wrong: [ByteRange]
  /// For messages.
  let note: String

  /// The file with the mistake, and where the wrong figures stand in it.
  func apply(to bytes: [UInt8]) -> (bytes: [UInt8], wrong: [ByteRange]) {
    var result: [UInt8] = []
    var position = 0
    for edit in edits {
      result += bytes[position..<edit.range.lower]
      result += edit.text.utf8
      position = edit.range.upper
    }
    result += bytes[position...]
    return (result, wrong.map { ByteRange(moved($0.lower), moved($0.upper)) })
  }

  private func moved(_ offset: Int) -> Int {
    var shift = 0
    for edit in edits where edit.range.upper <= offset {
      shift += edit.text.utf8.count - edit.range.count
    }
    return offset + shift
  }
}
