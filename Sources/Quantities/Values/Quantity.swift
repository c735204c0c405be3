package import Documents

/// A number as it is written in prose, with its unit, hedge, range or change.
package struct Quantity: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable, BitwiseCopyable {
    /// So many things: "400,000 sessions", "nine modes".
    case count
    /// A share in percent: "33%", "5 to 7 percent".
    case percent
    /// A difference of shares in percentage points: "seven points", "5pp", "200 basis points".
    case points
    /// A multiple or a fraction: "twice", "2.4x", "five times", "one in five", "nearly half".
    case ratio
    /// A change of unstated unit or a relative change with its sign or verb in it: "+27%", "halved", "tripled".
    case change
    /// An amount of money: "$3bn".
    case money
    /// A physical measure: "16 km".
    case measure
    /// A day, a month, a quarter, a year, or a period of them.
    case date
    /// A length of time: "seven months", "20 hours per week".
    case duration
    /// A place in an order: "15th", "third".
    case ordinal
  }

  /// How the words around a number loosen or bound it.
  package enum Modifier: String, Sendable, CaseIterable, BitwiseCopyable {
    /// about, around, roughly, some, ~, -odd
    case about
    /// nearly, almost, close to, just under: a little less than the number
    case nearly
    /// just over, slightly more than: a little more than the number
    case justOver
    /// less than, under, below, fewer than
    case lessThan
    /// more than, over, above, a trailing plus sign
    case moreThan
    /// at least, no fewer than, or more
    case atLeast
    /// at most, no more than, or less
    case atMost
    /// up to, as many as
    case upTo
  }

  /// Which way a written sign or the word itself points.
  package enum Direction: Sendable, BitwiseCopyable {
    case up, down
  }

  /// How it belongs together with another quantity of the same sentence.
  package enum Role: Sendable, BitwiseCopyable {
    /// The two ends of a change: "from 33% to 19%", "33% → 19%".
    case changeFrom, changeTo
    /// A member of an enumeration that shares a unit or a respectively: "43%, 34% and 32%".
    case listed
  }

  /// The number with its unit, sign and currency, and without its hedge, in the prose that was scanned.
  package var range: ByteRange
  /// The hedge's or bound's words, where there are any.
  package var modifierRange: ByteRange?
  package var kind: Kind
  package var value: Value
  package var unit: Unit
  package var modifier: Modifier?
  package var direction: Direction?
  package var role: Role?
  /// The index of the other end of a change, or of the next member of the list, among the quantities of one scan.
  package var partner: Int? {
    get { storedPartner < 0 ? nil : Int(storedPartner) }
    set { storedPartner = newValue.map { Int32(clamping: $0) } ?? -1 }
  }

  private var storedPartner: Int32 = -1

  package init(
    range: ByteRange, modifierRange: ByteRange? = nil, kind: Kind, value: Value, unit: Unit = .none,
    modifier: Modifier? = nil, direction: Direction? = nil, role: Role? = nil, partner: Int? = nil
  ) {
    self.range = range
    self.modifierRange = modifierRange
    self.kind = kind
    self.value = value
    self.unit = unit
    self.modifier = modifier
    self.direction = direction
    self.role = role
    self.partner = partner
  }

  /// From the first byte of the hedge or the number to the last of either.
  package var fullRange: ByteRange { modifierRange.map(range.hull) ?? range }
}

/// What a quantity says, before its hedge.
package enum Value: Sendable, Hashable, BitwiseCopyable {
  case number(Number)
  /// Both ends as written; `low` may be written after `high`.
  case range(low: Number, high: Number)
  case date(DateSpan)
}

/// A number as written: its exact value, and how precisely it is given.
package struct Number: Sendable, Hashable, BitwiseCopyable {
  package let value: Decimal
  /// The power of ten of the last significant digit: 0 for "33", -1 for "4.6" and for "5.0", 5 for "400,000" (trailing zeros of
  /// whole numbers from a hundred up are not significant), 5 for "1.5 million".
  package var place: Int { Int(storedPlace) }

  private let storedPlace: Int32

  package init(_ value: Decimal, place: Int) {
    self.value = value
    storedPlace = Int32(clamping: place)
  }
}

/// What a number counts or measures.
package struct Unit: Sendable, Hashable {
  package enum Kind: Sendable, Hashable, BitwiseCopyable {
    case none
    /// Percent. `symbol` is "%".
    case percent
    /// Percentage points. `symbol` is "pp".
    case points
    /// A multiple. `symbol` is "x".
    case times
    /// A fraction of a whole: the value of "one in five" is 0.2. `symbol` is "1".
    case fraction
    /// `symbol` is an ISO 4217 code.
    case currency
    /// `symbol` is a UCUM code; a rate is written with a slash: "h/wk".
    case measure
    /// `symbol` is a UCUM code of time.
    case time
    /// `symbol` is the counted noun as written, in lowercase: "sessions".
    case counted
  }

  // In an order that leaves no gaps: a unit is a part of every quantity.
  package let symbol: String
  /// The words of the unit, or the noun phrase that is counted ("interactive coding sessions"), in the prose that was scanned.
  package let range: ByteRange?
  package let kind: Kind

  package init(_ kind: Kind, _ symbol: String, range: ByteRange? = nil) {
    self.kind = kind
    self.symbol = symbol
    self.range = range
  }

  package static let none = Unit(.none, "")
}
