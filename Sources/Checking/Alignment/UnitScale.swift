internal import Quantities

/// How two units stand to one another: the same, of one kind and apart by a factor, or of different kinds.
enum UnitScale {
  /// What must be multiplied with to go from one unit to another; `nil` where they measure different things.
  ///
  /// A rate that one side leaves out is taken as meant: "4.7 mm" for 4.7 mm a year. A plain degree is one of temperature.
  ///
  /// - Parameters:
  ///   - symbol: A UCUM code, or an ISO 4217 code.
  ///   - other: The same.
  static func factor(from symbol: String, to other: String) -> Decimal? {
    if symbol == other { return .one }
    // "312 m³" for 312 m³ per hectare.
    if let slash = symbol.firstIndex(of: "/"), !other.contains("/") {
      return factor(from: String(symbol[..<slash]), to: other)
    }
    if let slash = other.firstIndex(of: "/"), !symbol.contains("/") {
      return factor(from: symbol, to: String(other[..<slash]))
    }
    let (unit, time) = parts(symbol)
    let (otherUnit, otherTime) = parts(other)
    guard let factor = plainFactor(unit, otherUnit) else { return nil }
    guard let time, let otherTime, time != otherTime else { return factor }
    // A rate for another time: per week for per day.
    guard let share = plainFactor(otherTime, time) else { return nil }
    return factor * share
  }

  /// Whether two units are one, a rate left out or a degree without its scale counted as the same.
  static func isSame(_ symbol: String, _ other: String) -> Bool { factor(from: symbol, to: other) == .one }

  private static func plainFactor(_ symbol: String, _ other: String) -> Decimal? {
    if symbol == other { return .one }
    let degrees: Set = ["deg", "Cel"]
    if degrees.contains(symbol), degrees.contains(other) { return .one }
    // "Tons" are written for tonnes all over the world.
    let tons: Set = ["t", "[ston_av]"]
    if tons.contains(symbol), tons.contains(other) { return .one }
    guard let one = size(symbol), let two = size(other), one.family == two.family else { return nil }
    return one.size.divided(by: two.size, rounding: .down)
  }

  /// "mm" and "a" of "mm/a".
  private static func parts(_ symbol: String) -> (unit: String, time: String?) {
    guard let slash = symbol.utf8.lastIndex(of: 0x2F) else { return (symbol, nil) }
    let under = String(symbol[symbol.utf8.index(after: slash)...])
    guard size(under)?.family == .time else { return (symbol, nil) }
    return (String(symbol[..<slash]), under)
  }

  /// The size of a unit, or of several of it: "10.a" is a decade.
  private static func size(_ symbol: String) -> (family: Family, size: Decimal)? {
    if let known = sizes[symbol] { return known }
    let parts = symbol.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let count = Int(parts[0]), let known = sizes[String(parts[1])] else { return nil }
    return (known.family, known.size * Decimal(count))
  }

  private enum Family { case time, length, mass, area, volume, energy, power }

  private static let sizes: [String: (family: Family, size: Decimal)] = {
    func power(_ exponent: Int) -> Decimal { Decimal.powerOfTen(exponent) }
    /// Of the international yard and pound (1959), the United States gallon and barrel.
    func exactly(_ digits: Int128, _ exponent: Int) -> Decimal { Decimal(digits, exponent: exponent) }
    let table: [(Family, [(String, Decimal)])] = [
      (
        .time,
        [
          ("s", Decimal(1)), ("min", Decimal(60)), ("h", Decimal(3_600)), ("d", Decimal(86_400)),
          ("wk", Decimal(604_800)),
          ("mo", Decimal(2_629_800)), ("a", Decimal(31_557_600)),
        ]
      ),
      (
        .length,
        [
          ("um", power(-6)), ("mm", power(-3)), ("cm", power(-2)), ("m", power(0)), ("km", power(3)),
          ("[in_i]", exactly(254, -4)), ("[ft_i]", exactly(3_048, -4)), ("[yd_i]", exactly(9_144, -4)),
          ("[mi_i]", exactly(1_609_344, -3)),
        ]
      ),
      (
        .mass,
        [
          ("ug", power(-6)), ("mg", power(-3)), ("g", power(0)), ("kg", power(3)), ("t", power(6)), ("kt", power(9)),
          ("Mt", power(12)), ("Gt", power(15)), ("[lb_av]", exactly(45_359_237, -5)),
          ("[oz_av]", exactly(28_349_523_125, -9)),
        ]
      ),
      (
        .area,
        [
          ("m2", power(0)), ("har", power(4)), ("km2", power(6)), ("khar", power(7)), ("Mhar", power(10)),
          ("[ft_i]2", exactly(9_290_304, -8)), ("[acr_us]", exactly(4_046_856, -3)), ("[mi_i]2", exactly(2_589_988, 0)),
        ]
      ),
      (
        .volume,
        [
          ("mL", power(-3)), ("cL", power(-2)), ("dL", power(-1)), ("L", power(0)), ("m3", power(3)),
          ("[gal_us]", exactly(3_785_411_784, -9)), ("[bbl_us]", exactly(158_987_294_928, -9)),
        ]
      ),
      (
        .energy,
        [
          ("W.h", power(0)), ("kW.h", power(3)), ("MW.h", power(6)), ("GW.h", power(9)), ("TW.h", power(12)),
        ]
      ),
      (.power, [("W", power(0)), ("kW", power(3)), ("MW", power(6)), ("GW", power(9)), ("TW", power(12))]),
    ]
    var sizes: [String: (family: Family, size: Decimal)] = [:]
    for (family, units) in table { for (symbol, size) in units { sizes[symbol] = (family, size) } }
    return sizes
  }()
}
