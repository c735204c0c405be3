import Checking
import Documents
import Ledger
import TestSupport
import Testing

/// A thousand articles that have nothing to do with any source of the corpus, made by a program: recipes, matches, shares, weather, manuals.
@Suite struct `An article about something else` {
  /// Sentences with places for numbers: `#` a whole number, `%` a share, `$` a price, `y` a year.
  static let sentences = [
    "Bake the loaf for # minutes at # degrees, then let it rest for half an hour.",
    "The visitors won by # points to #, their best result since y.",
    "Shares of the brewer fell % to $, after a rise of % in the spring.",
    "About # people live in the valley, % of them over 65.",
    "Set the option to # to keep # backups of every session, or to 0 for none.",
    "The bridge is # metres long and was opened in y; % of the traffic uses it.",
    "Twice as many trains ran on time as in y, the operator said: % against %.",
    "A survey of # shoppers found that % would pay more, and % would not.",
    "Sales in the west grew by %, those in the south by %, and in the north they fell.",
    "The club has # members; roughly a third of them joined in y.",
    "Rainfall in June was # mm, more than % above the average of # years.",
    "The minister wants to spend $ million by y, up from $ million.",
    "Of # experts who were asked, # agreed, and nearly half had no opinion.",
    "Version # fixes # errors and makes the search up to % faster.",
    "The median house costs $, and the average one $.",
    "One in five cyclists has fallen at least once; in the control group it was one in eight.",
    "Between y and y the number of users doubled, from # to #.",
    "The vaccine was # per cent effective, with a 95% confidence interval of # to #.",
    "Novices took # lessons on average, teachers say, and experts none.",
    "She ran # kilometres in # minutes, % faster than a year ago.",
  ]

  private static func article(_ seed: UInt64) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: UInt64) -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state % bound
    }
    var text = "# Notes of day \(seed)\n\n"
    for _ in 0..<8 {
      for letter in sentences[Int(next(UInt64(sentences.count)))] {
        switch letter {
        case "#": text += "\(next(5) == 0 ? next(500_000) : next(100))"
        case "%": text += "\(next(100))%"
        case "$": text += "$\(next(900)).\(next(9))"
        case "y" where text.last == " ":
          text += "\(1980 + next(46))"
        default: text.append(letter)
        }
      }
      text += next(3) == 0 ? "\n\n" : " "
    }
    return text
  }

  @Test func `is never said to be wrong`() async throws {
    let checker = try CheckedArticle.checker.get()
    let flags = await withTaskGroup(of: [String].self) { group in
      for part in 0..<10 {
        group.addTask {
          (0..<100).flatMap { number -> [String] in
            let text = Self.article(UInt64(part * 100 + number + 1))
            guard let document = try? DocumentReader().read(path: "notes.md", bytes: Array(text.utf8)) else {
              return ["not read"]
            }
            return checker.check(document).diagnostics.filter { $0.severity >= .warning }.map(\.message)
          }
        }
      }
      return await group.reduce(into: [String]()) { $0 += $1 }
    }
    #expect(flags == [])
  }
}
