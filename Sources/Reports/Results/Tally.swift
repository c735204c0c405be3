package import Checking
package import Ledger

/// How much was checked, and what came of it.
package struct Tally: Sendable, Hashable {
  package private(set) var files = 0
  package private(set) var claims = 0
  /// Numbers that were passed over as no claims.
  package private(set) var ignored = 0
  private var verdicts: [Verdict: Int] = [:]
  private var aboutClaims: [Severity: Int] = [:]
  private var besides: [Severity: Int] = [:]
  /// Diagnostics that a suppression allows.
  package private(set) var suppressed = 0
  /// Diagnostics that the baseline has.
  package private(set) var inBaseline = 0
  /// Files that speak of none of the sources and were not read further.
  package private(set) var keptOut = 0
  private var rules: [String: RuleCount] = [:]

  /// How often a rule was reported.
  package struct RuleCount: Sendable, Hashable {
    package fileprivate(set) var diagnostics = 0
    /// Those with a fix.
    package fileprivate(set) var fixable = 0
    package fileprivate(set) var files = 0
  }

  package init() {}

  /// The tally of one document, with all that was found.
  package init(_ result: DocumentResult) { self.init(result, result.diagnostics) }

  /// The tally of one document, with what is reported.
  package init(_ document: CheckedDocument) {
    self.init(document.result, document.reported.map(\.diagnostic))
    inBaseline = document.setAside.count { $0.reason == .baseline }
    suppressed = document.setAside.count - inBaseline
  }

  /// The tally of a document that was not read, since it speaks of none of the sources.
  package init(keptOut document: CheckedDocument) {
    self.init(document)
    keptOut = 1
  }

  private init(_ result: DocumentResult, _ diagnostics: [Diagnostic]) {
    files = 1
    claims = result.claims.count
    ignored = result.ignored.count
    for claim in result.claims { verdicts[claim.verdict, default: 0] += 1 }
    for diagnostic in diagnostics {
      rules[diagnostic.rule, default: RuleCount(files: 1)].diagnostics += 1
      if diagnostic.fix != nil { rules[diagnostic.rule, default: RuleCount()].fixable += 1 }
      if diagnostic.claim == nil {
        besides[diagnostic.severity, default: 0] += 1
      } else {
        aboutClaims[diagnostic.severity, default: 0] += 1
      }
    }
  }

  /// How many claims got a verdict.
  package func claims(_ verdict: Verdict) -> Int { verdicts[verdict] ?? 0 }

  /// Claims that are neither supported nor left open.
  package var flagged: Int { claims - claims(.supported) - claims(.unverifiable) }

  /// How many diagnostics have a severity.
  package func diagnostics(_ severity: Severity) -> Int {
    diagnosticsAboutClaims(severity) + diagnosticsBesides(severity)
  }

  package func diagnosticsAboutClaims(_ severity: Severity) -> Int { aboutClaims[severity] ?? 0 }

  /// Diagnostics about something other than a claim: a quotation, a link.
  package func diagnosticsBesides(_ severity: Severity) -> Int { besides[severity] ?? 0 }

  /// The rules that were reported, the most frequent first, then by name.
  package var byRule: [(rule: String, count: RuleCount)] {
    rules.map { (rule: $0.key, count: $0.value) }.sorted {
      $0.count.diagnostics != $1.count.diagnostics
        ? $0.count.diagnostics > $1.count.diagnostics : $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8)
    }
  }

  /// The greatest severity of all diagnostics.
  package var worst: Severity? { Severity.allCases.filter { diagnostics($0) > 0 }.max() }

  package static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.files += right.files
    sum.claims += right.claims
    sum.ignored += right.ignored
    sum.suppressed += right.suppressed
    sum.inBaseline += right.inBaseline
    sum.keptOut += right.keptOut
    for (rule, count) in right.rules {
      sum.rules[rule, default: RuleCount()].diagnostics += count.diagnostics
      sum.rules[rule, default: RuleCount()].fixable += count.fixable
      sum.rules[rule, default: RuleCount()].files += count.files
    }
    sum.verdicts.merge(right.verdicts, uniquingKeysWith: +)
    sum.aboutClaims.merge(right.aboutClaims, uniquingKeysWith: +)
    sum.besides.merge(right.besides, uniquingKeysWith: +)
    return sum
  }

  // MARK: Keeping

  /// All its numbers by name, for keeping it.
  package var counts: [String: Int] {
    var counts = [
      "files": files, "claims": claims, "ignored": ignored, "suppressed": suppressed, "inBaseline": inBaseline,
      "keptOut": keptOut,
    ]
    for (verdict, count) in verdicts { counts["verdict \(verdict.rawValue)"] = count }
    for (severity, count) in aboutClaims { counts["about \(severity.name)"] = count }
    for (severity, count) in besides { counts["besides \(severity.name)"] = count }
    for (rule, count) in rules {
      counts["rule \(rule)"] = count.diagnostics
      counts["fixable \(rule)"] = count.fixable
      counts["filesOf \(rule)"] = count.files
    }
    return counts
  }

  /// The tally whose numbers these are; `nil` where one of them has no name of its.
  package init?(counts: [String: Int]) {
    for (name, count) in counts {
      let words = name.split(separator: " ", maxSplits: 1).map(String.init)
      let what = words.count > 1 ? words[1] : ""
      switch words.first {
      case "files": files = count
      case "claims": claims = count
      case "ignored": ignored = count
      case "suppressed": suppressed = count
      case "inBaseline": inBaseline = count
      case "keptOut": keptOut = count
      case "verdict":
        guard let verdict = Verdict(rawValue: what) else { return nil }
        verdicts[verdict] = count
      case "about", "besides":
        guard let severity = Severity.allCases.first(where: { $0.name == what }) else { return nil }
        if words[0] == "about" { aboutClaims[severity] = count } else { besides[severity] = count }
      case "rule": rules[what, default: RuleCount()].diagnostics = count
      case "fixable": rules[what, default: RuleCount()].fixable = count
      case "filesOf": rules[what, default: RuleCount()].files = count
      default: return nil
      }
    }
  }
}
