internal import Documents
internal import Ledger

/// What a ledger's source is called and what it says, made ready for looking up.
struct SourceProfile: Sendable {
  let ledger: Ledger
  let names: SourceNames
  let text: QuotableText
  let citation: CitationProfile

  init(_ ledger: Ledger, snapshot: Document?) {
    self.ledger = ledger
    names = SourceNames(ledger.source)
    citation = CitationProfile(ledger.source, names: names)
    text = QuotableText(ledger, snapshot: snapshot)
  }
}
