internal import Documents
internal import Quantities

/// Which way the words around a number say that something went.
struct DirectionReader {
  let words: DocumentWords
  let vocabulary: Vocabulary

  /// The direction in which a claim is told to have changed by its number: "rose by 27%", "27% more", "+27%", "halved". `nil` for a
  /// level, one that was reached by a change ("rose to 27%") too.
  ///
  /// - Parameter isPlain: Whether only words count that tell more from less, whatever is measured: in "improved by four days" and "gained four
  ///   days" the days may be fewer or more.
  func change(of claim: Claim, isPlain: Bool = false) -> Quantity.Direction? {
    if !isPlain, let own = claim.quantity.direction { return own }
    let sentence = words.sentences[claim.sentence]
    func direction(_ word: Int) -> Quantity.Direction? {
      isPlain && isOfEitherWay(word) ? nil : self.direction(word)
    }
    // "27% more", "a 14% fall": right behind the number.
    var word = claim.words.upperBound
    var steps = 0
    while word < sentence.upperBound, steps < 2, isNextTo(claim.words.upperBound - 1, word) {
      if let found = direction(word), !Self.particles.contains(words.folded(word)) { return found }
      word += 1
      steps += 1
    }
    // "rose by nearly 27%": before it, with nothing between but what loosens the number.
    word = claim.words.lowerBound - 1
    steps = 0
    while word >= sentence.lowerBound, steps < 6, !words.words[word].isNumber,
      words.distance(word, claim.words.lowerBound) <= 110
    {
      if let found = direction(word) {
        // "up" and "down" tell a direction right before a number only: "made up 27%" does not.
        let isParticle = Self.particles.contains(words.folded(word))
        let isBound = words.folded(word + 1) == "than"
        // "went up by eight": the particle before "by" does too.
        let isFirst = steps == 0 || words.folded(word + 1) == "by"
        // "It was bigger, nearly 30 percent": what is bigger may be a fall.
        let isParted = words.distance(word, word + 1) >= 30 && Self.comparing.contains(words.folded(word))
        if isParted { return nil }
        if !isBound, !isParticle || isFirst && !isVerbParticle(word, sentence) { return found }
        if !isBound { return nil }
      }
      guard Self.loosening.contains(words.folded(word)) else { return nil }
      word -= 1
      steps += 1
    }
    return nil
  }

  /// The way to a level that a claim gives: "has fallen to 14%", "up to just under 22%". `nil` where it is told as no end of a change.
  func way(to claim: Claim) -> Quantity.Direction? {
    let sentence = words.sentences[claim.sentence]
    var word = claim.words.lowerBound - 1
    var steps = 0
    while sentence.contains(word), steps < 4, words.folded(word) != "to" {
      guard Self.loosening.contains(words.folded(word)) else { return nil }
      word -= 1
      steps += 1
    }
    guard sentence.contains(word), words.folded(word) == "to" else { return nil }
    if let size = sizeOfChange(before: word, sentence) { return size }
    // "Has fallen to", "fell sharply to": the verb, or an adverb and the verb. "Up to" alone is a bound.
    // "rose accordingly, to": a comma may stand before it.
    for before in [word - 1, word - 2] where sentence.contains(before) && words.distance(before, word) <= 45 {
      let text = words.folded(before)
      guard !Self.comparing.contains(text) || text.hasPrefix("low") else { return nil }
      if Self.particles.contains(text) {
        return sentence.contains(before - 1) && Self.going.contains(words.folded(before - 1)) ? direction(before) : nil
      }
      if let found = direction(before) { return found }
      guard text.hasSuffix("ly") || text == "back" else { return nil }
    }
    return nil
  }

  /// The verb of "fell by four points to 9%", seen from its "to".
  private func sizeOfChange(before word: Int, _ sentence: Range<Int>) -> Quantity.Direction? {
    guard let link = (max(sentence.lowerBound, word - 6)..<word).last(where: { words.folded($0) == "by" }),
      link + 1 < word,
      sentence.contains(link - 1), words.distance(link, word) <= 60
    else { return nil }
    let text = words.folded(link - 1)
    return Self.comparing.contains(text) || Self.particles.contains(text) ? nil : direction(link - 1)
  }

