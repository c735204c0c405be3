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
  let moments: Moments
  let scanner: Scanner
  /// What each ledger's source says and is called.
  let profiles: [SourceProfile]
  /// What the evidence weighs, and how much of it is asked for. Other values than the standard ones are for measuring them.
  package var weights = Weights.standard
  package var thresholds = Thresholds.standard
  /// How far hedges reach.
  package let bands: Bands

  /// - Parameters:
  ///   - ledgers: What documents are checked against.
  ///   - snapshots: For each ledger, the text of its source, where a copy is at hand. Quotations are held against it.
  ///   - bands: How far hedges reach.
  package init(ledgers: [Ledger], snapshots: [Document?] = [], bands: Bands = .standard) {
    self.ledgers = ledgers
    self.bands = bands
    let index = TermIndex(ledgers)
    let catalog = FindingCatalog(index)
    self.catalog = catalog
    var readings = FindingTable<FindingReading>(ledgers)
    Bands.$current.withValue(bands) {
      for reference in catalog.references { readings[reference] = FindingReading(catalog.finding(reference)) }
    }
    self.readings = readings
    scanner = Scanner()
    restated = RestatedWordings(ledgers, scanner: scanner)
    visits = TimelikeMembers(index, scanner: scanner)
    moments = Moments(index, scanner: scanner)
    profiles = ledgers.enumerated().map { number, ledger in
      SourceProfile(ledger, snapshot: snapshots.indices.contains(number) ? snapshots[number] : nil)
    }
  }

  /// Checks one document. A pure function of the document and the ledgers.
  package func check(_ document: Document) -> DocumentResult {
    Bands.$current.withValue(bands) { DocumentCheck(checker: self, document: document).result() }
  }
}
