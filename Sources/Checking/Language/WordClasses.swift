/// What a word is, whatever it is said of.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt8

  /// Carries grammar and no subject: passed over when phrases are matched. Negations are not among them.
  static let function = WordClasses(rawValue: 1)
  /// A function word that changes what a verb or an adjective means: "writing up" is not "writing".
  static let particle = WordClasses(rawValue: 2)
  static let negation = WordClasses(rawValue: 4)
  /// Sets what follows against what came before: "while", "versus".
  static let contrast = WordClasses(rawValue: 8)
  /// Turns a phrase into what is left without it: "outside", "other than".
  static let outside = WordClasses(rawValue: 16)
  /// Points to what is left beside something named before: "others", "the rest".
  static let anaphoric = WordClasses(rawValue: 32)

  /// The classes of an English word.
  ///
  /// - Parameter word: UTF-8, in lowercase.
  static func of(_ word: borrowing Span<UInt8>) -> WordClasses {
    english.spellings.number(of: word).map { english.classes[$0] } ?? []
  }

  private static let english: (spellings: SpellingTable, classes: [WordClasses]) = {
    var spellings = SpellingTable(capacity: 256)
    var classes: [WordClasses] = []
    for (list, kind) in [
      (functionWords, WordClasses.function), (particles, .particle), (negations, .negation), (contrasts, .contrast),
      (outsides, .outside), (anaphors, .anaphoric),
    ] {
      for word in list.utf8.split(separator: UInt8(ascii: " ")) {
        let number = spellings.add(Array(word).span)
        if number == classes.count { classes.append([]) }
        classes[number].insert(kind)
      }
    }
    return (spellings, classes)
  }()

  private static let functionWords = """
    a an the of in on at by for from to with as into onto and or but that which who whom whose this these those their its \
    his her our your my it they them he she we us you i is are was were be been being am has have had having do does did \
    will would can could may might shall should must there here so than then also just only even s t own such any some very \
    much per when where while if because about around over under up down out off through during between among against \
    within across both each same how what too yet now still once said says say
    """
  private static let particles = """
    up down out off over under through about around across than within against above below very own now still once just \
    only same both each between during what how who where why which when whether
    """
  private static let negations = "not no non never neither nor without don doesn didn isn aren wasn"
  private static let contrasts = "while whereas versus vs against compared but although though than"
  private static let outsides = "outside other except beyond than else"
  private static let anaphors =
    "other others rest everyone everybody anyone anybody else remaining remainder all ones"
}
