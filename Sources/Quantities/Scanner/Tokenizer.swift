internal import Documents

/// Cuts a sentence into tokens.
struct Tokenizer {
  let vocabulary: Vocabulary

  /// The tokens of `text[start..<end]`, appended to `tokens`; stops after `limit` of them.
  ///
  /// - Returns: Where it stopped: `end`, or the start of the first token that was not read.
  func tokenize(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, limit: Int, into tokens: inout TokenBuffer)
    -> Int
  {
    let roles = vocabulary.roles
    let splitsWords = vocabulary.habits.contains(.joinsNumberWords)
    var index = start
    var isSpaced = true
    var digits: UInt16 = 0
    // Up to here sixteen bytes can be loaded without a look at the text's end.
    let safe = min(end, text.count - 16)
    while index < end {
      if tokens.count >= limit { return index }
      if index < safe {
        // Most tokens are short words before a space: those are done with here.
        let eight = unsafe Bytes.uncheckedEight(of: text, at: index)
        let signs = ~Bytes.letters(eight) & 0x8080_8080_8080_8080
        var length = signs.trailingZeroBitCount >> 3
        var following = eight
        if signs == 0 {
          following = unsafe Bytes.uncheckedEight(of: text, at: index &+ 8)
          length = 8 &+ (~Bytes.letters(following) & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
        }
        if (1...15).contains(length), index &+ length < end,
          following &>> UInt64(truncatingIfNeeded: length &* 8) & 0xFF == 0x20
        {
          let word =
            signs != 0
            ? vocabulary.identifier(ofLetters: eight, length)
            : vocabulary.identifier(ofLetters: eight, following, length)
          if !splitsWords || word != 0 {
            // The table's own number.
            let roles = unsafe roles.unchecked(Int(word))
            tokens.append(
              Token(
                kind: .word, isSpaced: isSpaced, isCapital: eight & 0x20 == 0, isIdle: roles.isDisjoint(with: .wakeful),
                word: word, roles: roles, start: UInt32(truncatingIfNeeded: index),
                end: UInt32(truncatingIfNeeded: index &+ length), scalar: 0))
            index &+= length &+ 1
            isSpaced = true
            continue
          }
        }
      }
      let byte = text[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        isSpaced = true
        index += 1
        continue
      }
      if Bytes.isDigit(byte)
        || ((byte == 0x2E || byte == vocabulary.decimalSign) && isLeadingPoint(text, index, start, end))
      {
        let stop = digitsEnd(text, index, end)
        tokens.append(sign: token(.digits, index, stop, isSpaced, digits))
        digits += 1
        index = stop
        isSpaced = false
        continue
      }
      let (scalar, width) = Bytes.scalar(text, at: index)
      if Bytes.isLetter(byte) || (byte >= 0x80 && Bytes.isLetter(scalar)) {
        let stop = wordEnd(text, index, end)
        if let address = addressEnd(text, from: index, wordEnd: stop, end) {
          tokens.append(sign: token(.address, index, address, isSpaced))
          index = address
        } else {
          let isCapital = byte &- 0x41 < 26 || (byte == 0xC3 && index + 1 < end && text[index + 1] < 0x9F)
          let word = vocabulary.identifier(of: text, index, stop)
          if splitsWords, word == 0,
            let pieces = vocabulary.splitter.split(text, index, stop)
          {
            append(pieces, isSpaced, isCapital, roles, to: &tokens)
            index = stop
            isSpaced = false
            continue
          }
          tokens.append(
            word: Token(
              kind: .word, isSpaced: isSpaced, isCapital: isCapital, word: word, roles: roles[Int(word)],
              start: UInt32(index), end: UInt32(stop), scalar: 0))
          index = stop
        }
        isSpaced = false
        continue
      }
      if byte >= 0x80 {
        if Bytes.isSpace(scalar) {
          isSpaced = true
          index += width
          continue
        }
        if Bytes.fullWidthDigit(scalar) != nil {
          let stop = fullWidthEnd(text, index, end)
          tokens.append(sign: token(.digits, index, stop, isSpaced, digits))
          digits += 1
          index = stop
          isSpaced = false
          continue
        }
      }
      let stop = min(index + width, end)
      let word = vocabulary.identifier(of: text, index, stop)
      tokens.append(
        sign: Token(
          kind: .sign, isSpaced: isSpaced, isCapital: false, word: word, roles: roles[Int(word)],
          start: UInt32(index), end: UInt32(stop), scalar: scalar))
      index = stop
      isSpaced = false
    }
    return end
  }

  /// The words that a joined number word stands for, glued together; of those that share a piece the last one covers it.
  private func append(
    _ pieces: [NumberWordSplitter.Piece], _ isSpaced: Bool, _ isCapital: Bool, _ roles: FixedTable<Vocabulary.Roles>,
    to tokens: inout TokenBuffer
  ) {
    var isFirst = true
    for piece in pieces {
      for (place, word) in piece.words.enumerated() {
        let end = place + 1 == piece.words.count ? piece.end : piece.start
        tokens.append(
          word: Token(
            kind: .word, isSpaced: isFirst && isSpaced, isCapital: isFirst && isCapital, word: word,
            roles: roles[Int(word)], start: UInt32(piece.start), end: UInt32(end), scalar: 0))
        isFirst = false
      }
    }
  }

  /// The first tokens of a text.
  func tokens(of text: borrowing Span<UInt8>, limit: Int) -> TokenBuffer {
    var tokens = TokenBuffer(capacity: limit + 8)
    _ = tokenize(text, 0, text.count, limit: limit, into: &tokens)
    return tokens
  }

  private func token(
    _ kind: Token.Kind, _ start: Int, _ end: Int, _ isSpaced: Bool, _ digits: UInt16 = 0
  ) -> Token {
    Token(
      kind: kind, isSpaced: isSpaced, isCapital: false, word: 0, roles: [], start: UInt32(start), end: UInt32(end),
      scalar: 0, digits: digits)
  }

  /// Whether the point at `index` starts a number: ".08".
  private func isLeadingPoint(_ text: borrowing Span<UInt8>, _ index: Int, _ start: Int, _ end: Int) -> Bool {
    guard index + 1 < end, Bytes.isDigit(text[index + 1]) else { return false }
    guard index > start else { return true }
    let before = text[index - 1]
    if text[index] == 0x2C { return before == 0x2D }
    return before == 0x20 || before == 0x28 || before == 0x2D || before == 0x3C || before == 0x3E || before == 0x24
  }

  /// The end of a run of digits with the signs inside it: a point, comma or apostrophe between digits, or a narrow space before
  /// exactly three.
  private func digitsEnd(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    if !Bytes.isDigit(text[index]) { index += 1 }
    while index < end {
      let byte = text[index]
      if Bytes.isDigit(byte) {
        index += 1
        continue
      }
      let next = index + 1
      if byte == 0x2E || byte == 0x2C || byte == 0x27, next < end, Bytes.isDigit(text[next]) {
        if byte == 0x27, !isGroup(text, next, end) { break }
        index = next
        continue
      }
      if byte == 0x20 {
        // "6 . 2": text that a program has cut into tokens.
        if index + 3 < end, text[next] == 0x2E, text[index + 2] == 0x20, Bytes.isDigit(text[index + 3]),
          isPlain(text, start, index)
        {
          index += 3
          continue
        }
        if let stop = plainGroupsEnd(text, start, index, end) { return stop }
      }
      if byte >= 0x80 {
        let (scalar, width) = Bytes.scalar(text, at: index)
        if Bytes.isGroupingSpace(scalar) || scalar == 0x2019, isGroup(text, index + width, end) {
          index += width
          continue
        }
      }
      break
    }
    return index
  }

  /// The end of groups that plain spaces part: "64 000", "1 234 567". One group alone could be another number, so it must be three
  /// noughts; a sign or a nought before the first one makes it a telephone number.
  private func plainGroupsEnd(_ text: borrowing Span<UInt8>, _ start: Int, _ index: Int, _ end: Int) -> Int? {
    guard (1...3).contains(index - start), text[start] != 0x30, start == 0 || text[start - 1] != 0x2B else {
      return nil
    }
    guard isPlain(text, start, index) else { return nil }
    var stop = index
    var groups = 0
    while stop < end, text[stop] == 0x20, isGroup(text, stop + 1, end), groups < 5 {
      stop += 4
      groups += 1
    }
    // "1 139,00"
    if groups > 0, stop + 2 < end, text[stop] == 0x2C, Bytes.isDigit(text[stop + 1]), Bytes.isDigit(text[stop + 2]),
      stop + 3 == end || !Bytes.isDigit(text[stop + 3])
    {
      return stop + 3
    }
    if groups == 1, !isMoney(text, stop, end) {
      for digit in index + 1..<stop where text[digit] != 0x30 { return nil }
    }
    return groups > 0 ? stop : nil
  }

  private func isPlain(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where !Bytes.isDigit(text[index]) { return false }
    return true
  }

  /// Whether a currency stands behind a number: "12 590 Kč".
  private func isMoney(_ text: borrowing Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    let start = index < end && text[index] == 0x20 ? index + 1 : index
    guard start < end else { return false }
    let (scalar, width) = Bytes.scalar(text, at: start)
    let stop =
      Bytes.isLetter(text[start]) || Bytes.isLetter(scalar)
      ? wordEnd(text, start, min(end, start + 32)) : min(start + width, end)
    let word = vocabulary.identifier(of: text, start, stop)
    return vocabulary.roles[Int(word)].contains(.currencyCode)
      || vocabulary.roles[Int(word)].contains(.phrase(.currencySigns))
  }

  /// Whether exactly three digits stand at `index`.
  private func isGroup(_ text: borrowing Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index + 3 <= end else { return false }
    for offset in 0..<3 where !Bytes.isDigit(text[index + offset]) { return false }
    return index + 3 == end || !Bytes.isDigit(text[index + 3])
  }

  private func fullWidthEnd(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let (scalar, width) = Bytes.scalar(text, at: index)
      // Full-width comma and full stop between digits.
      let isInside = scalar == 0xFF0C || scalar == 0xFF0E || scalar == 0x2C || scalar == 0x2E
      if Bytes.fullWidthDigit(scalar) != nil {
        index += width
      } else if isInside, index + width < end,
        Bytes.fullWidthDigit(Bytes.scalar(text, at: index + width).value) != nil
      {
        index += width
      } else {
        break
      }
    }
    return index
  }

