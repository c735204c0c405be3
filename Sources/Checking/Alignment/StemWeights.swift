/// The worth of stems, in percent, by their numbers.
struct StemWeights {
  private var percents: [UInt8]

  init(_ index: TermIndex) { percents = [UInt8](repeating: 0, count: index.stemCount + 1) }

  /// `nil` for a stem that does not stand here; at most 100.
  subscript(stem: UInt32) -> Int? {
    get { percents[Int(stem)] == 0 ? nil : Int(percents[Int(stem)]) }
    set { percents[Int(stem)] = UInt8(clamping: newValue ?? 0) }
  }
}
