internal import Reports

/// How often each rule was reported, the most frequent first.
enum Statistics {
  static func text(_ tally: Tally) -> String {
    let rows = tally.byRule.map { rule, count in
      let fixable = count.fixable > 0 ? ", \(count.fixable) with a fix" : ""
      return (number: String(count.diagnostics), rest: "\(rule)  (in \(Counted.text(count.files, "file"))\(fixable))")
    }
    let width = rows.map(\.number.utf8.count).max() ?? 0
    return rows.map { row in
      String(repeating: " ", count: width - row.number.utf8.count) + "\(row.number)  \(row.rest)\n"
    }.joined()
  }
}
