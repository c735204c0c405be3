/// The words by which one language writes quantities. Data only: a language is one file that fills this in.
///
/// Words are in lowercase. A phrase is words with single spaces between them; a hyphen between the words of a text counts as a
/// space. Where one phrase begins with another, the longer one is read.
package struct Lexicon: Sendable {
  /// A word with the whole number it stands for.
  struct NumberWord: Sendable {
    let word: String
    let value: Int

    init(_ word: String, _ value: Int) {
      self.word = word
      self.value = value
    }
  }

  /// A phrase with what it means.
  struct Phrase<Meaning: Sendable>: Sendable {
    let phrase: String
    let meaning: Meaning

    init(_ phrase: String, _ meaning: Meaning) {
      self.phrase = phrase
      self.meaning = meaning
    }
  }

  /// A multiple in one word: "twice", "halved".
  struct Multiple: Sendable {
    /// As a decimal fraction: numerator over denominator.
    let factor: (numerator: Int, denominator: Int)
    /// Which way it changes what it is said of; `nil` for a mere comparison.
    let direction: Quantity.Direction?

    init(_ numerator: Int, over denominator: Int = 1, _ direction: Quantity.Direction? = nil) {
      self.factor = (numerator, denominator)
      self.direction = direction
    }
  }

  /// A unit by its words or its symbol.
  struct UnitEntry: Sendable {
    let phrase: String
    let kind: Unit.Kind
    /// "%", "pp", an ISO 4217 code or a UCUM code.
    let symbol: String
    /// Whether capitals matter: "mW" is not "MW".
    let isExact: Bool

    init(_ phrase: String, _ kind: Unit.Kind, _ symbol: String, exact: Bool = false) {
      self.phrase = phrase
      self.kind = kind
      self.symbol = symbol
      self.isExact = exact
    }
  }

  /// How a language writes numbers, where it is not as English does.
  struct Habits: OptionSet, Sendable {
    let rawValue: Int

    /// Number words are joined to one: "zweihundertfünf". `Lexicon.pieces` has their pieces.
    static let joinsNumberWords = Habits(rawValue: 1 << 0)
    /// The unit stands before the ten: "ein und zwanzig".
    static let unitsBeforeTens = Habits(rawValue: 1 << 1)
    /// Nouns are written with a capital: what is counted is known by it.
    static let capitalNouns = Habits(rawValue: 1 << 2)
    /// A point behind digits makes an ordinal: "3. Platz", "16. Juni".
    static let pointMakesOrdinal = Habits(rawValue: 1 << 3)
    /// A scale word needs no count before it: "tausend Liter".
    static let bareScales = Habits(rawValue: 1 << 4)
  }

  /// A BCP 47 tag.
  let language: String
  let habits: Habits
  /// The pieces of joined number words, each with the words it stands for.
  let pieces: [(piece: String, words: [String])]
  /// The sign before decimals: "." or ",".
  let decimalSign: UInt8
  /// The sign between groups of three digits: "," or ".".
  let groupingSign: UInt8

  /// Zero to nineteen, and the tens.
  let cardinals: [NumberWord]
  /// The word for a hundred.
  let hundreds: [String]
  /// Powers of a thousand and the like: the value is the power of ten.
  let scales: [NumberWord]
  /// Letters behind digits that scale them: the value is the power of ten. Capitals matter.
  let scaleSuffixes: [NumberWord]
  /// Groups that count as numbers: a dozen.
  let collectives: [NumberWord]
  /// Words that give no number and yet are understood as one: "a few" are about three.
  let vagueNumbers: [Phrase<Int>]
  /// Words before an indefinite article that make it a number: "for an hour".
  let amountWords: [String]
  /// Words behind a length of time that make it a point in time: "a week ago".
  let agoWords: [String]
  /// Words that make one of a length of time: "all week".
  let wholeWords: [String]
  /// What makes a temperature before it negative.
  let belowZeroWords: [String]
  /// "over" in "1 over 20".
  let overWords: [String]
  let ordinals: [NumberWord]
  /// Letters behind digits that make an ordinal.
  let ordinalSuffixes: [String]
  /// Parts: the value is the denominator. Ordinals serve as parts too.
  let parts: [NumberWord]
  /// "point" in "zero point five".
  let decimalWords: [String]
  let minusWords: [String]
  /// "a" in "a hundred", "a third".
  let articles: [String]
  /// The definite article and the like, which make "the third" an ordinal.
  let determiners: [String]
  let andWords: [String]
  let ofWords: [String]
  /// "in" in "one in five".
  let inWords: [String]
  /// What may stand between the two numbers of a proportion: "out of every".
  let proportionWords: [String]
  let perWords: [String]

  let multiples: [Phrase<Multiple>]
  /// "times" in "five times".
  let timesWords: [String]
  /// "fold" in "tenfold".
  let foldWords: [String]

  let percentWords: [String]
  let pointWords: [String]
  /// "points", which may be points of anything.
  let barePointWords: [String]
  let basisPointWords: [String]

  /// Before the number.
  let modifiersBefore: [Phrase<Quantity.Modifier>]
  /// Behind the number.
  let modifiersAfter: [Phrase<Quantity.Modifier>]
  /// Words that may stand between a modifier and its number: "about the 33%".
  let modifierFillers: [String]
  /// Words that look like modifiers before lengths of time: "over seven months".
  let spanWords: [String]

  /// "to" in "5 to 7".
  let rangeWords: [String]
  /// "between" in "between 5 and 7".
  let betweenWords: [String]
  /// "from" in "from 33% to 19%".
  let fromWords: [String]
  /// "ranging" in "ranging from 5 to 7".
  let rangingWords: [String]
  /// "or" in "two or three".
  let orWords: [String]
  /// Words that set two figures against each other: "versus".
  let contrastWords: [String]
  /// Verbs and nouns of change.
  let riseWords: [String]
  let fallWords: [String]
  let changeWords: [String]
  /// Comparatives behind a number: "27% more", "19% lower".
  let moreWords: [String]
  let lessWords: [String]
  /// Those of the four lists above that are more of one figure and less of another: "faster" is more speed and less time.
  let eitherWayWords: [String]
  /// What may stand between a number and a unit of time: "three more months", "four long years".
  let lengthWords: [String]

  let months: [NumberWord]
  let weekdays: [NumberWord]
  let quarterWords: [String]
  /// "early", "mid" and "late" before a year or a month.
  let partOfPeriodWords: [String]
  let sinceWords: [String]
  let untilWords: [String]
  /// Words before a four-digit number that make it a year.
  let yearContextWords: [String]
  /// Letters behind digits that make a decade: "1990s".
  let decadeSuffixes: [String]
  let halfDayWords: [String]

  /// Units by their words.
  let units: [UnitEntry]
  /// "square" and "cubic" before a length.
  let powerWords: [NumberWord]

  /// Nouns whose number is a label: "figure", "version".
  let labelWords: [Phrase<PassedOver.Reason>]
  /// What a street's name ends with, behind the number of a house: "10 Downing Street".
  let streetWords: [String]
  /// Phrases with a number word in them that say no number: "one another".
  let idioms: [String]
  /// Words behind which a point ends no sentence: "1,5 Mio. Euro".
  let abbreviations: [String]
  /// Abbreviations of statistics, whose numbers are no part of a name: "95% CI 1.2–3.4".
  let statisticWords: [String]
  /// Words that end a noun phrase: prepositions, conjunctions, auxiliaries, pronouns.
  let stopWords: [String]
  /// Plural nouns without a plural ending.
  let irregularPlurals: [String]
  /// Endings of verbs in the past.
  let pastEndings: [String]
  /// Endings of plural nouns.
  let pluralEndings: [String]
  /// Words that look plural and are not nouns.
  let falsePlurals: [String]
}
