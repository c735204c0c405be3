extension Lexicon {
  /// The units of German prose: words, and the symbols that every language shares.
  static let germanUnits: [UnitEntry] = germanTime + germanMoney + germanPrefixedNames + germanMeasures + unitSymbols

  private static let germanTime: [UnitEntry] =
    [
      ("sekunde", "s"), ("sek", "s"), ("minute", "min"), ("stunde", "h"), ("std", "h"), ("viertelstunde", "15.min"),
      ("dreiviertelstunde", "45.min"), ("halbestunde", "30.min"), ("woche", "wk"),
    ].flatMap { [UnitEntry($0.0, .time, $0.1), UnitEntry($0.0 + "n", .time, $0.1)] }
    + [
      .init("min", .time, "min"), .init("tag", .time, "d"), .init("tage", .time, "d"), .init("tagen", .time, "d"),
      .init("monat", .time, "mo"), .init("monate", .time, "mo"), .init("monaten", .time, "mo"),
      .init("quartal", .time, "3.mo"), .init("quartale", .time, "3.mo"), .init("jahr", .time, "a"),
      .init("jahre", .time, "a"), .init("jahren", .time, "a"), .init("jahr alt", .time, "a"),
      .init("jahre alt", .time, "a"), .init("monate alt", .time, "mo"), .init("wochen alt", .time, "wk"),
      .init("tage alt", .time, "d"), .init("jahrzehnt", .time, "10.a"), .init("jahrzehnte", .time, "10.a"),
      .init("jahrzehnten", .time, "10.a"), .init("jahrhundert", .time, "100.a"),
      .init("jahrhunderte", .time, "100.a"), .init("jahrhunderten", .time, "100.a"),
      .init("millisekunde", .time, "ms"), .init("millisekunden", .time, "ms"), .init("mikrosekunden", .time, "us"),
      .init("nanosekunden", .time, "ns"),
    ]

  private static let germanMoney: [UnitEntry] = [
    .init("euro", .currency, "EUR"), .init("euros", .currency, "EUR"), .init("dollar", .currency, "USD"),
    .init("dollars", .currency, "USD"), .init("us dollar", .currency, "USD"), .init("cent", .currency, "EUR/100"),
    .init("cents", .currency, "EUR/100"), .init("franken", .currency, "CHF"),
    .init("schweizer franken", .currency, "CHF"),
    .init("rappen", .currency, "CHF/100"), .init("pfund sterling", .currency, "GBP"),
    .init("britische pfund", .currency, "GBP"), .init("mark", .currency, "DEM"), .init("d mark", .currency, "DEM"),
    .init("finnische mark", .currency, "FIM"), .init("yen", .currency, "JPY"), .init("yuan", .currency, "CNY"),
    .init("renminbi", .currency, "CNY"), .init("rubel", .currency, "RUB"), .init("rupie", .currency, "INR"),
    .init("rupien", .currency, "INR"), .init("indische rupien", .currency, "INR"),
    .init("indische rupie", .currency, "INR"), .init("kronen", .currency, "SEK"),
    .init("schwedische kronen", .currency, "SEK"), .init("norwegische kronen", .currency, "NOK"),
    .init("dänische kronen", .currency, "DKK"), .init("zloty", .currency, "PLN"), .init("forint", .currency, "HUF"),
    .init("lira", .currency, "TRY"), .init("türkische lira", .currency, "TRY"), .init("won", .currency, "KRW"),
    .init("pesos", .currency, "MXN"), .init("peso", .currency, "MXN"), .init("rand", .currency, "ZAR"),
    .init("schekel", .currency, "ILS"), .init("bitcoin", .currency, "BTC"), .init("bitcoins", .currency, "BTC"),
    .init("kanadische dollar", .currency, "CAD"), .init("australische dollar", .currency, "AUD"),
    .init("französische franc", .currency, "FRF"), .init("franc", .currency, "FRF"),
  ]

  private static let germanPrefixes: [(word: String, code: String)] = [
    ("", ""), ("piko", "p"), ("nano", "n"), ("mikro", "u"), ("milli", "m"), ("zenti", "c"), ("dezi", "d"),
    ("hekto", "h"),
    ("kilo", "k"), ("mega", "M"), ("giga", "G"), ("tera", "T"), ("peta", "P"),
  ]

  /// Units whose names take prefixes, with the ending of their plural's dative.
  private static let germanPrefixed: [(word: String, code: String, dative: String)] = [
    ("meter", "m", "n"), ("gramm", "g", ""), ("liter", "L", "n"), ("watt", "W", ""), ("wattstunde", "W.h", "n"),
    ("joule", "J", ""), ("kalorie", "cal", "n"), ("volt", "V", ""), ("ampere", "A", ""), ("ohm", "Ohm", ""),
    ("pascal", "Pa", ""), ("newton", "N", ""), ("kelvin", "K", ""), ("bit", "bit", "s"), ("byte", "By", "s"),
    ("tonne", "t", "n"), ("hertz", "Hz", ""), ("bar", "bar", ""), ("dezibel", "dB", ""),
  ]

  private static let germanPrefixedNames: [UnitEntry] = germanPrefixed.flatMap { unit in
    germanPrefixes.flatMap { prefix in
      let name = UnitEntry(prefix.word + unit.word, .measure, prefix.code + unit.code)
      return unit.dative.isEmpty
        ? [name] : [name, UnitEntry(prefix.word + unit.word + unit.dative, .measure, prefix.code + unit.code)]
    }
  }

  private static let germanMeasures: [UnitEntry] = [
    .init("kilo", .measure, "kg"), .init("kilos", .measure, "kg"),
    .init("quadratmeter", .measure, "m2"), .init("quadratmetern", .measure, "m2"), .init("qm", .measure, "m2"),
    .init("quadratkilometer", .measure, "km2"), .init("quadratkilometern", .measure, "km2"),
    .init("quadratzentimeter", .measure, "cm2"), .init("kubikmeter", .measure, "m3"),
    .init("kubikmetern", .measure, "m3"), .init("kubikzentimeter", .measure, "cm3"),
    .init("kubikkilometer", .measure, "km3"), .init("meile", .measure, "[mi_i]"), .init("meilen", .measure, "[mi_i]"),
    .init("seemeilen", .measure, "[nmi_i]"), .init("zoll", .measure, "[in_i]"), .init("fuß", .measure, "[ft_i]"),
    .init("yard", .measure, "[yd_i]"), .init("yards", .measure, "[yd_i]"), .init("pfund", .measure, "[lb_av]"),
    .init("unze", .measure, "[oz_av]"), .init("unzen", .measure, "[oz_av]"),
    .init("hektar", .measure, "har"), .init("morgen", .measure, "[acr_us]", exact: true),
    .init("barrel", .measure, "[bbl_us]"), .init("fass", .measure, "[bbl_us]"), .init("gallone", .measure, "[gal_us]"),
    .init("gallonen", .measure, "[gal_us]"), .init("teelöffel", .measure, "[tsp_us]"),
    .init("esslöffel", .measure, "[tbs_us]"), .init("tasse", .measure, "[cup_us]"),
    .init("tassen", .measure, "[cup_us]"), .init("PS", .measure, "[HP]", exact: true), .init("grad", .measure, "deg"),
    .init("grad celsius", .measure, "Cel"), .init("grad c", .measure, "Cel"), .init("celsius", .measure, "Cel"),
    .init("° celsius", .measure, "Cel"), .init("grad fahrenheit", .measure, "[degF]"),
    .init("grad f", .measure, "[degF]"), .init("fahrenheit", .measure, "[degF]"),
    .init("° fahrenheit", .measure, "[degF]"), .init("stundenkilometer", .measure, "km/h"),
    .init("stundenkilometern", .measure, "km/h"), .init("lichtjahre", .measure, "[ly]"),
    .init("lichtjahren", .measure, "[ly]"), .init("' '", .measure, "[in_i]"),
  ]
}
