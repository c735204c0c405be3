/// What should come of an article: the lines of the file `ARTICLE.expected` beside it.
///
/// A line is `line:column | text as written | verdict | finding | rule | reason`. One that is not yet met has `~` before it,
/// so that what the program cannot do stands in the repository beside what it can.
struct ExpectedResult {
  /// What should come of one number.
  struct Line {
    let line: Int
    let column: Int
    /// A verdict's name, or `ignored` for a number that is no claim.
    let verdict: String
    let finding: String?
    let rule: String?
    /// Whether the program is known not to get it.
    let isOpen: Bool
    /// The line without the mark.
    let text: String

    /// `nil` for a line that is not of the form.
    init?(_ marked: Substring) {
      isOpen = marked.hasPrefix(Self.mark)
      let text = isOpen ? marked.dropFirst(Self.mark.count) : marked
      let fields = text.split(separator: " | ", omittingEmptySubsequences: false)
      let place = fields[0].split(separator: ":")
      guard fields.count == 6, place.count == 2, let line = Int(place[0]), let column = Int(place[1]) else {
        return nil
      }
      self.line = line
      self.column = column
      verdict = String(fields[2])
      finding = fields[3] == "-" ? nil : String(fields[3])
      rule = fields[4] == "-" ? nil : String(fields[4])
      self.text = String(text)
    }

    static let mark = "~ "
  }

  /// The comments at the top.
  let head: [Substring]
  let lines: [Line]
  /// What is not of the form.
  let strays: [Substring]

  init(_ text: String) {
    let all = text.split(separator: "\n")
    head = all.filter { $0.hasPrefix("#") }
    let rest = all.filter { !$0.hasPrefix("#") }
    lines = rest.compactMap { Line($0) }
    strays = rest.filter { Line($0) == nil }
  }
}
