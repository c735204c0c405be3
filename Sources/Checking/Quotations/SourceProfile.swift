internal import Documents
internal import Ledger

/// What a ledger's source is called and what it says, made ready for looking up.
struct SourceProfile: Sendable {
  let ledger: Ledger
  let names: SourceNames
  let text: QuotableText

  init(_ ledger: Ledger, snapshot: Document?) {
    self.ledger = ledger
    names = SourceNames(ledger.source)
    text = QuotableText(ledger, snapshot: snapshot)
  }
}
