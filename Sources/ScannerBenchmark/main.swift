import Quantities

// How fast the scanner reads generated prose, beside a plain loop over the same bytes that only counts runs of digits; and how
// its time grows with the length of texts that are made to be slow to read. All times are the processor's.
//
// usage: claimlint-bench [prose|hostile] [MEGABYTES [FIGURES]]

let words = CommandLine.arguments.dropFirst()
let numbers = words.compactMap { Int($0) }
let scanner = Scanner()

func measureProse(megabytes: Int, _ densities: [Int]) {
  print("English prose, \(megabytes) MB; of 100 sentences so many hold a figure")
  print("figures  quantities  scanner MB/s  digit runs MB/s  ratio")
  for figures in densities {
    var prose = GeneratedProse(figures: figures)
    let text = prose.text(bytes: megabytes * 1_000_000)
    var quantities = 0
    var runs = 0
    var scanning = Double.infinity
    var counting = Double.infinity
    // Turn and turn about, so that both meet the same machine.
    for _ in 0..<7 {
      scanning = min(scanning, bestTime(of: 1) { quantities = scanner.scan(text).quantities.count })
      counting = min(counting, bestTime(of: 1) { runs = digitRuns(text.span) })
    }
    precondition((runs > 0) == (figures > 0))
    let size = Double(text.count) / 1e6
    print(
      cell("\(figures)", 7), cell("\(quantities)", 11), cell(rounded(size / scanning), 13),
      cell(rounded(size / counting), 16), cell(rounded(counting / scanning, 3), 6))
  }
}

func measureHostile(megabytes: Int) {
  let lengths = [8, 4, 2, 1].map { megabytes * 1_000_000 / $0 }
  print("Hostile texts: nanoseconds a byte by length, and the power of the length with which the time grows")
  print(cell("", 20), lengths.map { cell(rounded(Double($0) / 1e6, 2) + " MB", 10) }.joined(), "    power")
  for (name, piece) in HostileTexts.pieces {
    let seconds = lengths.map { length -> Double in
      let text = HostileTexts.text(piece, bytes: length)
      return bestTime(of: 2) { _ = scanner.scan(text) }
    }
    let rates = zip(lengths, seconds).map { cell(rounded($1 / Double($0) * 1e9, 2), 10) }
    print(cell(name, 20, left: true), rates.joined(), cell(rounded(exponent(lengths: lengths, seconds: seconds), 2), 9))
  }
}

let densities = numbers.count > 1 ? Array(numbers.dropFirst()) : [0, 5, 10, 20, 50, 100]
if !words.contains("hostile") { measureProse(megabytes: numbers.first ?? 8, densities) }
if !words.contains("prose") {
  print()
  measureHostile(megabytes: numbers.first ?? 10)
}
