internal import Checking
internal import Documents

/// Words of an article's prose with those around them in their block, as annotations name a place: the text is what a reader sees,
/// without markup and entities.
struct QuotedProse {
  /// How many code points are taken from each side.
  private static let reach = 32

  let exact: String
  let prefix: String
  let suffix: String

  init(_ range: ByteRange, in document: Document) {
    let next = document.blocks.partitioningIndex { $0.range.lower > range.lower }
    let block = next > 0 ? document.blocks[next - 1].range : ByteRange(0, document.prose.count)
    let low = min(range.lower, block.lower)
    let high = max(range.upper, block.upper)
    exact = document.text(range)
    // Four bytes at most for a code point; a character cut in two would be at the far end, which is dropped.
    let before = document.text(ByteRange(max(low, range.lower - Self.reach * 4 - 4), range.lower))
    let after = document.text(ByteRange(range.upper, min(high, range.upper + Self.reach * 4 + 4)))
    prefix = String(String.UnicodeScalarView(before.unicodeScalars.suffix(Self.reach)))
    suffix = String(String.UnicodeScalarView(after.unicodeScalars.prefix(Self.reach)))
  }

  /// The words with whole words around them, at most so many code points; cut ends are marked.
  func sentence(limit: Int) -> String {
    let room = max(0, limit - exact.unicodeScalars.count - 2) / 2
    var before = String(String.UnicodeScalarView(prefix.unicodeScalars.suffix(room)))
    var after = String(String.UnicodeScalarView(suffix.unicodeScalars.prefix(room)))
    if before.unicodeScalars.count >= min(room, Self.reach), let space = before.firstIndex(of: " ") {
      before = "…" + before[before.index(after: space)...]
    }
    if after.unicodeScalars.count >= min(room, Self.reach), let space = after.lastIndex(of: " ") {
      after = after[..<space] + "…"
    }
    return (before + exact + after).split(separator: "\n").joined(separator: " ")
  }
}

/// What of a document is exported: claims that speak of a finding and that nobody has allowed, with what is reported of them.
struct ExportedClaim {
  let claim: JudgedClaim
  let message: String
  let finding: FindingText?

  static func all(of document: CheckedDocument) -> [ExportedClaim] {
    let reported = Dictionary(grouping: document.reported.map(\.diagnostic), by: \.claim)
    return document.result.claims.enumerated().compactMap { index, claim in
      let diagnostics = reported[index] ?? []
      guard claim.verdict == .supported || !diagnostics.isEmpty else { return nil }
      let found = claim.finding.flatMap(document.finding)
      return ExportedClaim(
        claim: claim, message: diagnostics.first?.message ?? claim.message,
        finding: found.map { FindingText(open: $0.ledger, finding: $0.finding) })
    }
  }
}

extension CheckedDocument {
  /// Where the article stands on the web, as it says itself; else its path.
  func address(_ paths: ReportPaths) -> String {
    result.document.metadata.address.map(\.value).flatMap(WebAddress.safe) ?? paths.uri(path)
  }
}
