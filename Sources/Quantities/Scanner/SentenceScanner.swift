internal import Documents

/// Reads the quantities of one sentence after another. What it knows of a language is in its vocabulary; what it knows of
/// grammar is in its extensions, one subject to a file.
struct SentenceScanner: ~Copyable {
  let text: [UInt8]
  let vocabulary: Vocabulary
  let exclusions: [Scanner.Exclusion]
  private let tokenizer: Tokenizer
  private var nextExclusion = 0

  /// The tokens of the sentence.
  var tokens = TokenBuffer()
  /// What the sentence's tokens of digits say, one after another: each is asked for many times.
  private(set) var literals: [Literal?] = []
  /// The quantities of the sentence with the tokens they cover, in order.
  var found: [Found] = []
  var passedOver: [PassedOver] = []

  /// Where results go when there are many of them.
  struct Overflow {
    let limit: Int
    let take: (Scanner.Result) -> Void
  }

  var overflow: Overflow?

  /// A quantity with its place among the tokens.
  struct Found {
    var quantity: Quantity
    /// The first token of the quantity without its modifier, and the one after its last.
    @Short var first: Int
    @Short var next: Int
    /// The first token of its modifier, or `first`.
    @Short var modifierFirst: Int
    /// Where the unit comes from a neighbour ("25, 26 and 5 percent").
    var hasOwnUnit: Bool
  }

  init(text: [UInt8], vocabulary: Vocabulary, exclusions: [Scanner.Exclusion]) {
    self.text = text
    self.vocabulary = vocabulary
    self.exclusions = exclusions
    self.tokenizer = Tokenizer(vocabulary: vocabulary)
  }

  /// Reads the quantities between two offsets of the text.
  mutating func read(_ start: Int, _ end: Int, into result: inout Scanner.Result) {
    // By itself, so that the tokens can change while it is read.
    let text = text
    var position = start
    while position < end {
      tokens.removeAll()
      if !found.isEmpty { found.removeAll(keepingCapacity: true) }
      if !passedOver.isEmpty { passedOver.removeAll(keepingCapacity: true) }
      let stop = tokenizer.tokenize(text.span, position, end, limit: Scanner.tokenLimit, into: &tokens)
      readLiterals()
      readTokens()
      joinNeighbours()
      let base = result.quantities.count
      for index in found.indices {
        if let partner = found[index].quantity.partner { found[index].quantity.partner = partner + base }
        result.quantities.append(found[index].quantity)
      }
      if !passedOver.isEmpty { result.passedOver.append(contentsOf: passedOver) }
      if let overflow, result.quantities.count + result.passedOver.count >= overflow.limit {
        overflow.take(result)
        result.quantities.removeAll(keepingCapacity: true)
        result.passedOver.removeAll(keepingCapacity: true)
      }
      if stop <= position { break }
      position = stop
    }
  }

  private mutating func readLiterals() {
    // Taken out while it grows: a member that is asked for beside it would have all of `self` copied.
    var literals = self.literals
    self.literals = []
    literals.removeAll(keepingCapacity: true)
    var index = 0
    for _ in 0..<tokens.figures {
      index = tokens.figure(from: index)
      guard index < tokens.count else { break }
      literals.append(readLiteral(tokens[index]))
      index += 1
    }
    self.literals = literals
  }

  /// The one walk over the tokens of a sentence: each reader takes what it can read at a token, or leaves it to the next.
  private mutating func readTokens() {
    var index = 0
    // What stands before this token has been given to a quantity: modifiers may not reach into it.
    var floor = 0
    let hasExclusions = !exclusions.isEmpty
    while true {
      if !hasExclusions { index = tokens.start(from: index) }
      guard index < tokens.count else { return }
      if hasExclusions, let reason = exclusion(at: tokens[index]) {
        let token = tokens[index]
        if mayStartNumber(token) { passOver(index, index + 1, reason) }
        index += 1
        floor = index
        continue
      }
      switch start(at: index) {
      case .nothing:
        index += 1
        continue
      case .idiom:
        if let next = passOverIdiom(at: index) {
          index = next
          floor = next
        } else {
          index += 1
        }
        continue
      case .anything: break
      }
      if let next = passOverNonQuantity(at: index, floor: floor) {
        index = next
        floor = next
        continue
      }
      if let next = readDate(at: index, floor: floor) ?? readQuantity(at: index, floor: floor) {
        index = max(next, index + 1)
        floor = index
        continue
      }
      index += 1
    }
  }

