internal import Documents
internal import Quantities
internal import Reports

/// One line of JSON, written as the quantities come: the id, and the quantities in order with their places in bytes of the text.
struct ExtractAnswer {
  /// How many quantities are gathered before they are written.
  static let batch = 4096

  private var bytes: [UInt8] = []
  private var isEmpty = true

  init(id: JSONValue) {
    var json = JSONWriter()
    if case .number(let number) = id { json.raw(number.utf8) } else { json.string(id.string ?? "") }
    bytes += "{\"id\": ".utf8
    bytes += json.bytes
    bytes += ", \"quantities\": [".utf8
  }

  /// Writes the next quantities, with the vague numbers that are no claims, in the order of their places.
  ///
  /// - Parameters:
  ///   - text: What was scanned.
  ///   - base: Where it starts in the whole text.
  mutating func add(_ result: Scanner.Result, of text: [UInt8], at base: Int = 0) {
    let vague = result.passedOver.compactMap(\.reading)
    let quantities =
      vague.isEmpty ? result.quantities : (result.quantities + vague).sorted { $0.range.lower < $1.range.lower }
    for quantity in quantities {
      if !isEmpty { bytes += ", ".utf8 }
      isEmpty = false
      var json = JSONWriter()
      json.object { json in
        json.field("start", base + quantity.range.lower)
        json.field("end", base + quantity.range.upper)
        json.field("text", String(decoding: text[quantity.range.indices], as: UTF8.self))
        QuantityFields(quantity).write(to: &json)
      }
      bytes += json.bytes
    }
  }

  /// Nothing more will come.
  mutating func end() { bytes += "]}\n".utf8 }

  /// What has been written since this was last asked.
  mutating func taken() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
