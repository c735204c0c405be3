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
  let weights: Weights
  let thresholds: Thresholds

  package init(ledgers: [Ledger]) {
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
    weights = .standard
    thresholds = .standard
  }

  /// Checks one document. A pure function of the document and the ledgers.
  package func check(_ document: Document) -> DocumentResult {
    DocumentCheck(checker: self, document: document).result()
  }
}
