/// English forms that no rule leads back: "wrote" is "write", "children" are "child".
enum IrregularForms {
  /// The base of an irregular form; `nil` for a word that is none.
  ///
  /// - Parameter word: UTF-8, in lowercase.
  static func base(_ word: [UInt8]) -> [UInt8]? { table[word] }

  private static let table: [[UInt8]: [UInt8]] = {
    var table: [[UInt8]: [UInt8]] = [:]
    for row in rows {
      let words = row.split(separator: " ").map { Array($0.utf8) }
      guard let base = words.first else { continue }
      for form in words.dropFirst() { table[form] = base }
    }
    return table
  }()

  /// The base, then its forms.
  private static let rows = [
    "arise arose arisen", "beat beaten", "become became", "begin began begun", "bear bore borne", "break broke broken",
    "bring brought", "build built", "buy bought", "catch caught", "choose chose chosen", "come came", "deal dealt",
    "draw drew drawn", "drive drove driven", "eat ate eaten", "fall fell fallen", "feel felt", "fight fought",
    "find found", "fly flew flown", "forget forgot forgotten", "get got gotten", "give gave given", "go went gone",
    "grow grew grown", "hear heard", "hide hid hidden", "hold held", "keep kept", "know knew known", "lead led",
    "leave left", "lend lent", "lose lost", "make made", "mean meant", "meet met", "pay paid", "ride rode ridden",
    "rise rose risen", "run ran", "say said", "see saw seen", "seek sought", "sell sold", "send sent",
    "shake shook shaken",
    "shrink shrank shrunk", "sink sank sunk", "sit sat", "sleep slept", "speak spoke spoken", "spend spent",
    "stand stood", "steal stole stolen", "stick stuck", "strike struck", "swim swam swum", "take took taken",
    "teach taught", "tell told", "think thought", "throw threw thrown", "understand understood", "wake woke woken",
    "wear wore worn", "win won", "write wrote written", "child children", "man men", "woman women", "person persons",
    "foot feet", "tooth teeth", "mouse mice", "good better best", "bad worse worst", "datum data", "criterion criteria",
  ]
}
