extension Lexicon {
  /// Symbols that every language shares, as UCUM codes.
  static let unitSymbols: [UnitEntry] = prefixedSymbols + otherSymbols + carbonSymbols

  /// Masses of a gas, "GtCO2" and "MtCO2e", whose digit is read behind the word; and areas of land.
  private static let carbonSymbols: [UnitEntry] =
    ["", "k", "M", "G"].flatMap { prefix in
      ["tCO", "tCO₂", "tCO₂e", "tC"].map { UnitEntry(prefix + $0, .measure, prefix + "t", exact: true) }
    } + ["k", "M"].map { UnitEntry($0 + "ha", .measure, $0 + "har", exact: true) }

  /// A prefix of the SI: how it is written, its UCUM code and its power of ten.
  private struct Prefix {
    let sign: String
    let code: String

    init(_ sign: String, _ code: String? = nil) {
      self.sign = sign
      self.code = code ?? sign
    }
  }

  /// A unit that takes prefixes, with those that prose gives it.
  private struct PrefixedUnit {
    let sign: String
    let code: String
    let prefixes: String
    let kind: Unit.Kind
    /// Whether the unit is read without a prefix too: a lone letter may be something else.
    let standsAlone: Bool

    init(_ sign: String, _ code: String, _ prefixes: String, _ kind: Unit.Kind = .measure, alone: Bool = true) {
      self.sign = sign
      self.code = code
      self.prefixes = prefixes
      self.kind = kind
      self.standsAlone = alone
    }
  }

  /// Prefixes by the letter that stands for them in the table below; micro is written with either of two characters.
  private static let prefixes: [Character: [Prefix]] = [
    "f": [.init("f")], "p": [.init("p")], "n": [.init("n")], "u": [.init("µ", "u"), .init("μ", "u")],
    "m": [.init("m")], "c": [.init("c")], "d": [.init("d")], "h": [.init("h")], "k": [.init("k")], "M": [.init("M")],
    "G": [.init("G")], "T": [.init("T")], "P": [.init("P")], "E": [.init("E")],
  ]

  /// The International System of Units, 9th edition, tables 2 to 8, and what stands beside it in reports.
  private static let prefixedUnits: [PrefixedUnit] = [
    .init("m", "m", "fpnumcdk"), .init("g", "g", "pnumckM"), .init("s", "s", "fpnum", .time),
    .init("t", "t", "kMG"), .init("l", "L", "numcdh"), .init("L", "L", "numcdh"),
    .init("W", "W", "numkMGT"), .init("Wh", "W.h", "mkMGT"), .init("J", "J", "numkMGT"), .init("Hz", "Hz", "mkMGT"),
    .init("V", "V", "numkM"), .init("VA", "V.A", "mkMG"), .init("A", "A", "npumk"), .init("Ah", "A.h", "mk"),
    .init("Pa", "Pa", "mhkMG"), .init("bar", "bar", "numk"), .init("N", "N", "numkM"), .init("K", "K", "numk"),
    .init("T", "T", "nump", alone: false), .init("eV", "eV", "mkMGT"), .init("mol", "mol", "fpnumk"),
    .init("M", "mol/L", "fpnum", alone: false), .init("Sv", "Sv", "num"), .init("Gy", "Gy", "mc"),
    .init("Bq", "Bq", "mkMGT"), .init("F", "F", "fpnum", alone: false), .init("Ω", "Ohm", "mkMG"),
    .init("C", "C", "npum", alone: false), .init("lx", "lx", "k"), .init("cal", "cal", "k"),
    .init("bps", "bit/s", "kMGT", alone: false), .init("bit", "bit", "kMGT"), .init("B", "By", "kMGTPE", alone: false),
    .init("pc", "pc", "kMG"), .init("Jy", "Jy", "num"), .init("Da", "u", "kM"), .init("dB", "dB", ""),
    .init("a", "a", "kMG", alone: false), .init("H", "H", "num", alone: false), .init("P", "P", "mc", alone: false),
    .init("G", "G", "kum", alone: false), .init("lm", "lm", "k"), .init("rad", "rad", "mu"),
  ]

