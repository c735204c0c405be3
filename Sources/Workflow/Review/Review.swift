package import Checking
internal import Documents
package import Ledger
package import Reports

/// What a run is told to make of the diagnostics of an article.
package struct ReviewPolicy: Sendable {
  package var rules = RuleSettings()
  /// The least severity that is shown; `nil` for all.
  package var minimum: Severity?
  /// Whether comments may allow anything.
  package var usesSuppressions = true
  /// What is allowed besides by comments.
  package var suppressionList: SuppressionList?
  /// Against which days of suppressions are held; `nil` where no day is known.
  package var today: Day?
  /// The lines to which reports are held; `nil` for all.
  package var changes: ChangedLines?
  /// From which severity on the run fails.
  package var failOn = FailThreshold.error
  /// What is let be.
  package var baseline: Baseline?

  package init() {}
}

/// Decides which diagnostics of an article are reported: as the rules are set, without what comments allow.
package struct Review {
  /// What came of it, with what a baseline needs to know.
  struct Outcome {
    let document: CheckedDocument
    /// What is reported, whether the baseline has it or not.
    let findings: [Baseline.Entry]
    /// Entries of the baseline that nothing in the article answers to any more.
    let stale: [Baseline.Entry]
    /// The entries of the list of suppressions that speak of the article, and those of them that allow something.
    var listed: [Int] = []
    var usedListed: Set<Int> = []
  }

  let policy: ReviewPolicy

  package init(policy: ReviewPolicy) { self.policy = policy }

  /// What is reported of an article, and what is set aside.
  package func reviewed(_ result: DocumentResult, ledgers: [OpenLedger]) -> CheckedDocument {
    review(result, ledgers: ledgers).document
  }

  func review(_ result: DocumentResult, ledgers: [OpenLedger]) -> Outcome {
    let document = result.document
    let suppressions = policy.usesSuppressions ? DocumentSuppressions(document) : nil
    let checked = policy.rules.tolerances.isEmpty ? nil : CheckedDocument(result, ledgers: ledgers, reported: [])
    let known = KnownDiagnostic.all(of: result).compactMap { known -> KnownDiagnostic? in
      if let checked, let tolerance = policy.rules.tolerances[known.diagnostic.rule],
        let claim = checked.claim(of: known.diagnostic), tolerance.covers(claim, of: checked)
      {
        return nil
      }
      return policy.rules.applied(to: known.diagnostic).map(known.replacing)
    }
    guard let suppressions else { return finish(result, ledgers, known, []) }
    let listed = policy.suppressionList?.covering(document.source.path) ?? []
    var usedListed: Set<Int> = []

    var used = suppressions.suppressions.map { _ in Set<String>() }
    var expired = suppressions.suppressions.map { _ in false }
    var reported: [KnownDiagnostic] = []
    var setAside: [SetAside] = []
    for known in known {
      var reason: String?
      for (index, suppression) in suppressions.suppressions.enumerated() where suppression.allows(known) {
        used[index].insert(known.diagnostic.rule)
        if let until = suppression.directive.until, let today = policy.today, until < today {
          expired[index] = true
        } else {
          reason = reason ?? suppression.directive.reason
        }
      }
      var listReason: String?
      for index in listed {
        guard let entry = policy.suppressionList?.entries[index], entry.allows(known) else { continue }
        usedListed.insert(index)
        let isPast = entry.until.flatMap { until in policy.today.map { until < $0 } } ?? false
        if !isPast { listReason = listReason ?? entry.reason }
      }
      if let reason {
        setAside.append(SetAside(known, reason: .suppressed(isInSource: true, reason: reason)))
      } else if let listReason {
        setAside.append(SetAside(known, reason: .suppressed(isInSource: false, reason: listReason)))
      } else {
        reported.append(known)
      }
    }

    var diagnostics = suppressions.mistakes
    for (index, suppression) in suppressions.suppressions.enumerated() {
      diagnostics += self.diagnostics(about: suppression, used: used[index], isExpired: expired[index])
    }
    let applied = diagnostics.compactMap(policy.rules.applied).sorted { $0.range < $1.range }
    let about = KnownDiagnostic.all(
      of: DocumentResult(document: document, claims: [], ignored: [], diagnostics: applied))
    var outcome = finish(result, ledgers, reported + about, setAside)
    // A rule that is off is not looked for.
    outcome.listed = listed.filter { index in
      policy.suppressionList?.entries[index].rules.contains { !policy.rules.isOff($0) } ?? false
    }
    outcome.usedListed = usedListed
    return outcome
  }

  private func diagnostics(about suppression: Suppression, used: Set<String>, isExpired: Bool) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let unused = suppression.directive.rules.filter { !used.contains($0) && !policy.rules.isOff($0) }
    for rule in unused {
      let words = suppression.directive.quote.map { " at “\($0)”" } ?? ""
      diagnostics.append(
        Diagnostic(
          rule: Rule.unusedSuppression.name, severity: Rule.unusedSuppression.severity, range: suppression.place,
          message: "nothing is reported here by \(rule)\(words)", label: "", help: "remove it",
          fix: unused.count == suppression.directive.rules.count ? suppression.removal : nil))
    }
    if isExpired, let until = suppression.directive.until {
      diagnostics.append(
        Diagnostic(
          rule: Rule.expiredSuppression.name, severity: Rule.expiredSuppression.severity, range: suppression.place,
          message: "this was allowed until \(until)", label: "", why: [suppression.directive.reason],
          help: "mend what it allows, or give a later day"))
    }
    return diagnostics
  }

  private func finish(
    _ result: DocumentResult, _ ledgers: [OpenLedger], _ reported: [KnownDiagnostic], _ setAside: [SetAside]
  ) -> Outcome {
    var reported = Self.ordered(reported, by: \.diagnostic.range)
    var setAside = setAside
    var findings: [Baseline.Entry] = []
    var stale: [Baseline.Entry] = []
    if let baseline = policy.baseline {
      let path = result.document.source.path
      let name = baseline.name(of: path)
      findings = reported.map { Baseline.Entry($0, path: name) }
      let matched = baseline.match(reported, of: path)
      stale = matched.stale.filter { !policy.rules.isOff($0.rule) }
      let marked = zip(reported, matched.isKnown)
      setAside += marked.filter(\.1).map { SetAside($0.0, reason: .baseline) }
      reported = marked.filter { !$0.1 }.map(\.0)
    }
    if let changes = policy.changes {
      let lines = LineIndex(result.document.source)
      let path = result.document.source.path
      reported = reported.filter { known in
        let isTouched = changes.touches(known.diagnostic.range, of: path, in: lines)
        // A finding that was edited is a change of all that is said of it.
        return isTouched
          || known.diagnostic.places.contains { place in
            guard ledgers.indices.contains(place.ledger) else { return false }
            let open = ledgers[place.ledger]
            return changes.touches(place.range, of: open.ledger.path, in: open.lines)
          }
      }
    }
    let document = CheckedDocument(
      result, ledgers: ledgers, reported: reported, setAside: Self.ordered(setAside, by: \.known.diagnostic.range),
      minimum: policy.minimum ?? .info)
    return Outcome(document: document, findings: findings, stale: stale)
  }

  /// In the order of their places; what has one place stays as it stood.
  private static func ordered<Element>(_ elements: [Element], by place: (Element) -> ByteRange) -> [Element] {
    elements.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
  }
}

extension Suppression {
  fileprivate func allows(_ known: KnownDiagnostic) -> Bool {
    guard directive.rules.contains(known.diagnostic.rule), scope.overlaps(known.diagnostic.range) else { return false }
    return directive.quote.map { known.quote.contains($0) } ?? true
  }
}
