internal import Documents
internal import Quantities

/// The one door through which the ledger reads numbers in a text.
///
/// Values are written as in prose, so that the scanner of the articles reads them too.
enum ValueReader {
  private static let scanner = Scanner()

  /// Every quantity of a text, in its order; ranges count in the text's UTF-8 bytes.
  static func quantities(in text: String) -> [Quantity] {
    let bytes = Array(text.utf8)
    let found = scanner.scan(bytes).quantities
    // "2024" as a value is a number; as a coordinate it is a year.
    if found.count == 1, found[0].kind == .date, let number = Int(text) {
      return [
        Quantity(
          range: ByteRange(0, bytes.count), kind: .count, value: .number(Number(Decimal(number), place: 0)))
      ]
    }
    return found
  }

  /// The quantity that a value is: the first that its text says.
  static func read(_ text: String) -> Quantity? { quantities(in: text).first }
}