  /// The participle of change that leads to a level, so that what stands before it is where the change began: "falling to 11.6%".
  func participle(before claim: Claim) -> Int? {
    let sentence = words.sentences[claim.sentence]
    return (max(sentence.lowerBound, claim.words.lowerBound - 4)..<claim.words.lowerBound).last { word in
      words.folded(word).hasSuffix("ing") && direction(word) != nil
    }
  }

  /// The way from a level that a claim gives: "down from 14%", "it has risen from 34". `nil` where it is told as no start of a change.
  func way(from claim: Claim) -> Quantity.Direction? {
    let sentence = words.sentences[claim.sentence]
    var word = claim.words.lowerBound - 1
    while sentence.contains(word), words.folded(word) != "from" {
      guard Self.loosening.contains(words.folded(word)), claim.words.lowerBound - word <= 3 else { return nil }
      word -= 1
    }
    guard sentence.contains(word - 1), words.folded(word) == "from", isNextTo(word - 1, word) else { return nil }
    let text = words.folded(word - 1)
    return Self.comparing.contains(text) ? nil : direction(word - 1)
  }

  private static let going: Set<String> = [
    "went", "go", "goes", "gone", "going", "come", "came", "is", "are", "was", "were",
  ]

  /// Whether a claim is the size of a change in so many words: "rose by 27%", "a fall of 11%".
  func isSizeOfChange(_ claim: Claim) -> Bool {
    guard claim.quantity.role == nil, claim.quantity.direction == nil else { return false }
    let sentence = words.sentences[claim.sentence]
    var word = claim.words.lowerBound - 1
    var hasLink = false
    var steps = 0
    while word >= sentence.lowerBound, steps < 6, words.distance(word, claim.words.lowerBound) <= 90 {
      let text = words.folded(word)
      // "caved in, by a full 29%": a particle or a comma between the verb and its "by".
      if hasLink, Self.particlesOfVerbs.contains(text), words.folded(word + 1) == "by" || direction(word) == nil {
        if direction(word) != nil { return true }
        word -= 1
        steps += 1
        continue
      }
      if hasLink {
        // "put up by £110", "went up by": the particle before "by" tells the way.
        return direction(word) != nil && (!Self.particles.contains(text) || words.folded(word + 1) == "by")
      }
      if text == "by" || text == "of" {
        hasLink = true
      } else if !Self.loosening.contains(text) {
        return false
      }
      word -= 1
      steps += 1
    }
    return false
  }

  /// Whether anything in the claim's sentence, or in the headers and headings over it, speaks of change.
  func speaksOfChange(_ claim: Claim) -> Bool {
    claim.zones.contains { zone in
      switch zone.place {
      case .sentence, .rowHeader, .columnHeader, .caption, .listParent, .heading:
        return zone.sentences.contains { sentence in
          words.sentences[sentence].contains { word in
            direction(word) != nil && !isVerbParticle(word, words.sentences[sentence])
              || Self.changing.contains(words.folded(word))
          }
        }
      default: return false
      }
    }
  }

  /// Words for a change that do not say which way.
  private static let changing: Set<String> = [
    "change", "changes", "changed", "growth", "trend", "trends", "shift", "shifts", "difference", "faster", "slower",
  ]

  /// The direction of the nearest verb before a claim in its clause, whatever the number says: for the two ends of a change.
  func verb(before claim: Claim) -> Quantity.Direction? {
    let sentence = words.sentences[claim.sentence]
    var word = claim.words.lowerBound - 1
    while word >= sentence.lowerBound, words.distance(word, claim.words.lowerBound) <= 160, !words.words[word].isNumber
    {
      // "up from 14%": right before a change no verb's particle.
      let isBound = word + 1 == claim.words.lowerBound || words.folded(word + 1) == "from"
      // "rose far less, from 1,846": how far, and not which way.
      let isDegree = ["less", "more"].contains(words.folded(word)) && hasVerb(before: word, sentence)
      if !isDegree, let found = direction(word), isBound || !isVerbParticle(word, sentence) { return found }
      word -= 1
    }
    return nil
  }

