internal import Documents

extension SentenceScanner {
  // MARK: - Dates and periods

  /// Reads the date or period that starts at a token; appends it to `found`.
  ///
  /// - Returns: The token after it, or `nil` where no date starts.
  mutating func readDate(at index: Int, floor: Int) -> Int? {
    guard let first = date(at: index, floor: floor) else { return nil }
    var span = DateSpan(first.date)
    var next = first.next
    if let end = period(after: first, from: index, floor: floor) {
      span = DateSpan(completed(first.date, by: end.date), to: end.date, shape: .between)
      next = end.next
    }
    var modifierFirst = index
    if index - 1 >= floor {
      if roles(index - 1).contains(.since) {
        span.shape = span.shape == .on ? .since : span.shape
        modifierFirst = index - 1
      } else if roles(index - 1).contains(.until), span.shape == .on {
        span.shape = .until
        modifierFirst = index - 1
      }
    }
    found.append(
      Found(
        quantity: Quantity(
          range: range(index, next), modifierRange: modifierFirst < index ? range(modifierFirst, index) : nil,
          kind: .date,
          value: .date(span)),
        first: index, next: next, modifierFirst: modifierFirst, hasOwnUnit: true))
    return next
  }

  struct DateReading {
    var date: PartialDate
    var next: Int
  }

  /// What the start of a period lacks is taken from its end: "April–June 2026".
  private func completed(_ start: PartialDate, by end: PartialDate) -> PartialDate {
    var result = start
    if result.year == nil {
      result.year = end.year
      // "October to April 2026" began in the year before.
      if let year = end.year, let from = start.month, let to = end.month, from > to { result.year = year - 1 }
    }
    return result
  }

  /// The other end of a period: a dash, "to", "through", or "and" after "between".
  private func period(after first: DateReading, from index: Int, floor: Int) -> DateReading? {
    var position = first.next
    var isWordJoint = false
    if isDash(position) || isSign(position, 0x2192) {
      position += 1
    } else if roles(position).contains(.range) || roles(position).contains(.until) {
      position += 1
      isWordJoint = true
    } else if roles(position).contains(.and),
      index - 1 >= floor && roles(index - 1).contains(.between)
        || index - 2 >= floor && roles(index - 2).contains(.between)
    {
      position += 1
      isWordJoint = true
    } else {
      return nil
    }
    if first.date.month == nil, let year = first.date.year {
      // "2023–24"
      if !isWordJoint, isGlued(position), let short = literal(position), short.digits == 2, !short.hasPoint,
        let value = short.value.whole, value == (year + 1) % 100
      {
        return DateReading(date: PartialDate(year: year + 1), next: position + 1)
      }
      guard let end = date(at: position, floor: position), let last = end.date.year, last >= year else { return nil }
      return end
    }
    // "June 16–18, 2026"
    if let day = first.date.day, first.date.month != nil, let last = dayNumber(position), last > day,
      date(at: position, floor: position) == nil
    {
      var end = DateReading(
        date: PartialDate(year: first.date.year, month: first.date.month, day: last), next: position + 1)
      if let (year, next) = trailingYear(end.next) {
        end.date.year = year
        end.next = next
      }
      return end
    }
    guard let end = date(at: position, floor: position),
      end.date.month != nil || end.date.year != nil || end.date.quarter != nil
    else { return nil }
    if let from = first.date.year, let to = end.date.year, to < from { return nil }
    return end
  }

  /// One date, as far as it is written.
  func date(at index: Int, floor: Int) -> DateReading? {
    guard let token = token(index) else { return nil }
    switch token.kind {
    case .digits:
      // A day, a month, a year, or all of them with points between.
      let length = token.upper - token.lower
      guard length <= 2 || length == 4 || length >= 8 else { return nil }
      if length <= 2 {
        if let year = shortYear(at: index) { return year }
        // A day goes on: "16 June", "16th", "16.", "16 of", "6/16".
        guard index + 1 < tokens.count else { return nil }
        let next = tokens[index + 1]
        guard next.scalar == 0x2F || next.scalar == 0x2E || !next.roles.isDisjoint(with: [.month, .ordinalSuffix, .of])
        else { return nil }
      }
      return numericDate(at: index) ?? dottedDate(at: index) ?? dayFirst(at: index) ?? yearQuarter(at: index)
        ?? bareYear(at: index, floor: floor)
    case .word:
      return weekdayDate(at: index, floor: floor) ?? monthFirst(at: index, floor: floor) ?? quarter(at: index)
        ?? partOfPeriod(at: index, floor: floor) ?? spokenYear(at: index)
    case .sign, .address: return nil
    }
  }

