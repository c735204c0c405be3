internal import Documents

extension SentenceScanner {
  // MARK: - Fractions in words

  /// Number words up to the one that ends them as a denominator.
  private struct FractionWords {
    /// The tokens of the number words, without hyphens and "and".
    var words: [Int] = []
    /// The places in `words` before which an "and" stands; `words.count` for one before the denominator's last word.
    var ands: [Int] = []
    /// The token that ends the denominator: "fifths", "fifth".
    var last: Int
  }

  /// "two thirds", "one twenty-fifth", "twenty twenty-fifths", "two and fifty-four hundredths".
  ///
  /// Of the ways to cut the words into numerator and denominator the one with the longest denominator is meant. An "and" parts
  /// a whole number from a proper fraction; before an improper one it belongs to the numerator.
  func wordFraction(at index: Int) -> Numeral? {
    guard let run = fractionWords(at: index) else { return nil }
    if let and = run.ands.last, and > 0, and < run.words.count, !isDenominator(index),
      let (numerator, denominator) = cut(run, from: and), numerator < denominator,
      let whole = sum(run.words[..<and]), var result = fraction(numerator, denominator, run, first: index)
    {
      // "six million and two thirds" is read by who knows of scales.
      guard !roles(run.words[and - 1]).contains(.scale) else { return nil }
      result.value = result.value + whole
      result.form = .plain
      return result
    }
    guard let (numerator, denominator) = cut(run, from: 0) else { return nil }
    // "for four quarters": so many of them are counted.
    if denominator == Decimal(4), numerator > Decimal(3), token(run.last)?.isSpaced ?? false { return nil }
    return fraction(numerator, denominator, run, first: index)
  }

  /// Whether the words at a token are a fraction less than one: then an "and" before it adds a fraction and not a number.
  func isProperFraction(_ index: Int) -> Bool { wordFraction(at: index).map { $0.value < .one } ?? false }

  private func fractionWords(at index: Int) -> FractionWords? {
    var run = FractionWords(last: index)
    var position = index
    while run.words.count < 12 {
      if !run.words.isEmpty, isDash(position) { position += 1 }
      if !run.words.isEmpty, roles(position).contains(.and) {
        run.ands.append(run.words.count)
        position += 1
      }
      let roles = roles(position)
      let isArticle = run.words.isEmpty && roles.contains(.article)
      if !roles.isDisjoint(with: [.cardinal, .hundred, .scale])
        || isArticle && !self.roles(position + 1).isDisjoint(with: [.hundred, .scale])
      {
        run.words.append(position)
      } else if !roles.isDisjoint(with: [.part, .ordinal]), !run.words.isEmpty {
        run.last = position
        return run
      } else {
        return nil
      }
      position += 1
    }
    return nil
  }

  /// The numerator and the denominator of a run's words from one of them on.
  private func cut(_ run: FractionWords, from first: Int) -> (Decimal, Decimal)? {
    let words = run.words[first...]
    let isPlural = roles(run.last).contains(.part)
    // "one hundred and fifth", "twenty-fifth": an ordinal.
    if !isPlural, denominator(words, run) != nil { return nil }
    for place in words.indices.dropFirst() + [words.endIndex] {
      guard !run.ands.contains(place), place == words.endIndex || !isTens(run, place),
        let denominator = denominator(run.words[place...], run), let numerator = sum(run.words[first..<place]),
        numerator > .zero, isPlural || numerator < denominator
      else { continue }
      return (numerator, denominator)
    }
    return nil
  }

  /// Whether a word is the unit behind a ten: "five" in "twenty-five".
  private func isTens(_ run: FractionWords, _ place: Int) -> Bool {
    let (ten, unit) = (run.words[place - 1], run.words[place])
    guard roles(ten).contains(.cardinal), roles(unit).contains(.cardinal) else { return false }
    return vocabulary.number[Int(tokens[ten].word)] >= 20 && vocabulary.number[Int(tokens[unit].word)] < 10
  }

  /// What words and the last word of the run make as a denominator.
  private func denominator(_ words: ArraySlice<Int>, _ run: FractionWords) -> Decimal? {
    let isPlural = roles(run.last).contains(.part)
    let word = Int(tokens[run.last].word)
    let value = isPlural ? vocabulary.part[word] : vocabulary.ordinal[word]
    // "firsts" and "seconds" are parts of a compound only.
    let isCompoundOnly = value == 1 || value == 2 && unitPhrase(at: run.last) != nil
    guard let first = words.first, let last = words.last else {
      return isCompoundOnly || !isPlural && value < 3 || run.ands.contains(run.words.count) ? nil : Decimal(value)
    }
    guard !roles(first).isDisjoint(with: [.cardinal, .article]), let before = sum(words) else { return nil }
    let number = vocabulary.number[Int(tokens[last].word)]
    if value >= 100 {
      // "ten-thousandths"
      return isPlural
        ? (words.count == 1 && number == 10 && isDash(last + 1) ? before * Decimal(value) : nil)
        : before * Decimal(value)
    }
    let isTen = roles(last).contains(.cardinal) && number >= 20 && value < 10
    return isTen || !roles(last).isDisjoint(with: [.hundred, .scale]) ? before + Decimal(value) : nil
  }

  /// The whole number that words make; `nil` where they are more than one.
  private func sum(_ words: ArraySlice<Int>) -> Decimal? {
    var total = Decimal.zero
    var current: Decimal?
    var step = Int.max
    var lastScale = Int.max
    for position in words {
      let value = vocabulary.number[Int(tokens[position].word)]
      let roles = roles(position)
      if roles.contains(.article) {
        current = .one
      } else if roles.contains(.cardinal) {
        guard
          current == nil || step == 100 || step == 10 && value < 10 && value > 0
            || step == 1 && value >= 20 && vocabulary.habits.contains(.unitsBeforeTens)
        else { return nil }
        current = (current ?? .zero) + Decimal(value)
        step = value >= 20 ? 10 : 1
      } else if roles.contains(.hundred) {
        guard let count = current, step != 100, count < Decimal(100) else { return nil }
        current = count * Decimal(100)
        step = 100
      } else {
        guard let count = current, value < lastScale else { return nil }
        total = total + count.scaled(by: value)
        lastScale = value
        current = nil
        step = Int.max
      }
    }
    return total + (current ?? .zero)
  }

  private func fraction(
    _ numerator: Decimal, _ denominator: Decimal, _ run: FractionWords, first: Int
  ) -> Numeral? {
    guard let value = numerator.divided(by: denominator) else { return nil }
    let place = value.order - 1
    return Numeral(
      value: value, literalPlace: place, roundPlace: place, form: .fraction, first: first, next: run.last + 1,
      isSpelled: true)
  }

  /// "three quarters billion", "two thirds of a million".
  func scaledByWords(_ numeral: Numeral) -> Numeral {
    var position = numeral.next
    if roles(position).contains(.of), roles(position + 1).contains(.article) { position += 2 }
    guard roles(position).contains(.scale) else { return numeral }
    var result = scaled(numeral, byPowerOfTen: vocabulary.number[Int(tokens[position].word)], next: position + 1)
    result.form = .plain
    return result
  }
}