  /// The end of a word: letters, and apostrophes between letters.
  private func wordEnd(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      // The letters from here on, counted at once.
      let letters = Bytes.letters(Bytes.eight(of: text, at: index))
      if letters == 0x8080_8080_8080_8080 {
        index += 8
        continue
      }
      index += (~letters & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
      guard index < end else { break }
      let byte = text[index]
      if byte == 0x20 { break }
      if byte >= 0x80 {
        let (scalar, width) = Bytes.scalar(text, at: index)
        if Bytes.isLetter(scalar) {
          index += width
        } else if scalar == 0x2019, index + width < end, Bytes.isLetter(text[index + width]) {
          index += width
        } else {
          break
        }
      } else if byte == 0x27, index + 1 < end, Bytes.isLetter(text[index + 1]) {
        index += 1
      } else {
        break
      }
    }
    return min(index, end)
  }

  /// The end of an address that starts with the word up to `wordEnd`: a scheme and "://", "www.", an e-mail address, a host with
  /// a path, or a name of letters with digits and underscores or slashes in it. `nil` where the word is just a word.
  private func addressEnd(_ text: borrowing Span<UInt8>, from start: Int, wordEnd: Int, _ end: Int) -> Int? {
    guard wordEnd < end else { return nil }
    let next = text[wordEnd]
    if next == 0x20 { return nil }
    switch next {
    case 0x3A:  // ":"
      guard wordEnd + 2 < end, text[wordEnd + 1] == 0x2F, text[wordEnd + 2] == 0x2F else { return nil }
      return clusterEnd(text, wordEnd, end)
    case 0x2E, 0x2F, 0x40, 0x5F, 0x5C:  // . / @ _ \
      guard wordEnd + 1 < end, text[wordEnd + 1] > 0x20 else { return nil }
      let stop = clusterEnd(text, wordEnd, end)
      // "cells/7.5 ml" is a rate.
      if next == 0x2F, Bytes.isDigit(text[wordEnd + 1]), isDecimal(text, wordEnd + 1, stop) { return nil }
      return isAddress(text, start, stop) ? stop : nil
    case 0x30...0x39, 0x2D:
      // "team7@example.org", "node-3.example.org/a"
      // A short look: words joined by hyphens are many, and no address.
      let stop = clusterEnd(text, wordEnd, end, limit: 100)
      return stop - start > 4 && isNamedAddress(text, start, stop) ? stop : nil
    default: return nil
    }
  }

