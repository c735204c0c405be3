/// What a change of a word does to what is said, as far as the word alone tells.
enum WordWeight {
  /// A word that says how much, in figures.
  case number
  /// The unit of a share: percent is not points.
  case unit
  case negation
  /// What makes a statement less sure, or not so far-reaching.
  case hedge
  /// More or less, higher or lower, before or after, all or some.
  case comparative
  /// What makes a statement hold only under circumstances: "if", "unless", "except".
  case condition
  /// What sets a statement against another: "although", "but".
  case contrast
  /// An article, a preposition, a pronoun.
  case function
  case content

  static func of(_ word: ComparedWord) -> WordWeight {
    if let weight = known[word.key] { return weight }
    return word.isNumber ? .number : .content
  }

  /// Whether it is one of the small words that every text of a language has.
  var isPlain: Bool { self != .content && self != .number && self != .unit }

  /// Words by their class. General English; a word stands in one list only.
  private static let lists: [(WordWeight, String)] = [
    (.unit, "percent percentage point points million billion thousand hundred dozen"),
    (
      .negation,
      "not no never cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt hasnt havent hadnt "
        + "without nor neither none nobody nothing hardly scarcely barely non rarely seldom fail fails failed"
    ),
    (
      .hedge,
      "may might could can should would perhaps possibly probably likely unlikely about nearly almost roughly approximately around "
        + "often usually generally typically mostly largely partly mainly tend tends tended appear appears appeared seem seems "
        + "seemed suggest suggests suggested apparently somewhat sometimes estimated potentially presumably relatively "
        + "arguably reportedly frequently occasionally virtually practically"
    ),
    (
      .comparative,
      "more less fewer most least higher lower highest lowest greater smaller larger better worse best worst above below over "
        + "under increase increases increased increasing decrease decreases decreased decreasing rise rises rose risen rising fall "
        + "falls fell fallen falling grew grow grows grown growing shrank shrink shrinks shrunk up down faster slower longer "
        + "shorter before after double doubled doubles halve halved half twice all every each any some few many much majority "
        + "minority both always only exactly same different gain gains gained lose loses lost win wins won great greatest "
        + "small smallest large largest high low strong weak stronger weaker earlier later older younger easier harder first last "
        + "improve improves improved worsen worsened positive negative minimum maximum"
    ),
    (
      .condition,
      "if when whenever unless where wherever provided providing except excepting among assuming given conditional"
    ),
    (
      .contrast,
      "although though but however yet while whereas despite nevertheless nonetheless otherwise instead rather notwithstanding"
    ),
    (
      .function,
      "a an the of to in on at by for with from as and or that this these those it its is are was were be been being has have had "
        + "do does did he she they we i you his her their our my your who which what whose whom there here than then so such "
        + "into upon onto per also will shall us them him me itself themselves own just very too"
    ),
  ]

  private static let known: [UInt64: WordWeight] = {
    var result: [UInt64: WordWeight] = [:]
    for (weight, words) in lists {
      for word in words.split(separator: " ") { result[WordKey.of(String(word))] = weight }
    }
    // "one of them" is no figure.
    result[WordKey.of("1")] = nil
    return result
  }()
}
