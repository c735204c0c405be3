package import Checking
internal import Documents

/// What a diagnostic is known by from one run to the next, whatever is edited elsewhere in the file: its rule, its finding, the words
/// it points at and a few words around them. No path, no line and no message is in it.
package struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  /// The name and version of the way it is made.
  package static let name = "claimFingerprint/v1"

  /// 16 hexadecimal digits.
  package let digest: String
  /// Which of several in one file that are alike in all of the above, from 1.
  package let occurrence: Int

  package init(digest: String, occurrence: Int) {
    self.digest = digest
    self.occurrence = occurrence
  }

  package var description: String { "\(digest):\(occurrence)" }

  /// The fingerprint before its likes are counted.
  static func digest(rule: String, finding: String?, quote: String, prefix: String, suffix: String) -> String {
    hash([rule, finding ?? "", quote, prefix, suffix])
  }

  /// 16 hexadecimal digits that stand for several texts.
  static func hash(_ parts: [String]) -> String {
    SHA256.hash(Array(parts.joined(separator: "\0").utf8)).prefix(8).reduce(into: "") { text, byte in
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}

/// A diagnostic with what it is known by.
package struct KnownDiagnostic: Sendable {
  package let diagnostic: Diagnostic
  package let fingerprint: Fingerprint
  /// The words it points at as the reader sees them, on one line.
  package let quote: String

  package init(_ diagnostic: Diagnostic, fingerprint: Fingerprint, quote: String) {
    self.diagnostic = diagnostic
    self.fingerprint = fingerprint
    self.quote = quote
  }

  /// The same, said otherwise.
  package func replacing(_ diagnostic: Diagnostic) -> KnownDiagnostic {
    KnownDiagnostic(diagnostic, fingerprint: fingerprint, quote: quote)
  }

  /// Gives all diagnostics of a document their fingerprints, in order.
  package static func all(of result: DocumentResult) -> [KnownDiagnostic] {
    if result.diagnostics.isEmpty { return [] }
    let places = ProsePlaces(result.document)
    var seen: [String: Int] = [:]
    return result.diagnostics.map { diagnostic in
      let range =
        diagnostic.claim.flatMap { index -> ByteRange? in
          guard result.claims.indices.contains(index) else { return nil }
          return result.claims[index].range == diagnostic.range ? result.claims[index].prose : nil
        } ?? places.prose(of: diagnostic.range)
      let context = range.map { Context(of: $0, in: result.document) }
      let quote = context?.quote ?? Context.folded(result.document.source.text(diagnostic.range))
      let digest = Fingerprint.digest(
        rule: diagnostic.rule, finding: diagnostic.finding, quote: quote, prefix: context?.prefix ?? "",
        suffix: context?.suffix ?? "")
      let occurrence = (seen[digest] ?? 0) + 1
      seen[digest] = occurrence
      return KnownDiagnostic(
        diagnostic, fingerprint: Fingerprint(digest: digest, occurrence: occurrence), quote: quote)
    }
  }
}

/// Words of the prose, and those around them in the same block.
private struct Context {
  /// How many code points are taken from each side.
  private static let reach = 32

  let quote: String
  let prefix: String
  let suffix: String

  init(of range: ByteRange, in document: Document) {
    let block = Self.block(at: range.lower, in: document.blocks)
    let low = min(range.lower, block?.lower ?? 0)
    let high = max(range.upper, block?.upper ?? document.prose.count)
    quote = Self.folded(document.text(range))
    // Four bytes at most for a code point, and as much again for white space that is folded away.
    let before = ByteRange(max(low, range.lower - Self.reach * 8), range.lower)
    let after = ByteRange(range.upper, min(high, range.upper + Self.reach * 8))
    prefix = String(Self.folded(document.text(before)).unicodeScalars.suffix(Self.reach))
    suffix = String(Self.folded(document.text(after)).unicodeScalars.prefix(Self.reach))
  }

  /// The last block that begins at or before a place.
  private static func block(at place: Int, in blocks: [Block]) -> ByteRange? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lower <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? blocks[low - 1].range : nil
  }

  /// With one space for each run of white space, and none at the ends.
  static func folded(_ text: String) -> String {
    let words = text.utf8.split { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
