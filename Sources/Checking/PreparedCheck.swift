package import Documents

/// A document made ready for being checked many times, each time with other weights: what is read of it does not depend on them.
package struct PreparedCheck: Sendable {
  private let check: DocumentCheck

  package init(_ document: Document, by checker: Checker) {
    check = DocumentCheck(checker: checker, document: document)
  }

  /// What is said of the document's numbers.
  package func claims(_ weights: Weights, _ thresholds: Thresholds) -> [JudgedClaim] {
    var check = check
    check.use(weights, thresholds)
    return Bands.$current.withValue(check.checker.bands) { check.judged().claims }
  }
}
