internal import Documents
internal import Ledger
internal import Quantities

/// The record of a source, made ready for comparing citations with it.
struct CitationProfile: Sendable {
  let record: SourceRecord
  let names: SourceNames
  let title: TitleFinder
  let authors: AuthorNames
  /// The words of the publisher and of the venue, each as it is written.
  let publishers: [[ComparedWord]]
  let publisherTexts: [[UInt8]]
  /// The words that belong to the publisher or the venue.
  let publisherKeys: Set<UInt64>
  let addresses: [WebAddress]
  let dois: Set<[UInt8]>
  /// When it was published, where that is one date.
  let issued: PartialDate?

  init(_ record: SourceRecord, names: SourceNames) {
    self.record = record
    self.names = names
    title = TitleFinder(record.title.text)
    authors = AuthorNames(record)
    publisherTexts = [record.publisher, record.containerTitle].compactMap { $0.map { Array($0.text.utf8) } }
    publishers = publisherTexts.map { WordList($0).words }
    publisherKeys = Set(publishers.flatMap { $0 }.map(\.key))
    addresses = ([record.address].compactMap { $0 } + record.alternates).compactMap { WebAddress($0.text) }
    dois = Set(([record.doi].compactMap { $0 } + record.alternates).map { DOIFinder.key($0.text.utf8) })
    issued = record.date.flatMap { $0.shape == .on ? $0.start : nil }
  }
}
