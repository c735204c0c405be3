internal import Documents
internal import Ledger

/// What a ledger's source is called and what it says, made ready for looking up.
struct SourceProfile: Sendable {
  let ledger: Ledger
  let names: SourceNames
  let text: QuotableText
  let citation: CitationProfile
  private let snapshot: [UInt8]?

  init(_ ledger: Ledger, snapshot: Document?) {
    self.ledger = ledger
    names = SourceNames(ledger.source)
    self.snapshot = snapshot?.source.bytes
    citation = CitationProfile(ledger.source, names: names)
    text = QuotableText(ledger, snapshot: snapshot)
  }

  /// Whether a document is the source itself.
  func isSource(_ document: Document) -> Bool { snapshot == document.source.bytes }
}
