internal import Documents
internal import Ledger

/// A quotation beside the passage it is taken from: what is said of it.
struct QuotationReading {
  let document: Document
  let words: WordList
  let span: QuotationSpan
  /// The words of the quotation, in the document.
  let range: Range<Int>
  let profile: SourceProfile
  /// The index of the profile's ledger.
  let ledger: Int
  let placement: QuotationPlacer.Placement

  private var source: QuotableText { profile.text }

  func diagnostics(isCredited: Bool) -> [Diagnostic] {
    let quoted = Array(words.words[range])
    let reader = ChangeReader(quoted: quoted, source: source, text: document.prose)
    var changes: [QuotationChange] = []
    var joints: [(before: WordAlignment, behind: WordAlignment)] = []
    var last: WordAlignment?
    for stretch in placement.stretches {
      for (number, piece) in stretch.pieces.enumerated() {
        for change in reader.changes(of: piece) {
          if change.quoted.isEmpty, crossesSentence(change.source) {
            joints.append((piece, piece))
          } else {
            changes.append(change)
          }
        }
        if let last {
          if number > 0 {
            let between = last.source.upperBound..<max(last.source.upperBound, piece.source.lowerBound)
            let isOne = sentence(last.source.upperBound - 1) == sentence(piece.source.lowerBound)
            if isOne, last.source.upperBound <= piece.source.lowerBound {
              if let omission = reader.omission(between, before: piece.quoted.lowerBound) { changes.append(omission) }
            } else {
              joints.append((last, piece))
            }
          } else if let hidden = hiddenNegation(last, piece, reader) {
            changes.append(hidden)
          }
        }
        last = piece
      }
    }
    if !joints.isEmpty { return [joined(joints[0])] }
    let found = changes.filter { isWorthSaying($0, changes, isCredited: isCredited) }.map { altered($0, quoted) }
    if found.contains(where: { $0.severity >= .warning }) { return found }
    return found + (trimmed().map { [$0] } ?? [])
  }

  private func sentence(_ word: Int) -> UInt32? {
    source.words.indices.contains(word) ? source.words[word].sentence : nil
  }

  /// Whether words that were left out reach from one sentence into another, with more than a few of them.
  private func crossesSentence(_ left: Range<Int>) -> Bool {
    guard left.count >= 4, left.upperBound < source.words.count else { return false }
    let before = left.lowerBound > 0 ? sentence(left.lowerBound - 1) : nil
    return before != sentence(left.upperBound)
  }

  /// An ellipsis that swallows a "not".
  private func hiddenNegation(
    _ before: WordAlignment, _ behind: WordAlignment, _ reader: ChangeReader
  ) -> QuotationChange? {
    let gap = before.source.upperBound..<max(before.source.upperBound, behind.source.lowerBound)
    guard (1...3).contains(gap.count), sentence(gap.lowerBound) == sentence(gap.upperBound),
      gap.contains(where: { WordWeight.of(source.words[$0]) == .negation })
    else { return nil }
    return reader.omission(gap, before: behind.quoted.lowerBound)
  }

  // MARK: - Changed words

  private func isWorthSaying(_ change: QuotationChange, _ all: [QuotationChange], isCredited: Bool) -> Bool {
    // A block quotation need not be of this source: only a slip in words that are otherwise its own is one.
    guard span.form == .block, !isCredited else { return true }
    return all.count <= 2 && placement.share >= 0.8 && change.kind >= .hedge && change.size <= 2
  }

  private func altered(_ change: QuotationChange, _ quoted: [ComparedWord]) -> Diagnostic {
    let theirs = excerpt(change.source)
    let place = place(of: change.quoted, quoted)
    let ours = change.quoted.isEmpty ? "" : Self.short(document.text(place))
    let (message, why, severity) = Rule.misquote.ruling(change, quoted: ours, source: theirs)
    let isOneForOne = change.quoted.count == 1 && change.source.count == 1
    return diagnostic(
      Rule.misquote, severity: severity, at: place, message: message, why: [why], help: "quote word for word",
      replacement: isOneForOne ? source.text(change.source) : nil)
  }

  /// The words of a change in the prose; where words were left out, the words on either side of the gap.
  private func place(of changed: Range<Int>, _ quoted: [ComparedWord]) -> ByteRange {
    let first = changed.isEmpty ? max(0, changed.lowerBound - 1) : changed.lowerBound
    let last = changed.isEmpty ? min(quoted.count - 1, changed.lowerBound) : changed.upperBound - 1
    guard quoted.indices.contains(first), quoted.indices.contains(last) else { return span.range }
    return ByteRange(Int(quoted[first].start), Int(quoted[last].end))
  }

  // MARK: - Joined and trimmed

  private func joined(_ joint: (before: WordAlignment, behind: WordAlignment)) -> Diagnostic {
    diagnostic(
      Rule.joinedQuote, severity: .warning, at: span.range,
      message: "one quotation, put together from passages that stand apart in the source",
      why: ["nothing marks where one ends and the other begins"],
      help: "quote them apart, or mark what is left out with “…”")
  }