  /// The year that the digits of a token write in four places.
  private func year(_ index: Int) -> Int? {
    guard let literal = literal(index), literal.digits == 4, !literal.hasPoint, !literal.hasGroups,
      let value = literal.value.whole, (1500...2199).contains(value), !isPercentSign(index + 1)
    else { return nil }
    return value
  }

  private func smallNumber(_ index: Int, _ allowed: ClosedRange<Int>) -> Int? {
    guard let literal = literal(index), literal.digits <= 2, !literal.hasPoint, !literal.hasGroups,
      let value = literal.value.whole, allowed.contains(value)
    else { return nil }
    return value
  }

  private func dayNumber(_ index: Int) -> Int? { smallNumber(index, 1...31) }

  /// "2026-06-16", "2026-06", "2026/06/16", "6/16/2026".
  private func numericDate(at index: Int) -> DateReading? {
    if let year = year(index), isGlued(index + 1), isGlued(index + 2), isDash(index + 1) || isSign(index + 1, 0x2F) {
      let isHyphen = isSign(index + 1, 0x2D)
      guard let literal = literal(index + 2), literal.digits == 2, let month = smallNumber(index + 2, 1...12) else {
        return nil
      }
      if isGlued(index + 3), isDash(index + 3) || isSign(index + 3, 0x2F), isGlued(index + 4),
        let day = dayNumber(index + 4)
      {
        return DateReading(
          date: PartialDate(year: year, month: month, day: day), next: pastTime(index + 5))
      }
      // "2024–25" is a period of two years; "2025-10" is a month.
      guard isHyphen, month != (year + 1) % 100 else { return nil }
      return DateReading(date: PartialDate(year: year, month: month), next: index + 3)
    }
    if let first = smallNumber(index, 1...31), isSign(index + 1, 0x2F), isGlued(index + 1), isGlued(index + 2),
      let second = smallNumber(index + 2, 1...31), isSign(index + 3, 0x2F), isGlued(index + 3), isGlued(index + 4),
      let year = year(index + 4)
    {
      // Day and month are told apart only where one of them cannot be a month.
      if first > 12, second <= 12 {
        return DateReading(date: PartialDate(year: year, month: second, day: first), next: index + 5)
      }
      if second > 12, first <= 12 {
        return DateReading(date: PartialDate(year: year, month: first, day: second), next: index + 5)
      }
      return DateReading(date: PartialDate(year: year, month: first == second ? first : nil), next: index + 5)
    }
    return nil
  }

  /// Past "T10:00:00Z" and "10:00" behind a date.
  private func pastTime(_ index: Int) -> Int {
    var position = index
    guard isWord(position), isGlued(position), isExactly(position, "T"), isGlued(position + 1) else { return index }
    position += 1
    var steps = 0
    while let token = token(position), !token.isSpaced,
      token.kind == .digits || isSign(position, 0x3A, 0x2E, 0x2B, 0x2D)
        || isExactly(position, "Z"), steps < 12
    {
      position += 1
      steps += 1
    }
    return position
  }

