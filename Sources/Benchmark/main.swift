import Checking
import Documents
import Ledger
import Quantities

// How fast the scanner reads generated prose, beside a plain loop over the same bytes that only counts runs of digits; and how
// its time grows with the length of texts that are made to be slow to read. All times are the processor's.
//
// Then how fast pages are read beside their parsers alone, and how fast whole articles are checked.
//
// usage: claimlint-bench [prose|hostile|pages|check] [MEGABYTES [FIGURES]]

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

/// The best times of two pieces of work, done turn and turn about.
func compare(_ work: () -> Void, _ yardstick: () -> Void) -> (Double, Double) {
  var times = (Double.infinity, Double.infinity)
  for _ in 0..<9 {
    times.0 = min(times.0, bestTime(of: 1, work))
    times.1 = min(times.1, bestTime(of: 1, yardstick))
  }
  return times
}

func measurePages(megabytes: Int) {
  var prose = GeneratedProse(figures: 10)
  let text = prose.text(bytes: megabytes * 1_000_000)
  print("Pages of \(megabytes) MB: reading, and the parser alone with handlers that do nothing")
  print("format      reader MB/s  parser MB/s  times")
  let pages = [
    ("html", GeneratedPages.html(text), ParserYardsticks.parseHTML),
    ("md", GeneratedPages.markdown(text), ParserYardsticks.parseMarkdown),
  ]
  for (format, page, parse) in pages {
    let (reading, parsing) = compare(
      { _ = try? DocumentReader().read(path: "a." + format, bytes: page) }, { parse(page) })
    let size = Double(page.count) / 1e6
    print(
      cell(format, 10, left: true), cell(rounded(size / reading), 12), cell(rounded(size / parsing), 12),
      cell(rounded(reading / parsing, 2), 6))
  }
}

/// A ledger of so many findings, in percent, over the days of a list of towns.
func generatedLedger(findings: Int) -> Ledger? {
  var yaml = "ledger: 1\nsource: {id: register, title: A register of services, names: [the register]}\n"
  let metrics = (findings + 9) / 10
  yaml += "dimensions:\n  year: {type: time}\nmetrics:\n"
  for metric in 0..<metrics {
    let name = "service\(Character(UnicodeScalar(UInt8(97 + metric % 26))))\(metric / 26)"
    yaml += "  m\(metric): {label: rate of \(name) delays, words: [\(name) delays], findings: ["
    yaml += (0..<10).map { "{year: \(2010 + $0), value: \(3 + (metric * 37 + $0 * 5) % 94)%}" }.joined(separator: ", ")
    yaml += "]}\n"
  }
  let bytes = Array(yaml.utf8)
  return (try? LedgerFiles.text(bytes, path: "register.yml")).flatMap { LedgerReader.read($0).ledger }
}

func measureCheck() {
  print("The whole check of 100 pages of 10 KB, which do not speak of the source, and of which 5 in 100 name it")
  print("findings  pages          MB/s  behind the gate")
  for findings in [100, 1000] {
    guard let ledger = generatedLedger(findings: findings) else { return print("the ledger cannot be read") }
    let checker = Checker(ledgers: [ledger])
    let gate = SourceGate([ledger])
    for share in [0, 5, 100] {
      let pages = (0..<100).map { number -> [UInt8] in
        var prose = GeneratedProse(figures: 10, seed: UInt64(number + 1))
        var text = prose.text(bytes: 9_000)
        if number % 100 < share { text += Array("The register says: servicea0 delays were 8% in 2011.\n".utf8) }
        return GeneratedPages.html(text)
      }
      func check(_ page: [UInt8]) {
        if let document = try? DocumentReader().read(path: "a.html", bytes: page) { _ = checker.check(document) }
      }
      let seconds = bestTime(of: 5) { pages.forEach(check) }
      let gated = bestTime(of: 5) { pages.filter(gate.admits).forEach(check) }
      let size = Double(pages.map(\.count).reduce(0, +)) / 1e6
      print(
        cell("\(findings)", 8), cell("\(share)% name it", 14), cell(rounded(size / seconds), 9),
        cell(rounded(size / gated), 16))
    }
  }
}

let densities = numbers.count > 1 ? Array(numbers.dropFirst()) : [0, 5, 10, 20, 50, 100]
let parts = ["prose", "hostile", "pages", "check"]
let chosen = parts.filter(words.contains)
for part in chosen.isEmpty ? parts : chosen {
  switch part {
  case "prose": measureProse(megabytes: numbers.first ?? 8, densities)
  case "hostile": measureHostile(megabytes: numbers.first ?? 10)
  case "pages": measurePages(megabytes: numbers.first ?? 8)
  default: measureCheck()
  }
  print()
}
