package import Documents
package import Ledger
internal import Quantities

/// Checks documents against ledgers.
///
/// What the ledgers say is made ready once; a checker may then be shared by any number of tasks.
package struct Checker: Sendable {
  package let ledgers: [Ledger]
  let catalog: FindingCatalog
  let readings: FindingTable<FindingReading>
  let restated: RestatedWordings
  let visits: TimelikeMembers
  let scanner: Scanner
  /// What each ledger's source says and is called.
  let profiles: [SourceProfile]
  let weights: Weights
  let thresholds: Thresholds

  /// - Parameters:
  ///   - ledgers: What is checked against.
  ///   - snapshots: For each ledger, the text of its source, where a copy is at hand. Quotations are held against it.
  package init(ledgers: [Ledger], snapshots: [Document?] = []) {
    self.ledgers = ledgers
    let index = TermIndex(ledgers)
    let catalog = FindingCatalog(index)
    self.catalog = catalog
    var readings = FindingTable<FindingReading>(ledgers)
    for reference in catalog.references { readings[reference] = FindingReading(catalog.finding(reference)) }
    self.readings = readings
    scanner = Scanner()
    restated = RestatedWordings(ledgers, scanner: scanner)
    visits = TimelikeMembers(index, scanner: scanner)
    profiles = ledgers.enumerated().map { number, ledger in
      SourceProfile(ledger, snapshot: snapshots.indices.contains(number) ? snapshots[number] : nil)
    }
    weights = .standard
    thresholds = .standard
  }

  /// Checks one document. A pure function of the document and the ledgers.
  package func check(_ document: Document) -> DocumentResult {
    DocumentCheck(checker: self, document: document).result()
  }
}