  /// "16.06.2026".
  func dottedDate(at index: Int) -> DateReading? {
    // What is a number is no date.
    guard let token = token(index), token.kind == .digits, token.upper - token.lower <= 10, literal(index) == nil else {
      return nil
    }
    var parts: [Int] = [0]
    for byte in text[token.lower..<token.upper] {
      if Bytes.isDigit(byte) {
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - 0x30)
      } else if byte == 0x2E {
        parts.append(0)
      } else {
        return nil
      }
    }
    guard parts.count == 3, (1...31).contains(parts[0]), (1...12).contains(parts[1]), (1900...2199).contains(parts[2])
    else {
      return nil
    }
    return DateReading(date: PartialDate(year: parts[2], month: parts[1], day: parts[0]), next: index + 1)
  }

  /// "16 June 2026", "16th of June".
  private func dayFirst(at index: Int) -> DateReading? {
    guard let day = dayNumber(index) else { return nil }
    var position = index + 1
    if roles(position).contains(.ordinalSuffix), isGlued(position) { position += 1 }
    if isSign(position, 0x2E), isGlued(position), isMonth(position + 1) { position += 1 }
    if roles(position).contains(.of) { position += 1 }
    guard isMonth(position), let word = token(position), !isGlued(position) || isDash(position - 1) else { return nil }
    var reading = DateReading(
      date: PartialDate(month: vocabulary.number[Int(word.word)], day: day), next: pastStop(position))
    if let (year, next) = trailingYear(reading.next) {
      reading.date.year = year
      reading.next = next
    }
    return reading
  }

  private func isMonth(_ index: Int) -> Bool {
    guard let token = token(index), roles(index).contains(.month) else { return false }
    return token.isCapital || isMonthWithoutCapital(index)
  }

  /// "oct. 13", "5 june", "on may 19": beside a day a month needs no capital, where it is not another word too.
  private func isMonthWithoutCapital(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    let hasDayBehind = dayNumber(pastStop(index)) != nil
    if isAnotherWord(token) {
      return hasDayBehind && !roles(index - 1).isDisjoint(with: [.yearContext, .since, .until, .from])
    }
    return hasDayBehind || dayNumber(index - 1) != nil
  }

  /// Whether the name of a month is a word or a name besides.
  private func isAnotherWord(_ month: Token) -> Bool {
    ["may", "march", "mar", "jan", "dec", "sep"].contains(
      String(decoding: WordTable.folded(Array(text[month.lower..<month.upper])), as: UTF8.self))
  }

  /// Past the full stop that abbreviates a month: "Oct. 13", and "oct . 13" as texts cut into words have it.
  private func pastStop(_ index: Int) -> Int {
    guard isSign(index + 1, 0x2E), let token = token(index), token.upper - token.lower <= 4,
      self.token(index + 2) != nil, isGlued(index + 1) || dayNumber(index + 2) != nil && !isGlued(index + 2)
    else { return index + 1 }
    return index + 2
  }

  /// ", 2026", " 2026", "of 2026", "in 2026", "'26".
  private func trailingYear(_ index: Int) -> (Int, next: Int)? {
    var position = index
    if isSign(position, 0x2C) || roles(position).contains(.of) || roles(position).contains(.in) { position += 1 }
    if let year = year(position), !(isGlued(position) && isSign(position - 1, 0x2F)) {
      // "June 2026-07-01" is two dates.
      if isDash(position + 1), isGlued(position + 1), isGlued(position + 2), smallNumber(position + 2, 1...12) != nil,
        isDash(position + 3), isGlued(position + 3)
      {
        return nil
      }
      return (year, position + 1)
    }
    return nil
  }

  /// "June 16, 2026", "June 2026", "June".
  private func monthFirst(at index: Int, floor: Int) -> DateReading? {
    guard isMonth(index), let word = token(index) else { return nil }
    let month = vocabulary.number[Int(word.word)]
    var reading = DateReading(date: PartialDate(month: month), next: pastStop(index))
    if isDash(reading.next), isGlued(reading.next), year(reading.next + 1) != nil { reading.next += 1 }
    if let (year, next) = trailingYear(reading.next) {
      reading.date.year = year
      reading.next = next
      return reading
    }
    if let day = dayNumber(reading.next), !isPercentSign(reading.next + 1) {
      var next = reading.next + 1
      if roles(next).contains(.ordinalSuffix), isGlued(next) { next += 1 }
      // "May 5 people": what follows is counted.
      if !isPluralNoun(next) || !isWord(next) {
        reading.date.day = day
        reading.next = next
        if let (year, after) = trailingYear(next) {
          reading.date.year = year
          reading.next = after
        }
        return reading
      }
    }
    // A month alone: one that is also a word needs a preposition before it.
    let isAmbiguous = isAnotherWord(word)
    let hasPreposition =
      !roles(index - 1).isDisjoint(with: [.yearContext, .since, .until, .from, .between, .range])
      || isDash(index - 1) && isGlued(index)
    let joinsMonth = (isDash(reading.next) || roles(reading.next).contains(.range)) && isMonth(reading.next + 1)
    guard !isAmbiguous || hasPreposition || joinsMonth else { return nil }
    if index == 0, !joinsMonth, tokens.count > 1, isAmbiguous { return nil }
    return reading
  }

  /// "Q3 2025", "third quarter of 2025", "H1 2026".
  private func quarter(at index: Int) -> DateReading? {
    guard let word = token(index) else { return nil }
    if word.upper - word.lower == 1, roles(index).contains(.quarter), isGlued(index + 1),
      let number = smallNumber(index + 1, 1...4)
    {
      var reading = DateReading(date: PartialDate(quarter: number), next: index + 2)
      if let (year, next) = trailingYear(reading.next) {
        reading.date.year = year
        reading.next = next
      }
      return reading
    }
    // "third-quarter results"
    let place = isDash(index + 1) && isGlued(index + 1) ? index + 2 : index + 1
    guard roles(index).contains(.ordinal), roles(place).contains(.quarter), let noun = token(place),
      noun.upper - noun.lower > 1
    else { return nil }
    let number = vocabulary.ordinal[Int(word.word)]
    guard (1...4).contains(number) else { return nil }
    var reading = DateReading(date: PartialDate(quarter: number), next: place + 1)
    if let (year, next) = trailingYear(reading.next) {
      reading.date.year = year
      reading.next = next
    }
    return reading
  }

  /// "2025 Q3".
  private func yearQuarter(at index: Int) -> DateReading? {
    guard let year = year(index), roles(index + 1).contains(.quarter), isGlued(index + 2),
      let number = smallNumber(index + 2, 1...4)
    else { return nil }
    return DateReading(date: PartialDate(year: year, quarter: number), next: index + 3)
  }

  /// "late 2025", "mid-2025", "the end of October 2025".
  private func partOfPeriod(at index: Int, floor: Int) -> DateReading? {
    guard roles(index).contains(.partOfPeriod) else { return nil }
    var position = index + 1
    if isDash(position), isGlued(position) { position += 1 }
    if roles(position).contains(.of) { position += 1 }
    if let year = year(position) { return DateReading(date: PartialDate(year: year), next: position + 1) }
    guard isMonth(position), let month = monthFirst(at: position, floor: floor), month.date.year != nil else {
      return nil
    }
    return month
  }

  /// "Monday", "Tuesday, June 16, 2026".
  private func weekdayDate(at index: Int, floor: Int) -> DateReading? {
    guard let word = token(index), roles(index).contains(.weekday), word.isCapital else { return nil }
    let weekday = vocabulary.number[Int(word.word)]
    let position = isSign(index + 1, 0x2C) ? index + 2 : index + 1
    if var dated = monthFirst(at: position, floor: floor) ?? dayFirst(at: position), dated.date.day != nil {
      dated.date.weekday = weekday
      return dated
    }
    return DateReading(date: PartialDate(weekday: weekday), next: index + 1)
  }

  /// "38 ('84), 35 ('94)", "since '98": two digits behind an apostrophe, alone in brackets or where a year can stand.
  private func shortYear(at index: Int) -> DateReading? {
    guard let digits = literal(index), digits.digits == 2, !digits.hasPoint, let short = digits.value.whole,
      isSign(index - 1, 0x27, 0x2019, 0x2018), isGlued(index), index < 2 || !isGlued(index - 1) || !isWord(index - 2),
      !isGlued(index + 1) || isSign(index + 1, 0x29, 0x2C, 0x2E, 0x3A, 0x3B)
    else { return nil }
    let isBracketed = isSign(index - 2, 0x28) && isSign(index + 1, 0x29)
    let hasContext = !roles(index - 2).isDisjoint(with: [.yearContext, .since, .until, .from])
    guard isBracketed || hasContext else { return nil }
    return DateReading(date: PartialDate(year: (short < 50 ? 2000 : 1900) + short), next: index + 1)
  }

  /// A year by itself: four digits that nothing is counted by, in a place where a year can stand.
  private func bareYear(at index: Int, floor: Int) -> DateReading? {
    guard let year = year(index), let token = token(index) else { return nil }
    let next = index + 1
    if roles(next).contains(.decade), isGlued(next) {
      return DateReading(date: PartialDate(year: year), next: next + 1)
    }
    if isGlued(next), isWord(next) { return nil }
    // "a 2000-mile trip"
    if isDash(next), isGlued(next), isGlued(next + 1), isWord(next + 1), unitPhrase(at: next + 1) != nil { return nil }
    // Glued behind a sign that makes it something else: "$2000", "#2024", "~2000", "-2000".
    if index > 0, !token.isSpaced, let before = self.token(index - 1), before.kind == .sign,
      !isSign(index - 1, 0x28, 0x5B, 0x22, 0x201C, 0x2018, 0x2F, 0x2C) && !isDash(index - 1)
    {
      return nil
    }
    if unitPhrase(at: next) != nil, isWord(next), !roles(next).contains(.quarter) {
      // "in 2025 pounds rose": with a preposition before it, it is still a year; "2000 miles" is not.
      guard roles(index - 1).contains(.in), !isPluralNoun(next) else { return nil }
    }
    guard (1800...2100).contains(year), currency(behind: next) == nil else { return nil }
    // "2000 over 3"
    if roles(next).contains(.over), self.token(next + 1)?.kind == .digits, endsClause(next + 2) { return nil }
    if !roles(next).isDisjoint(with: [.scale, .hundred, .times]) { return nil }
    // "the 2026 data": behind an article, four digits of our time are a year.
    if isExactly(index - 1, "the") || isExactly(index - 1, "The"), (1950...2050).contains(year) {
      return DateReading(date: PartialDate(year: year), next: next)
    }
    let hasContext = !roles(index - 1).isDisjoint(with: [.yearContext, .since, .until, .from, .between, .partOfPeriod])
    if hasContext, !phraseIsCount(next) || roles(index - 1).contains(.in) {
      return DateReading(date: PartialDate(year: year), next: next)
    }
    if isWord(next), isPluralNoun(next), let noun = self.token(next), !noun.isCapital { return nil }
    // "over 1993–2023" is while, "over 2000" is more.
    let isSpan = isDash(next) && isGlued(next) && self.year(next + 1).map { $0 > year } ?? false
    if !isSpan, phrase(.modifiersBefore, endingBefore: index, floor: floor) != nil { return nil }
    return DateReading(date: PartialDate(year: year), next: next)
  }

  /// "In twenty fifteen", "since nineteen ninety-five": a year as it is spoken, where a year can stand.
  private func spokenYear(at index: Int) -> DateReading? {
    guard roles(index).contains(.cardinal), vocabulary.lexicon.language == "en",
      !roles(index - 1).isDisjoint(with: [.yearContext, .since, .until, .from, .between, .partOfPeriod]),
      let century = cardinal(index), century == 19 || century == 20, isWord(index + 1), !isGlued(index + 1),
      let ten = cardinal(index + 1), (10...99).contains(ten)
    else { return nil }
    var year = century * 100 + ten
    var next = index + 2
    if ten >= 20 {
      let digit = isDash(next) ? next + 1 : next
      if let unit = cardinal(digit), (1...9).contains(unit) {
        year += unit
        next = digit + 1
      }
    }
    guard !isDash(next), !roles(next).contains(.cardinal), roles(next).isDisjoint(with: [.scale, .hundred, .times]),
      phrase(.percent, at: next) == nil, !isWord(next) || unitPhrase(at: next) == nil && !phraseIsCount(next)
    else { return nil }
    return DateReading(date: PartialDate(year: year), next: next)
  }

  private func cardinal(_ index: Int) -> Int? {
    guard isWord(index), roles(index).contains(.cardinal) else { return nil }
    return Int(vocabulary.number[Int(tokens[index].word)])
  }

  /// Whether a lowercase plural noun follows: then four digits may count it.
  private func phraseIsCount(_ index: Int) -> Bool {
    guard let noun = token(index), noun.kind == .word, !noun.isCapital else { return false }
    return isPluralNoun(index)
  }
}