  private static let prefixedSymbols: [UnitEntry] = prefixedUnits.flatMap { unit -> [UnitEntry] in
    let alone = unit.standsAlone ? [UnitEntry(unit.sign, unit.kind, unit.code, exact: true)] : []
    return alone
      + unit.prefixes.flatMap { letter in
        (prefixes[letter] ?? []).map {
          UnitEntry($0.sign + unit.sign, unit.kind, $0.code + unit.code, exact: true)
        }
      }
  }

  /// Spellings that capitals do not change, and signs without prefixes.
  private static let otherSymbols: [UnitEntry] = [
    .init("km", .measure, "km"), .init("cm", .measure, "cm"), .init("mm", .measure, "mm"), .init("kg", .measure, "kg"),
    .init("ml", .measure, "mL"), .init("mls", .measure, "mL"), .init("dl", .measure, "dL"), .init("kw", .measure, "kW"),
    .init("kwh", .measure, "kW.h"), .init("mwh", .measure, "MW.h"), .init("gwh", .measure, "GW.h"),
    .init("twh", .measure, "TW.h"), .init("kj", .measure, "kJ"), .init("kcal", .measure, "kcal"),
    .init("hz", .measure, "Hz"), .init("khz", .measure, "kHz"), .init("mhz", .measure, "MHz"),
    .init("ghz", .measure, "GHz"), .init("kpa", .measure, "kPa"), .init("hpa", .measure, "hPa"),
    .init("h", .time, "h", exact: true), .init("d", .time, "d", exact: true), .init("mi", .measure, "[mi_i]"),
    .init("in", .measure, "[in_i]", exact: true), .init("″", .measure, "[in_i]"), .init("\"", .measure, "[in_i]"),
    .init("′", .measure, "[ft_i]"), .init("KB", .measure, "kBy", exact: true),
    .init("gb", .measure, "GBy", exact: true),
    .init("mb", .measure, "MBy", exact: true), .init("kb", .measure, "kBy", exact: true),
    .init("tb", .measure, "TBy", exact: true), .init("ha", .measure, "har", exact: true),
    .init("Mbit", .measure, "Mbit", exact: true), .init("Mb", .measure, "Mbit", exact: true),
    .init("Gb", .measure, "Gbit", exact: true), .init("Tb", .measure, "Tbit", exact: true),
    .init("Kb", .measure, "kbit", exact: true), .init("mbps", .measure, "Mbit/s"), .init("gbps", .measure, "Gbit/s"),
    .init("hpa", .measure, "hPa"), .init("°", .measure, "deg"), .init("º", .measure, "deg"),
    .init("° c", .measure, "Cel"), .init("º c", .measure, "Cel"), .init("℃", .measure, "Cel"),
    .init("° f", .measure, "[degF]"), .init("º f", .measure, "[degF]"), .init("℉", .measure, "[degF]"),
    .init("° k", .measure, "K"), .init("º k", .measure, "K"), .init("C", .measure, "Cel", exact: true),
    .init("F", .measure, "[degF]", exact: true), .init("Å", .measure, "Ao"), .init("bbl", .measure, "[bbl_us]"),
    .init("gal", .measure, "[gal_us]"), .init("psi", .measure, "[psi]"), .init("atm", .measure, "atm"),
    .init("mmHg", .measure, "mm[Hg]"), .init("AU", .measure, "AU", exact: true),
    .init("au", .measure, "AU", exact: true),
    .init("ly", .measure, "[ly]", exact: true), .init("ppm", .measure, "[ppm]"), .init("ppb", .measure, "[ppb]"),
    .init("‰", .measure, "[ppth]"), .init("cc", .measure, "cm3"),
    .init("ft", .measure, "[ft_i]"), .init("oz", .measure, "[oz_av]"), .init("lb", .measure, "[lb_av]"),
    .init("lbs", .measure, "[lb_av]"), .init("mph", .measure, "[mi_i]/h"), .init("kph", .measure, "km/h"),
    .init("kmph", .measure, "km/h"), .init("kmh", .measure, "km/h"), .init("rpm", .measure, "{rev}/min"),
    .init("mpg", .measure, "[mi_i]/[gal_us]"), .init("sqm", .measure, "m2"), .init("hp", .measure, "[HP]"),
    .init("fps", .measure, "{frame}/s"), .init("knots", .measure, "[kn_i]"),
  ]
}
