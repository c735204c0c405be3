extension Lexicon {
  /// Currency signs, before or behind a number: ISO 4217.
  static let currencySigns: [UnitEntry] = [
    .init("$", .currency, "USD"), .init("US$", .currency, "USD"), .init("U.S.$", .currency, "USD"),
    .init("U.S $", .currency, "USD"), .init("U.S. $", .currency, "USD"),
    .init("A$", .currency, "AUD"), .init("AU$", .currency, "AUD"), .init("C$", .currency, "CAD"),
    .init("CA$", .currency, "CAD"), .init("CAN$", .currency, "CAD"), .init("NZ$", .currency, "NZD"),
    .init("HK$", .currency, "HKD"), .init("S$", .currency, "SGD"), .init("NT$", .currency, "TWD"),
    .init("R$", .currency, "BRL"), .init("MX$", .currency, "MXN"), .init("Mex$", .currency, "MXN"),
    .init("J$", .currency, "JMD"), .init("€", .currency, "EUR"),
    .init("£", .currency, "GBP"), .init("₤", .currency, "GBP"), .init("¥", .currency, "JPY"),
    .init("￥", .currency, "JPY"), .init("CN¥", .currency, "CNY"), .init("₹", .currency, "INR"),
    .init("₩", .currency, "KRW"), .init("₽", .currency, "RUB"), .init("₺", .currency, "TRY"),
    .init("₪", .currency, "ILS"), .init("₫", .currency, "VND"), .init("₱", .currency, "PHP"),
    .init("₦", .currency, "NGN"), .init("₴", .currency, "UAH"), .init("฿", .currency, "THB"),
    .init("₿", .currency, "BTC"), .init("₡", .currency, "CRC"), .init("₸", .currency, "KZT"),
    .init("₭", .currency, "LAK"), .init("₮", .currency, "MNT"),
    .init("₾", .currency, "GEL"), .init("₼", .currency, "AZN"), .init("֏", .currency, "AMD"),
    .init("₲", .currency, "PYG"),
    .init("₵", .currency, "GHS"), .init("₨", .currency, "INR"), .init("৳", .currency, "BDT"),
    .init("៛", .currency, "KHR"),
    .init("﷼", .currency, "IRR"), .init("ரூ", .currency, "LKR"), .init("元", .currency, "CNY"),
    .init("円", .currency, "JPY"),
    .init("zł", .currency, "PLN"), .init("Kč", .currency, "CZK"), .init("Rs", .currency, "INR"),
    .init("Rs.", .currency, "INR"), .init("Fr.", .currency, "CHF"), .init("Ft", .currency, "HUF"),
    .init("zl", .currency, "PLN"),
    .init("kr", .currency, "SEK"), .init("kr.", .currency, "SEK"), .init("Kr", .currency, "SEK"),
    .init("RM", .currency, "MYR"),
    .init("Rp", .currency, "IDR"), .init("руб", .currency, "RUB"), .init("Р", .currency, "RUB"),
    .init("р", .currency, "RUB"), .init("р.", .currency, "RUB"), .init("руб.", .currency, "RUB"),
    .init("грн", .currency, "UAH"),
    .init("грн.", .currency, "UAH"), .init("лв", .currency, "BGN"), .init("лв.", .currency, "BGN"),
    .init("TL", .currency, "TRY"),
    .init("lei", .currency, "RON"), .init("LEI", .currency, "RON"), .init("тг", .currency, "KZT"),
    .init("đ", .currency, "VND"),
  ]

  /// ISO 4217 codes, before or behind a number.
  static let currencyCodes: [String] = [
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AZN", "BAM", "BDT", "BGN", "BHD", "BND", "BOB", "BRL", "BWP",
    "BYN", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CZK", "DEM", "DKK", "DOP", "DZD", "EGP", "ETB",
    "EUR", "FIM", "FJD", "FRF", "GBP", "GEL", "GHS", "GTQ", "HKD", "HNL", "HRK", "HUF", "IDR", "ILS", "INR", "IQD",
    "IRR", "ISK", "ITL", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KRW", "KWD", "KZT", "LAK", "LBP", "LKR", "LYD",
    "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MUR", "MVR", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NLG",
    "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RMB", "RON", "RSD", "RUB",
    "RWF", "SAR", "SDG", "SEK", "SGD", "SYP", "THB", "TJS", "TND", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD",
    "UYU", "UZS", "VES", "VND", "XAF", "XOF", "YER", "ZAR", "ZMW",
  ]

  /// Currencies whose names are no other words, so that they may stand before a number.
  static let currenciesNamedBefore: Set<String> = ["USD", "EUR", "INR", "MYR", "IDR", "CNY", "PKR", "BDT"]

  /// Currencies whose coins are no parts of their unit.
  static let currenciesWithoutDecimals: Set<String> = ["VND", "IDR", "KRW", "PYG", "CLP", "COP", "LAK", "UGX"]

  /// Codes that are words in small letters, or that abbreviate something else.
  static let wordlikeCodes: [String] = [
    "all", "bam", "bob", "cop", "cup", "gel", "lak", "mad", "mop", "nad", "pen", "pab", "ron", "rub", "top", "try",
    "dop", "kes", "omr", "ves", "kgs", "sek",
  ]

  /// Codes that are not ISO's, with the one they stand for.
  static let codeAliases: [String: String] = ["RMB": "CNY"]

  /// Letters before a code that scale it: "120 MEUR". The value is the power of ten.
  static let codeScales: [(letter: UInt8, power: Int)] = [
    (UInt8(ascii: "k"), 3), (UInt8(ascii: "K"), 3), (UInt8(ascii: "T"), 3), (UInt8(ascii: "M"), 6),
    (UInt8(ascii: "B"), 9),
  ]
}
