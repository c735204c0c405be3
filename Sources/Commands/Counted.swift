/// Numbers with what they count.
enum Counted {
  /// "1 ledger", "2 ledgers"
  static func text(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
