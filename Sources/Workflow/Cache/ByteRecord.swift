internal import Documents

/// Fields of bytes as one sequence of bytes, which is known to be whole by its hash.
enum ByteRecord {
  /// Bytes of a hash.
  private static let hashSize = 32

  static func bytes(_ fields: [[UInt8]]) -> [UInt8] {
    var body: [UInt8] = []
    for field in fields { append(field, to: &body) }
    return SHA256.hash(body) + body
  }

  /// The fields; `nil` where anything is missing or changed.
  static func fields(_ bytes: [UInt8]) -> [[UInt8]]? {
    guard bytes.count >= hashSize, SHA256.hash(Array(bytes[hashSize...])).elementsEqual(bytes[..<hashSize]) else {
      return nil
    }
    var fields: [[UInt8]] = []
    var place = hashSize
    while place < bytes.count {
      guard place + 8 <= bytes.count else { return nil }
      let size = bytes[place..<place + 8].reduce(0) { $0 << 8 | UInt64($1) }
      place += 8
      guard size <= UInt64(bytes.count - place) else { return nil }
      fields.append(Array(bytes[place..<place + Int(size)]))
      place += Int(size)
    }
    return fields
  }

  /// A hash of several fields, none of which can be taken for another.
  static func hash(_ fields: [[UInt8]]) -> [UInt8] {
    var body: [UInt8] = []
    for field in fields { append(field, to: &body) }
    return SHA256.hash(body)
  }

  private static func append(_ field: [UInt8], to bytes: inout [UInt8]) {
    let size = UInt64(field.count)
    for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: size >> UInt64(shift))) }
    bytes += field
  }
}