  /// What can start at a token, as far as the token alone tells.
  private enum Start {
    case nothing
    /// An idiom at most: "the" may start "the one", and no number.
    case idiom
    case anything
  }

  /// What can start at a token: most words and signs start nothing.
  private func start(at index: Int) -> Start {
    let token = tokens[index]
    switch token.kind {
    case .digits, .address: return .anything
    case .sign:
      switch token.scalar {
      case 0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x29, 0x22, 0x27, 0x2018...0x201D: return .nothing
      default: return .anything
      }
    case .word:
      if token.roles.contains(.starter) { return .anything }
      guard index + 1 < tokens.count else { return .nothing }
      return tokens[index + 1].kind == .word ? startBeforeWord(at: index) : startBeforeSign(at: index)
    }
  }

  /// What can start at a word before a figure or another sign.
  private func startBeforeSign(at index: Int) -> Start {
    let (token, next) = (tokens[index], tokens[index + 1])
    // "A4", "GPT-4"
    if !next.isSpaced, next.kind == .digits || Bytes.isDash(next.scalar) { return .anything }
    // "CAD 5", "C $5", "early 2025", "version 2"
    if !token.roles.isDisjoint(with: .leadingToSigns) { return .anything }
    // "MEUR 60", "MEUR -5"
    if token.end &- token.start == 4, text[token.upper - 1] &- 0x41 < 26 { return .anything }
    // "dollar 22.5 million"
    return token.roles.contains(.phrase(.units)) && currencyWord(at: index) != nil ? .anything : .nothing
  }

  /// What can start at a word before another word.
  private func startBeforeWord(at index: Int) -> Start {
    let (token, next) = (tokens[index], tokens[index + 1])
    if token.roles.contains(.leader) {
      // "a third", "a week", "a MEUR"
      if token.roles.contains(.article),
        !next.roles.isDisjoint(with: .behindArticle) || next.isCapital && next.end &- next.start == 4
      {
        return .anything
      }
      // "all week", "early in", "late May"
      if token.roles.contains(.whole), next.roles.contains(.phrase(.units)) { return .anything }
      if token.roles.contains(.partOfPeriod), !next.roles.isDisjoint(with: [.of, .month]) { return .anything }
      // "an order of magnitude"
      if phrase(.multiples, at: index) != nil { return .anything }
      // "version two", "serial number 7"
      if let label = phrase(.labels, at: index), label.next > index + 1 || next.roles.contains(.cardinal) {
        return .anything
      }
    }
    return token.roles.contains(.phrase(.idioms)) && next.roles.contains(.continuation) ? .idiom : .nothing
  }

  /// Notes a stretch of tokens as no quantity.
  mutating func passOver(_ first: Int, _ next: Int, _ reason: PassedOver.Reason, reading: Quantity? = nil) {
    passedOver.append(PassedOver(range: range(first, next), reason: reason, reading: reading))
  }

  /// The reason for which the token stands in an excluded stretch.
  private mutating func exclusion(at token: Token) -> PassedOver.Reason? {
    while nextExclusion < exclusions.count, exclusions[nextExclusion].range.end <= token.start { nextExclusion += 1 }
    guard nextExclusion < exclusions.count, exclusions[nextExclusion].range.start < token.end else { return nil }
    return exclusions[nextExclusion].reason
  }

  private func mayStartNumber(_ token: Token) -> Bool { token.kind == .digits }

  // MARK: - What readers ask of tokens

  /// The prose from one token up to another (not included).
  func range(_ first: Int, _ next: Int) -> ByteRange {
    guard first < next, first >= 0, next <= tokens.count else { return ByteRange(0, 0) }
    return ByteRange(tokens[first].lower, tokens[next - 1].upper)
  }

  func token(_ index: Int) -> Token? { index >= 0 && index < tokens.count ? tokens[index] : nil }

  func roles(_ index: Int) -> Vocabulary.Roles {
    index >= 0 && index < tokens.count ? tokens[index].roles : []
  }

