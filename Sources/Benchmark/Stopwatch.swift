internal import Glibc

/// The shortest of several runs, in seconds of the processor's time: what else the machine does can only make a run longer.
func bestTime(of runs: Int, _ work: () -> Void) -> Double {
  (0..<max(1, runs)).map { _ in
    let start = processorTime()
    work()
    return processorTime() - start
  }.min() ?? 0
}

private func processorTime() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The power of the length with which the time grows, by least squares over the logarithms: 1 is linear, 2 is quadratic.
func exponent(lengths: [Int], seconds: [Double]) -> Double {
  let x = lengths.map { log(Double($0)) }
  let y = seconds.map { log($0) }
  let meanX = x.reduce(0, +) / Double(x.count)
  let meanY = y.reduce(0, +) / Double(y.count)
  let products = zip(x, y).map { ($0 - meanX) * ($1 - meanY) }.reduce(0, +)
  let squares = x.map { ($0 - meanX) * ($0 - meanX) }.reduce(0, +)
  return products / squares
}

/// A number with so many decimals.
func rounded(_ value: Double, _ decimals: Int = 1) -> String {
  let unit = pow(10, Double(decimals))
  let digits = String(Int((abs(value) * unit).rounded()))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return (value < 0 ? "-" : "") + (decimals > 0 ? "\(padded.dropLast(decimals)).\(padded.suffix(decimals))" : padded)
}

/// A table's cell, filled up with spaces.
func cell(_ text: String, _ width: Int, left: Bool = false) -> String {
  let spaces = String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  return left ? text + spaces : spaces + text
}
