internal import Documents
internal import Quantities

/// Makes claims of quantities: finds the words and the block each stands in.
struct ClaimFinder {
  let document: Document
  let words: DocumentWords
  let scanner: Scanner

  func claims(_ quantities: [Quantity]) -> [Claim] {
    let zones = ZoneFinder(document: document, words: words)
    var cached: [Int: [Zone]] = [:]
    var result: [Claim] = []
    var headers: [Int: HeaderUnit?] = [:]
    for (number, read) in quantities.enumerated() {
      var quantity = read
      let own = words.words(in: quantity.range)
      // "spread over 177 countries": over is where, not how many.
      if quantity.modifier == .moreThan, let first = words.words(in: quantity.fullRange).first, first > 0,
        words.folded(first) == "over", Self.spreading.contains(words.folded(first - 1))
      {
        quantity.modifier = nil
      }
      // "two-thirds above the 22.8 of 1990": the figure that is compared with is no bound.
      if quantity.modifier != nil, let first = own.first, first > 0, words.folded(first - 1) == "the" {
        quantity.modifier = nil
      }
      guard let first = own.first else { continue }
      // The counted noun belongs to the claim's words: nearness is measured from its end.
      var all = own
      if quantity.unit.kind == .counted, let range = quantity.unit.range {
        let unit = words.words(in: range)
        if unit.lowerBound >= own.lowerBound { all = own.lowerBound..<max(own.upperBound, unit.upperBound) }
      }
      if let time = timeUnit(of: quantity, all) {
        quantity.unit = Unit(.time, time, range: quantity.unit.range)
        quantity.kind = .duration
      }
      let sentence = Int(words.words[first].sentence)
      // A sentence without an end is cut, if need be inside a number: what stands behind the cut is not the claim's.
      all = all.clamped(to: words.sentences[sentence])
      let block = Int(words.words[first].block)
      if quantity.kind == .count, quantity.unit.kind == .none, let unit = headerUnit(block, &headers) {
        quantity = unit.applied(to: quantity)
      }
      let found = cached[sentence] ?? zones.zones(ofBlock: block, sentence: sentence)
      cached[sentence] = found
      result.append(
        Claim(number: number, quantity: quantity, words: all, sentence: sentence, block: block, zones: found))
    }
    return result
  }

  /// The unit of time that ends what a number counts: "four extra months", "34 low-flow days".
  private func timeUnit(of quantity: Quantity, _ all: Range<Int>) -> String? {
    // "61 times a day" is how often.
    guard quantity.kind == .count, quantity.unit.kind == .counted, quantity.unit.symbol != "times", let last = all.last
    else { return nil }
    // "per 100 patient-years"
    let before = Int(words.words[last].start) - 1
    guard before < 0 || document.prose[before] != UInt8(ascii: "-") else { return nil }
    return Self.times[words.folded(last)]
  }

  private static let times = [
    "second": "s", "seconds": "s", "minute": "min", "minutes": "min", "hour": "h", "hours": "h", "day": "d",
    "days": "d", "week": "wk", "weeks": "wk", "month": "mo", "months": "mo", "year": "a", "years": "a",
  ]

  private static let spreading: Set<String> = [
    "spread", "scattered", "distributed", "stretched", "stretching", "extended", "extending", "spanning",
  ]

  /// The unit that the headers over a cell, beside it, or the caption give to a bare number.
  private func headerUnit(_ block: Int, _ known: inout [Int: HeaderUnit?]) -> HeaderUnit? {
    guard let cell = document.blocks[block].cell, document.tables.indices.contains(cell.table) else { return nil }
    let table = document.tables[cell.table]
    var places: [Int] = []
    for row in 0..<min(table.headerRows, cell.row) { if let header = table[row, cell.column] { places.append(header) } }
    for column in 0..<min(max(1, table.headerColumns), cell.column) {
      if let header = table[cell.row, column] { places.append(header) }
    }
    if let caption = table.caption { places.append(caption) }
    for place in places where place != block {
      let unit =
        known[place] ?? scanner.unit(ofHeader: Array(document.prose[document.blocks[place].range.indices].prefix(400)))
      known[place] = unit
      if let unit { return unit }
    }
    return nil
  }
}
