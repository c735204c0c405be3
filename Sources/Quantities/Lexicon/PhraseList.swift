/// The lists of phrases that a lexicon has.
enum PhraseList: Int, CaseIterable {
  case modifiersBefore, modifiersAfter, multiples, percent, points, barePoints, basisPoints, units, currencySigns,
    proportions, labels, idioms, vagueNumbers, belowZero

  /// Whether the phrases are looked up by their last word: those that stand before a number.
  var isByLastWord: Bool { self == .modifiersBefore }

  func phrases(of lexicon: Lexicon) -> [String] {
    switch self {
    case .modifiersBefore: lexicon.modifiersBefore.map(\.phrase)
    case .modifiersAfter: lexicon.modifiersAfter.map(\.phrase)
    case .multiples: lexicon.multiples.map(\.phrase)
    case .percent: lexicon.percentWords
    case .points: lexicon.pointWords
    case .barePoints: lexicon.barePointWords
    case .basisPoints: lexicon.basisPointWords
    case .units: lexicon.units.map(\.phrase)
    case .currencySigns: Lexicon.currencySigns.map(\.phrase)
    case .proportions: lexicon.proportionWords
    case .labels: lexicon.labelWords.map(\.phrase)
    case .idioms: lexicon.idioms
    case .vagueNumbers: lexicon.vagueNumbers.map(\.phrase)
    case .belowZero: lexicon.belowZeroWords
    }
  }
}
