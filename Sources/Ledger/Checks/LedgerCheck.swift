package import Documents

/// What a ledger says that is well formed and may still be wrong or hard to use: the logic of `claimlint ledger check`,
/// beyond the issues of reading.
package enum LedgerCheck {
  /// Runs every check. A pure function of the ledger and the snapshot.
  ///
  /// - Parameters:
  ///   - ledger: What was read.
  ///   - snapshot: The source's own text, read from the local copy that the ledger names: quotes are looked for in it.
  /// - Returns: Warnings for what is probably a mistake, information for what is worth knowing; in order of their
  ///   place. None of them is an error: the ledger can be used.
  package static func issues(of ledger: Ledger, snapshot: Document? = nil) -> [LedgerIssue] {
    var issues = missingQuoteIssues(of: ledger) + quoteIssues(of: ledger)
    if let snapshot { issues += snapshotIssues(of: ledger, in: snapshot) + digestIssues(of: ledger, snapshot) }
    issues += twinIssues(of: ledger)
    issues += sharedValueIssues(of: ledger)
    issues += sharedWordIssues(of: ledger)
    issues += coordinateIssues(of: ledger)
    return issues.sortedByPlace()
  }
}

extension Ledger {
  /// An issue at a place of this ledger.
  func issue(_ severity: Severity, _ range: ByteRange, _ message: String, help: String? = nil)
    -> LedgerIssue
  {
    LedgerIssue(severity: severity, path: path, range: range, message: message, help: help)
  }
}
