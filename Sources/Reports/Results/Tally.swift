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

  package init() {}

  /// The tally of one document.
  package init(_ result: DocumentResult) {
    files = 1
    claims = result.claims.count
    ignored = result.ignored.count
    for claim in result.claims { verdicts[claim.verdict, default: 0] += 1 }
    for diagnostic in result.diagnostics {
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

  /// The greatest severity of all diagnostics.
  package var worst: Severity? { Severity.allCases.filter { diagnostics($0) > 0 }.max() }

  package static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.files += right.files
    sum.claims += right.claims
    sum.ignored += right.ignored
    sum.verdicts.merge(right.verdicts, uniquingKeysWith: +)
    sum.aboutClaims.merge(right.aboutClaims, uniquingKeysWith: +)
    sum.besides.merge(right.besides, uniquingKeysWith: +)
    return sum
  }
}
