package import Documents
package import Quantities

/// The bibliographic record of a source, in the terms of CSL-JSON.
///
/// Field names are those of the CSL 1.0.2 data schema (citationstyles.org), except `names` and `snapshot`, which are ours.
package struct SourceRecord: Sendable, Hashable {
  /// A text of the record with its place in the ledger's file.
  package struct Field: Sendable, Hashable {
    /// As written, without quotation marks.
    package let text: String
    /// The value with its quotation marks, in bytes of the ledger's file.
    package let range: ByteRange

    package init(text: String, range: ByteRange) {
      self.text = text
      self.range = range
    }
  }

  /// The short name that no other ledger of a run has.
  package let id: Field
  /// A type of CSL: "report", "article-journal".
  package let type: Field?
  /// The title as published.
  package let title: Field
  /// In the order of the byline; a name of several parts is joined, first name first.
  package let author: [Field]
  /// Who published it.
  package let publisher: Field?
  /// When it was published, as written; of CSL's date parts, in ISO 8601.
  package let issued: Field?
  /// `issued`, read.
  package let date: DateSpan?
  /// `URL` in CSL.
  package let address: Field?
  /// `DOI` in CSL.
  package let doi: Field?
  /// `container-title` in CSL: the journal, the site or the series.
  package let containerTitle: Field?
  /// How articles call it.
  package let names: [Field]
  /// A local copy of the source's text, relative to the ledger's file.
  package let snapshot: Field?
  /// Other addresses that lead to the publication.
  package let alternates: [Field]
  /// The digest of the copy when its quotes were last looked at: `sha256:` and 64 hexadecimal digits.
  package let snapshotDigest: Field?

  package init(
    id: Field, type: Field?, title: Field, author: [Field], publisher: Field?, issued: Field?, date: DateSpan?,
    address: Field?, doi: Field?, containerTitle: Field?, names: [Field], snapshot: Field?,
    alternates: [Field] = [], snapshotDigest: Field? = nil
  ) {
    self.id = id
    self.type = type
    self.title = title
    self.author = author
    self.publisher = publisher
    self.issued = issued
    self.date = date
    self.address = address
    self.doi = doi
    self.containerTitle = containerTitle
    self.names = names
    self.snapshot = snapshot
    self.alternates = alternates
    self.snapshotDigest = snapshotDigest
  }
}