  /// Whether a token is one of some signs.
  @inline(__always)
  func isSign(_ index: Int, _ scalars: UInt32...) -> Bool {
    guard let token = token(index), token.kind == .sign else { return false }
    for scalar in scalars where scalar == token.scalar { return true }
    return false
  }

  func isDash(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .sign else { return false }
    return Bytes.isDash(token.scalar)
  }

  /// Whether the token follows the one before it without white space.
  func isGlued(_ index: Int) -> Bool {
    guard index > 0, let token = token(index) else { return false }
    return !token.isSpaced
  }

  func isWord(_ index: Int) -> Bool { token(index)?.kind == .word }

  /// Whether a token is written exactly so.
  func isExactly(_ index: Int, _ spelling: String) -> Bool {
    guard let token = token(index), token.upper - token.lower == spelling.utf8.count else { return false }
    var position = token.lower
    for byte in spelling.utf8 {
      guard text[position] == byte else { return false }
      position += 1
    }
    return true
  }

  /// The end of the longest phrase of a list that starts at a token, with its meaning. A hyphen between words counts as a space.
  @inline(__always)
  func phrase(_ list: PhraseList, at index: Int) -> (meaning: Int, next: Int)? {
    guard roles(index).contains(.phrase(list)) else { return nil }
    return matched(list, at: index)
  }

  private func matched(_ list: PhraseList, at index: Int) -> (meaning: Int, next: Int)? {
    for candidate in vocabulary.phrases.candidates(for: tokens[index].word, in: list) {
      let phrase = vocabulary.phrases.phrases[candidate]
      if phrase.count == 1 {
        if isSpelledRight(list, phrase.meaning, index, index + 1) { return (phrase.meaning, index + 1) }
        continue
      }
      let start = Int(phrase.start)
      var position = index
      var matches = true
      for offset in 0..<Int(phrase.count) {
        if offset > 0, isDash(position), isGlued(position) { position += 1 }
        guard let token = self.token(position), token.word == vocabulary.phrases.words[start + offset] else {
          matches = false
          break
        }
        position += 1
      }
      if matches, isSpelledRight(list, phrase.meaning, index, position) { return (phrase.meaning, position) }
    }
    return nil
  }

  /// Whether the capitals of a phrase are as its list wants them.
  private func isSpelledRight(_ list: PhraseList, _ meaning: Int, _ index: Int, _ next: Int) -> Bool {
    switch list {
    case .units:
      return !vocabulary.units.entries[meaning].isExact
        || next == index + 1 && isExactly(index, vocabulary.lexicon.units[meaning].phrase)
    case .currencySigns:
      // A letter apart from its sign is a country where it is no word: "c $ 300", but "a $4 fee".
      for position in index..<next where isWord(position) && roles(position).contains(.article) {
        guard isGlued(position + 1), token(position)?.isCapital ?? false else { return false }
      }
      return next > index + 1 || !isWord(index) || isExactly(index, Lexicon.currencySigns[meaning].phrase)
    default: return true
    }
  }

  /// The start of the longest phrase of a list (by last words) that ends before a token, with its meaning.
  func phrase(_ list: PhraseList, endingBefore next: Int, floor: Int) -> (meaning: Int, first: Int)? {
    guard next - 1 >= floor, roles(next - 1).contains(.phrase(list)) else { return nil }
    for candidate in vocabulary.phrases.candidates(for: tokens[next - 1].word, in: list) {
      let phrase = vocabulary.phrases.phrases[candidate]
      let start = Int(phrase.start)
      var position = next
      var matches = true
      for offset in 0..<Int(phrase.count) {
        if offset > 0, position - 1 >= floor, isDash(position - 1), isGlued(position - 1), isGlued(position) {
          position -= 1
        }
        guard position - 1 >= floor,
          tokens[position - 1].word == vocabulary.phrases.words[start + Int(phrase.count) - 1 - offset]
        else {
          matches = false
          break
        }
        position -= 1
      }
      if matches { return (phrase.meaning, position) }
    }
    return nil
  }

  /// Whether a quantity covers the token before this one.
  func isAfterQuantity(_ index: Int) -> Bool { !found.isEmpty && found[found.count - 1].next == index }
}
