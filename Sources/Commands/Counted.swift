/// Numbers with what they count.
enum Counted {
  /// "1 ledger", "2 ledgers"
  static func text(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
