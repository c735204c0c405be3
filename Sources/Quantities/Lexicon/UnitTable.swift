/// A unit's code, or a currency's, or a counted noun, as a number: the grammar hands readings about by the dozen, and makes
/// words of one only when the quantity stands.
struct UnitSymbol: BitwiseCopyable, Sendable, Equatable {
  fileprivate let raw: UInt32

  fileprivate init(raw: UInt32) { self.raw = raw }

  // In this order in `known`.
  static let none = UnitSymbol(raw: 0)
  static let percent = UnitSymbol(raw: 1)
  static let points = UnitSymbol(raw: 2)
  static let times = UnitSymbol(raw: 3)
  static let barePoints = UnitSymbol(raw: 4)
  static let countedTimes = UnitSymbol(raw: 5)
  static let degree = UnitSymbol(raw: 6)
  static let celsius = UnitSymbol(raw: 7)
  static let fahrenheit = UnitSymbol(raw: 8)
  static let foot = UnitSymbol(raw: 9)
  static let inch = UnitSymbol(raw: 10)
  static let pound = UnitSymbol(raw: 11)
  static let hour = UnitSymbol(raw: 12)
  static let minute = UnitSymbol(raw: 13)
  static let sterling = UnitSymbol(raw: 14)

  fileprivate static let known = [
    "", "%", "pp", "x", "points", "times", "deg", "Cel", "[degF]", "[ft_i]", "[in_i]", "[lb_av]", "h", "min", "GBP",
  ]

  private static let nounBit: UInt32 = 1 << 31
  private static let productBit: UInt32 = 1 << 30

  /// The noun that a token is.
  static func noun(_ token: Int) -> UnitSymbol { UnitSymbol(raw: nounBit | UInt32(clamping: token)) }

  /// The product of units that starts at a token.
  static func product(_ token: Int) -> UnitSymbol { UnitSymbol(raw: productBit | UInt32(clamping: token)) }

  /// The token that it is to be read from, where it is none of the lexicon's.
  var noun: Int? { raw & Self.nounBit != 0 ? Int(raw & ~Self.nounBit) : nil }
  var product: Int? { raw & Self.productBit != 0 && raw & Self.nounBit == 0 ? Int(raw & ~Self.productBit) : nil }
  var isOfText: Bool { raw & (Self.nounBit | Self.productBit) != 0 }
}

/// What the grammar asks of the units of a lexicon, without words.
struct UnitTable: Sendable {
  struct Entry: BitwiseCopyable, Sendable {
    let kind: Unit.Kind
    let isExact: Bool
    /// Whether it is a part of a hundred of a currency: "cents".
    let isMinor: Bool
    /// Whether its name is one that other words may have too: "second", "min".
    let isPlainOnly: Bool
    /// Whether its code is so short that a figure behind it may be its power.
    let isShort: Bool
    /// Whether it is a length whose power is written as a plain figure: "m2".
    let isPowerOfLength: Bool
    /// Whether the formula of a gas goes on behind it: "GtCO".
    let isFormula: Bool
    /// How many of `symbol` it is: 10 for a decade.
    let count: UInt16
    let symbol: UnitSymbol
  }

  let entries: FixedTable<Entry>
  /// By their place in the list of currency signs.
  let currencySigns: FixedTable<UnitSymbol>
  /// By word number, the currency whose code the word is.
  let currencyCodes: FixedTable<UnitSymbol>
  private let symbols: [String]

  /// - Parameter words: The vocabulary's words, in order of their numbers.
  init(_ lexicon: Lexicon, words: [[UInt8]]) {
    var symbols = UnitSymbol.known
    var numbers: [String: UInt32] = [:]
    for (number, symbol) in symbols.enumerated() { numbers[symbol] = UInt32(number) }
    func numbered(_ symbol: String) -> UnitSymbol {
      if let number = numbers[symbol] { return UnitSymbol(raw: number) }
      numbers[symbol] = UInt32(symbols.count)
      symbols.append(symbol)
      return UnitSymbol(raw: UInt32(symbols.count - 1))
    }
    entries = FixedTable(
      lexicon.units.map { unit in
        var symbol = unit.symbol
        var count = 1
        let slash = unit.kind == .currency ? symbol.utf8.firstIndex(of: 0x2F) : nil
        if let slash { symbol = String(symbol[..<slash]) }
        if unit.kind == .time, let dot = symbol.utf8.firstIndex(of: 0x2E), let number = Int(symbol[..<dot]) {
          count = number
          symbol = String(symbol[symbol.index(after: dot)...])
        }
        return Entry(
          kind: unit.kind, isExact: unit.isExact, isMinor: slash != nil,
          isPlainOnly: ["second", "min", "mo", "minute"].contains(unit.phrase), isShort: unit.symbol.utf8.count <= 3,
          isPowerOfLength: ["m", "km", "cm", "mm", "dm", "um", "nm"].contains(unit.symbol),
          isFormula: unit.isExact && unit.phrase.hasSuffix("CO"), count: UInt16(clamping: count),
          symbol: numbered(symbol))
      })
    currencySigns = FixedTable(Lexicon.currencySigns.map { numbered($0.symbol) })
    let codes = Set(Lexicon.currencyCodes.map { WordTable.folded(Array($0.utf8)) })
    currencyCodes = FixedTable(
      words.map { word in
        guard codes.contains(word) else { return .none }
        let code = String(decoding: word, as: UTF8.self).uppercased()
        return numbered(Lexicon.codeAliases[code] ?? code)
      })
    self.symbols = symbols
  }

  /// The code of a symbol that is the lexicon's own.
  func code(_ symbol: UnitSymbol) -> String {
    symbol.isOfText || symbol.raw >= symbols.count ? "" : symbols[Int(symbol.raw)]
  }
}
