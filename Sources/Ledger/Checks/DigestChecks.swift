internal import Documents

extension LedgerCheck {
  /// A snapshot that is no longer the one whose quotes were looked at, or of which this is not known.
  static func digestIssues(of ledger: Ledger, _ snapshot: Document) -> [LedgerIssue] {
    guard let name = ledger.source.snapshot else { return [] }
    let digest = "sha256:" + SHA256.digits(of: snapshot.source.bytes)
    guard let known = ledger.source.snapshotDigest else {
      return [
        ledger.issue(
          .info, name.range, "nothing tells whether \(Excerpt.quoted(name.text)) changes",
          help: "add `snapshot-digest: \(digest)`")
      ]
    }
    guard known.text != digest else { return [] }
    return [
      ledger.issue(
        .warning, known.range, "\(Excerpt.quoted(name.text)) has changed: its digest is \(digest)",
        help: "look the quotes up again, then write the new digest")
    ]
  }
}
