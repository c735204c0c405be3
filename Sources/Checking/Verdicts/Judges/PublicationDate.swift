internal import Documents
internal import Ledger
internal import Quantities

/// Holds what an article says of the day a source came out against the source's own record.
extension DateJudge {
  /// Words of publishing, for the date in a source's own record.
  private static let publishing: Set<String> = [
    "published", "publishes", "publication", "released", "releases", "unveiled", "posted", "issued", "appeared", "out",
    "pub",
  ]

  /// Words for what a source is.
  private static let works: Set<String> = [
    "study", "report", "paper", "research", "survey", "analysis", "trial", "findings", "census", "dataset", "data",
    "figures", "results", "assessment", "review",
  ]

  /// Whether a claim's sentence names the source or a work, or goes on about what the one before it names.
  func speaksOfWork(_ claim: Claim) -> Bool {
    let words = verdicts.words
    let isBefore = words.blocks[claim.block].contains(claim.sentence - 1)
    return ([claim.sentence] + (isBefore ? [claim.sentence - 1] : [])).contains { sentence in
      isNamed(in: sentence) || words.sentences[sentence].contains { Self.works.contains(words.folded($0)) }
    }
  }

  private func isNamed(in sentence: Int) -> Bool {
    verdicts.scorer.mentionsBySentence[sentence].contains { number in
      verdicts.scorer.mentions[number].meanings.contains { if case .source = $0 { true } else { false } }
    }
  }

  /// Whether a date that stands with no name of the source in its sentence is the source's all the same: in a list's item that names an
  /// author or gives a right figure near it, or in such a paragraph with a day before the source came out, which is no article's own.
  private func isOfSource(
    _ number: Int, _ span: DateSpan, _ subjects: Set<Int>, _ decisions: [Verdicts.Decision]
  ) -> Bool {
    let claim = verdicts.claims[number]
    let isItem = verdicts.document.blocks[claim.block].kind == .listItem
    let isEarlier = subjects.contains { ledger in
      guard let issued = verdicts.checker.ledgers[ledger].source.date.flatMap({ Calendar.months($0) }),
        let own = Calendar.months(span)
      else { return false }
      return own.lowerBound < issued.lowerBound
    }
    guard isItem || isEarlier, subjects.contains(where: { verdicts.scorer.sources.isNamedAnywhere[$0] }) else {
      return false
    }
    let near = verdicts.words.blocks[claim.block].clamped(to: max(0, claim.sentence - 2)..<claim.sentence + 3)
    return near.contains(where: isNamed)
      || verdicts.beside(number, within: 2).contains { other in
        near.contains(verdicts.claims[other].sentence) && verdicts.claims[other].quantity.kind != .date
          && decisions[other].verdict == .supported
      }
  }

  /// A day, a month or a weekday right behind a word of publishing, held against the source's record.
  func issued(
    _ number: Int, _ span: DateSpan, _ subjects: Set<Int>, _ decisions: [Verdicts.Decision]
  ) -> Verdicts.Decision? {
    let claim = verdicts.claims[number]
    let words = verdicts.words
    guard span.shape == .on,
      span.start.day != nil || span.start.weekday != nil || span.start.month != nil && span.start.year != nil,
      let first = claim.words.first
    else { return nil }
    let sentence = words.sentences[claim.sentence]
    guard let verb = publishing(before: first, in: sentence) else { return nil }
    let isNamed = isNamed(in: claim.sentence)
    let isOfSource = isNamed || isOfSource(number, span, subjects, decisions)
    // "Posted 20 March" and "Published: 17 June" by themselves are the article's own, and a month alone is any work's.
    let isMonth = span.start.day == nil && span.start.weekday == nil
    let isOfWork =
      !isMonth && verb != sentence.lowerBound && sentence.contains { Self.works.contains(words.folded($0)) }
    guard isOfSource || isOfWork else { return nil }
    for (ledger, record) in verdicts.checker.ledgers.enumerated() where subjects.contains(ledger) {
      guard let date = record.source.date, date.shape == .on, date.start.day != nil else { continue }
      if case .other = verdicts.around[number].sources[ledger] { continue }
      guard relation(span, date) == .disjoint || relation(span, date) == .wrongWeekday else { continue }
      let position = record.findings.firstIndex { $0.value.quantity?.value == .date(date) }
      let ruling = Rule.dateMismatch.ruling(
        stated: verdicts.stated(number), value: record.source.issued?.text ?? "another date",
        relation: relation(span, date))
      return Verdicts.Decision(
        verdict: .contradicted, candidate: nil, rulings: [ruling], message: ruling.message, derivation: nil,
        finding: position.map { FindingReference(ledger: ledger, finding: $0) })
    }
    return nil
  }

  /// The word of publishing in the three words before a date.
  private func publishing(before first: Int, in sentence: Range<Int>) -> Int? {
    let words = verdicts.words
    return (max(sentence.lowerBound, first - 3)..<first).last { word in
      guard Self.publishing.contains(words.folded(word)), words.distance(word, first) <= 70 else { return false }
      // "out on Monday", not "out of".
      return words.folded(word) != "out" || words.folded(word + 1) == "on" || word + 1 == first
    }
  }
}
