import Quantities

// How fast the scanner reads generated prose, beside a plain loop over the same bytes that only counts runs of digits.
//
// usage: claimlint-bench [MEGABYTES]

/// The yardstick: how many runs of digits a text has.
func digitRuns(_ text: [UInt8]) -> Int {
  var runs = 0
  var isInside = false
  for byte in text {
    if byte >= 0x30, byte <= 0x39 {
      if !isInside { runs += 1 }
      isInside = true
    } else {
      isInside = false
    }
  }
  return runs
}

/// The best of several runs, in megabytes a second.
func speed(of text: [UInt8], _ work: ([UInt8]) -> Int) -> (rate: Double, count: Int) {
  let clock = ContinuousClock()
  var best = Duration.seconds(3600)
  var count = 0
  for _ in 0..<5 {
    let start = clock.now
    count &+= work(text)
    best = min(best, start.duration(to: clock.now))
  }
  let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
  return (Double(text.count) / 1e6 / seconds, count / 5)
}

func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

let megabytes = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8
let scanner = Scanner()
let count: ([UInt8]) -> Int = { scanner.scan($0).quantities.count }
print("text                       quantities   scanner MB/s   digit runs MB/s   ratio")
for (name, figures) in [("no figures", 0), ("ordinary prose", 20), ("a figure a sentence", 100)] {
  var prose = GeneratedProse(figures: figures)
  let text = prose.text(bytes: megabytes * 1_000_000)
  let (scanning, quantities) = speed(of: text, count)
  let (yardstick, runs) = speed(of: text, digitRuns)
  let ratio = (scanning / yardstick * 1000).rounded() / 1000
  print("\(name)\t\(quantities)\t\(rounded(scanning))\t\(rounded(yardstick))\t\(ratio)\t(\(runs) runs of digits)")
}

print("\ntime against length: nanoseconds a byte at 1, 4 and 16 times 64 kB")
for piece in ["9", ",", "1,", "one ", "one-", "and ", "between ", "\u{301}", "x", "1 ", "5-", "$", "(", "a "] {
  let rates = [1, 4, 16].map { factor -> Double in
    let text = Array(String(repeating: piece, count: factor * 65_536 / piece.utf8.count).utf8)
    return rounded(1000 / speed(of: text, count).rate)
  }
  print("\(piece.debugDescription)\t\(rates)")
}