  private func isDecimal(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var points = 0
    for index in start..<end where !Bytes.isDigit(text[index]) {
      guard text[index] == 0x2E else { return false }
      points += 1
    }
    return points <= 1
  }

  /// Whether a cluster with digits or hyphens in its first word is an address: an e-mail address, or a host with a path.
  private func isNamedAddress(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var hasAt = false
    var hasDot = false
    var hasSlash = false
    for index in start..<end {
      switch text[index] {
      case 0x40: hasAt = true
      case 0x2E: hasDot = index + 1 < end && Bytes.isLetter(text[index + 1]) || hasDot
      case 0x2F: hasSlash = true
      default: break
      }
    }
    return hasDot && (hasAt || hasSlash)
  }

  /// The end of a run without white space, quotation marks and brackets, and without the punctuation that ends a sentence.
  private func clusterEnd(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, limit: Int = 2048) -> Int {
    let end = min(end, start + limit)
    var index = start
    loop: while index < end {
      switch text[index] {
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x7C, 0x60: break loop
      case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: break loop
      case 0xC2, 0xE2, 0xE3: break loop
      default: index += 1
      }
    }
    while index > start, [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x27, 0x2A].contains(text[index - 1]) { index -= 1 }
    return index
  }

  /// Whether a cluster looks like an address or an identifier rather than words with a slash or a full stop between them.
  private func isAddress(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var hasUnderscore = false
    var hasAt = false
    var slashes = 0
    var dots = 0
    var hasDigit = false
    for index in start..<end {
      switch text[index] {
      case 0x5F, 0x5C: hasUnderscore = true
      case 0x40: hasAt = true
      case 0x2F: slashes += 1
      case 0x2E: dots += 1
      case 0x30...0x39: hasDigit = true
      default: break
      }
    }
    if hasAt && dots > 0 || hasUnderscore && hasDigit { return true }
    if dots > 0 && slashes > 0 { return true }
    if dots > 0, hasDigit { return true }
    // "survey.example.org": two full stops inside one run are a host's.
    return dots > 1 && end - start > 6
  }
}