  private func trimmed() -> Diagnostic? {
    guard let first = placement.first, let last = placement.last, let opening = words.words[range].first,
      let start = first.pairs.first, let end = last.pairs.last, start.step == .same, end.step == .same
    else { return nil }
    let trim = TrimReader(source: source)
    let isWhole =
      opening.isCapital && !opening.isBracketed && !opening.gap.contains(.ellipsis)
      && first.quoted.lowerBound == 0
    let opensSentence = source.sentence(of: start.source)
    let cutBefore = opensSentence.lowerBound..<start.source
    let isRecapitalised = !source.words[start.source].isCapital || span.form == .block
    if isWhole, !opening.gap.contains(.bracket), isRecapitalised, !cutBefore.isEmpty {
      let isGrave = trim.weighsBefore(cutBefore)
      if isGrave || !endsCut(last, end).isGrave { return trimmed(cutBefore, isGrave: isGrave, isBefore: true) }
    }
    let cut = endsCut(last, end)
    guard opening.isCapital || opening.gap.contains(.bracket) || span.form == .block, looksComplete, !cut.words.isEmpty
    else { return nil }
    return trimmed(cut.words, isGrave: cut.isGrave, isBefore: false)
  }

  private func endsCut(_ last: WordAlignment, _ end: WordAlignment.Pair) -> (words: Range<Int>, isGrave: Bool) {
    let sentence = source.sentence(of: end.source)
    let cut = end.source + 1..<max(end.source + 1, sentence.upperBound)
    guard !cut.isEmpty, last.quoted.upperBound == range.count, looksComplete else {
      return (cut.lowerBound..<cut.lowerBound, false)
    }
    return (cut, TrimReader(source: source).weighsBehind(cut))
  }

  /// Whether the quotation is given as a sentence that ends where it ends.
  private var looksComplete: Bool {
    let prose = document.prose
    guard let last = words.words[range].last else { return false }
    // What stands between the last word and the closing mark.
    let tail = prose[min(Int(last.end), span.range.upper)..<min(span.range.upper, prose.count)]
    if tail.contains(0xA6) || tail.starts(with: "...".utf8) || tail.starts(with: " ...".utf8) || tail.contains(0x5B) {
      return false
    }
    if span.form == .block || tail.contains(0x2E) || tail.contains(0x21) || tail.contains(0x3F) { return true }
    guard span.outer.upper < prose.count else { return true }
    let next = prose[span.outer.upper]
    if tail.contains(0x2C) || next == 0x2C { return opensAsSentence }
    return next == 0x2E || next == 0x0A || span.outer.upper >= document.blocks[span.block].range.upper
  }

  /// Whether nothing of the article's own sentence stands before the quotation.
  private var opensAsSentence: Bool {
    guard let first = range.first, first > 0 else { return true }
    return words.words[first - 1].sentence != words.words[first].sentence || words.words[first].gap.contains(.colon)
  }

  private func trimmed(_ cut: Range<Int>, isGrave: Bool, isBefore: Bool) -> Diagnostic {
    let words = excerpt(cut)
    return diagnostic(
      Rule.trimmedQuote, severity: isGrave ? .warning : .info, at: span.range,
      message: isBefore
        ? "the source’s sentence begins with “\(words)”, the quotation does not"
        : "the source’s sentence goes on with “\(words)”, the quotation does not",
      why: [
        isGrave
          ? "what was cut narrows or takes back what is quoted" : "a sentence was cut short, and nothing marks it"
      ],
      help: isBefore ? "quote from the sentence’s beginning" : "quote to the sentence’s end")
  }

  // MARK: - Writing

  /// A stretch of the source on one line, cut where it is long.
  private func excerpt(_ range: Range<Int>) -> String { Self.short(source.text(range)) }

  static func short(_ text: String) -> String {
    text.count <= 90 ? text : text.prefix(88) + "…"
  }

  func diagnostic(
    _ rule: Rule, severity: Severity, at place: ByteRange, message: String, why: [String], help: String,
    replacement: String? = nil
  ) -> Diagnostic {
    let place = trimmedSpaces(place)
    let range = document.map.source(of: place)
    var places: [Diagnostic.LedgerPlace] = []
    var why = why
    var finding: String?
    if let first = placement.first?.source.first, placement.same > 0, placement.share >= 0.5 {
      let sentence = source.sentence(of: first)
      why.insert("the source says “\(Self.short(source.text(sentence)))”", at: 0)
      if let part = source.part(of: first), case .finding(let index) = part.origin {
        let entry = profile.ledger.findings[index]
        finding = entry.id
        if let quote = entry.quoteRange {
          places.append(Diagnostic.LedgerPlace(ledger: ledger, range: quote, label: "ledger: the quote of \(entry.id)"))
        }
      }
    }
    if places.isEmpty {
      let record = profile.ledger.source
      places.append(
        Diagnostic.LedgerPlace(
          ledger: ledger, range: record.snapshot?.range ?? record.title.range,
          label: record.snapshot == nil ? "ledger: the source" : "ledger: the source’s text"))
    }
    return Diagnostic(
      rule: rule.name, severity: severity, range: range, message: message, label: "quoted here", why: why, help: help,
      places: places, finding: finding,
      fix: replacement.map { Diagnostic.Fix(range: range, replacement: $0, isSafe: false) })
  }

  private func trimmedSpaces(_ range: ByteRange) -> ByteRange {
    var low = range.lower
    var high = min(range.upper, document.prose.count)
    while low < high, document.prose[low] <= 0x20 { low += 1 }
    while high > low, document.prose[high - 1] <= 0x20 { high -= 1 }
    return ByteRange(low, high)
  }
}
