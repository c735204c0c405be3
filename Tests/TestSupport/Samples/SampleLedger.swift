package import Checking
internal import Documents
internal import Ledger
package import Reports

/// A ledger put together by hand: its text, and a finding for each line `id: value`.
package struct SampleLedger: Sendable {
  package let open: OpenLedger

  /// - Parameters:
  ///   - path: Its path.
  ///   - lines: Each either `id: value` or anything else; the ids become findings.
  ///   - id: The source's id.
  ///   - isOutside: Whether it lies outside the repository.
  package init(_ path: String, _ lines: String..., id: String = "study", isOutside: Bool = false) {
    var file = ""
    var findings: [Finding] = []
    for line in lines {
      let start = file.utf8.count
      file += line + "\n"
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let name = String(parts[0].drop { $0 == " " })
      let end = start + line.utf8.count
      let value = Finding.Written(
        quantity: nil, text: parts[1], direction: nil, range: ByteRange(end - parts[1].utf8.count, end))
      findings.append(
        Finding(
          id: name, metric: 0, coordinates: [], conditions: [], value: value, exact: nil, was: [], statistic: nil,
          rangeKind: nil, edition: nil, quote: nil, restated: [], base: nil, words: [], near: [], note: nil,
          range: ByteRange(start, end)))
    }
    let bytes = Array(file.utf8)
    let text = SourceText(path: path, bytes: bytes, encoding: .utf8, utf8: bytes, offsets: .identity())
    let none = ByteRange(0, 0)
    let record = SourceRecord(
      id: SourceRecord.Field(text: id, range: none), type: nil, title: SourceRecord.Field(text: "A study", range: none),
      author: [], publisher: nil, issued: nil, date: nil, address: nil, doi: nil, containerTitle: nil, names: [],
      snapshot: nil)
    open = OpenLedger(
      Ledger(text: text, source: record, dimensions: [], conditions: [], metrics: [], findings: findings),
      isOutside: isOutside)
  }

  /// The place of a finding's value, for a diagnostic.
  package func place(_ id: String, ledger: Int = 0, label: String? = nil) -> Diagnostic.LedgerPlace {
    let finding = open.ledger.findings.first { $0.id == id }
    return Diagnostic.LedgerPlace(
      ledger: ledger, range: finding?.value.range ?? ByteRange(0, 0),
      label: label ?? "ledger: \(finding?.value.text ?? "") (\(id))")
  }
}
