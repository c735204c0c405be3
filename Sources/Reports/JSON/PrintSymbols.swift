/// How units are printed whose UCUM code nobody would know: "°C" for `Cel`, "mi" for `[mi_i]`.
///
/// The print symbols of the Unified Code for Units of Measure, tables 4 to 23, and the customary ones where it has none.
enum PrintSymbols {
  private static let symbols: [String: String] = [
    "Cel": "°C", "[degF]": "°F", "deg": "°", "[in_i]": "in", "[ft_i]": "ft", "[yd_i]": "yd", "[mi_i]": "mi",
    "[nmi_i]": "nmi", "[ly]": "ly", "AU": "au", "Ao": "Å", "[lb_av]": "lb", "[oz_av]": "oz", "[stone_av]": "stone",
    "[ston_av]": "ton", "[lton_av]": "long ton", "[car_m]": "ct", "[gal_us]": "gal", "[pt_us]": "pt", "[qt_us]": "qt",
    "[cup_us]": "cup", "[tbs_us]": "tbsp", "[tsp_us]": "tsp", "[foz_us]": "fl oz", "[bbl_us]": "bbl",
    "[acr_us]": "acre", "har": "ha", "[HP]": "hp", "[kn_i]": "knot", "[psi]": "psi", "mm[Hg]": "mmHg", "[ppm]": "ppm",
    "[ppb]": "ppb", "[ppt]": "ppt", "[ppth]": "‰", "Ohm": "Ω", "{rev}": "rev",
  ]

  /// Codes that are printed as one whole, and take no prefix.
  private static let wholes: [String: String] = [
    "mo": "month", "a": "year", "{rev}/min": "rpm", "[mi_i]/[gal_us]": "mpg", "[mi_i]/h": "mph", "{frame}/s": "fps",
  ]

  private static let prefixes: [Character] = ["p", "n", "u", "m", "k", "M", "G", "T", "P", "E"]

  /// The symbol to print for a UCUM code.
  static func symbol(ofCode code: String) -> String {
    wholes[code] ?? code.split(separator: "/", omittingEmptySubsequences: false).map(factor).joined(separator: "/")
  }

  private static func factor(_ code: Substring) -> String {
    let power = code.last.flatMap { $0 == "2" || $0 == "3" ? $0 : nil }
    let base = power == nil ? String(code) : String(code.dropLast())
    return (wholes[base] ?? symbols[base] ?? prefixed(base)) + (power.map(String.init) ?? "")
  }

  /// "kBy" is printed "kB", "kW.h" is printed "kWh", "um" is printed "µm".
  private static func prefixed(_ code: String) -> String {
    guard let first = code.first else { return code }
    let isPrefixed = code.count > 1 && prefixes.contains(first)
    var printed = code
    if isPrefixed, let symbol = symbols[String(code.dropFirst())] { printed = String(first) + symbol }
    if printed == "By" || printed.count == 3 && printed.hasSuffix("By") { printed.removeLast() }
    if printed.hasSuffix("W.h") || printed.hasSuffix("A.h") || printed.hasSuffix("V.A") {
      printed.remove(at: printed.index(printed.endIndex, offsetBy: -2))
    }
    if first == "u", printed.count > 1 { printed = "µ" + printed.dropFirst() }
    return printed
  }
}