  /// Whether a verb of change stands one or two words before a word.
  private func hasVerb(before word: Int, _ sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, word - 2)..<word).contains {
      direction($0) != nil && !Self.comparing.contains(words.folded($0)) && !Self.particles.contains(words.folded($0))
    }
  }

  /// The direction of all verbs and nouns of change of the claim's sentence, where they agree and nothing is denied: of one told at a
  /// distance, "grew fastest of all, by 18%".
  func unanimous(around claim: Claim) -> Quantity.Direction? {
    var result: Quantity.Direction?
    for word in words.sentences[claim.sentence] {
      if words.words[word].isNegation { return nil }
      let text = words.folded(word)
      guard let found = vocabulary.plainDirection(of: Array(text.utf8)), !Self.particles.contains(text),
        !Self.comparing.contains(text)
      else { continue }
      if let known = result, known != found { return nil }
      result = found
    }
    return result
  }

  /// Words that compare two things as often as they tell a change, or say who has the better of it.
  private static let comparing: Set<String> = [
    "more", "higher", "longer", "larger", "greater", "bigger", "older", "heavier", "dearer", "extra", "less", "lower",
    "shorter", "smaller", "fewer", "younger", "lighter", "cheaper", "gain", "gains", "gained", "gaining", "lost",
    "lose", "loses", "losing", "cut", "cuts", "cutting", "raise", "raised", "raises", "raising", "lifted", "expanded",
    "jump", "jumps", "spiked", "passed", "contracted", "slide", "slides", "mounted", "dip", "dips",
  ]

  private func isNextTo(_ first: Int, _ second: Int) -> Bool {
    words.distance(first, second) <= 10 * (second - first) + 5
  }

  /// "made up", "set up", "look down": a particle of a verb that tells no change.
  func isVerbParticle(_ word: Int, _ sentence: Range<Int>) -> Bool {
    guard Self.particles.contains(words.folded(word)), word - 1 >= sentence.lowerBound else { return false }
    return !["is", "are", "was", "were", "now", "went", "go", "goes", "gone", "going", "further"].contains(
      words.folded(word - 1))
      && isNextTo(word - 1, word)
  }

  /// Whether what a word says of a number depends on what is measured.
  private func isOfEitherWay(_ word: Int) -> Bool {
    let text = words.folded(word)
    return Self.valued.contains(text) || vocabulary.plainDirection(of: Array(text.utf8)) == nil
  }

  /// Words for what is good or bad to have, or for the more of something else: "gained four days without pain".
  private static let valued: Set<String> = [
    "gain", "gains", "gained", "gaining", "lost", "lose", "loses", "losing", "more", "extra", "less", "fewer",
    "longer", "shorter", "older", "younger", "heavier", "lighter",
  ]

  private func direction(_ word: Int) -> Quantity.Direction? {
    guard words.words.indices.contains(word), !words.words[word].isNumber else { return nil }
    return vocabulary.direction(of: StemReader.folded(words.prose[words.words[word].range.indices]))
  }

  private static let particles: Set<String> = ["up", "down"]

  /// Particles that verbs of change take: "caved in", "dropped off", "went up".
  private static let particlesOfVerbs: Set<String> = [
    "in", "off", "away", "back", "out", "further", "again", "sharply",
  ]

  /// What may stand between a verb of change and the number it changes by.
  private static let loosening: Set<String> = [
    "by", "of", "about", "around", "roughly", "approximately", "nearly", "almost", "some", "just", "only", "over",
    "more", "less", "than",
    "an", "a", "the", "another", "estimated", "further", "as", "much", "many", "fully", "full", "close", "under", "at",
    "least", "most",
    "its", "their", "average", "averaged", "mere", "good", "whole", "modest",
  ]
}
