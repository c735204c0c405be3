package import Checking
package import Documents
package import Quantities
package import Reports

/// An article put together by hand, so that reports can be tested without a reader.
package struct SampleArticle: Sendable {
  /// A stretch of the article's file.
  package enum Piece: Sendable, ExpressibleByStringLiteral {
    /// Prose that stands in the file as it is read.
    case text(String)
    /// Prose that stands in the file as something else: an entity, an escape, a line break.
    case decoded(String, as: String)
    /// Markup, which is no prose.
    case markup(String)

    package init(stringLiteral value: String) { self = .text(value) }
  }

  package let document: Document

  package init(_ path: String, _ pieces: Piece..., encoding: TextEncoding = .utf8) {
    var file: [UInt8] = []
    var prose: [UInt8] = []
    var segments: [SourceMap.Segment] = []
    for piece in pieces {
      let (source, text, kind): (String, String, SourceMap.Kind) =
        switch piece {
        case .text(let text): (text, text, .verbatim)
        case .decoded(let source, as: let text): (source, text, .decoded)
        case .markup(let source): (source, "", .inserted)
        }
      if case .markup = piece {
        file += source.utf8
        continue
      }
      let start = (file.count, prose.count)
      file += source.utf8
      prose += text.utf8
      segments.append(
        SourceMap.Segment(
          prose: ByteRange(start.1, prose.count), source: ByteRange(start.0, file.count), kind: kind))
    }
    let source = SourceText(path: path, bytes: file, encoding: encoding, utf8: file, offsets: .identity())
    document = Document(
      source: source, format: .text, prose: prose, blocks: [], marks: [], tables: [], metadata: Metadata(),
      map: SourceMap(segments: segments))
  }

  /// An article in a source that was decoded, its prose the whole text.
  package init(_ source: SourceText) {
    let whole = ByteRange(0, source.utf8.count)
    let map = SourceMap(segments: [
      SourceMap.Segment(prose: whole, source: ByteRange(0, source.bytes.count), kind: .decoded)
    ])
    document = Document(
      source: source, format: .text, prose: source.utf8, blocks: [], marks: [], tables: [], metadata: Metadata(),
      map: map)
  }

  /// Where a text first stands in the file.
  package func place(_ text: String) -> ByteRange { Self.find(text, in: document.source.bytes) }

  /// Where a text first stands in the prose.
  package func prose(_ text: String) -> ByteRange { Self.find(text, in: document.prose) }

  /// A claim whose prose is `text`.
  package func claim(
    _ text: String, _ verdict: Verdict = .contradicted, quantity: Quantity? = nil, finding: FindingReference? = nil,
    derivation: String? = nil, confidence: Int = 80, rules: [String] = [], message: String = "",
    suggestion: String? = nil, evidence: [Evidence] = [], candidates: [Candidate] = []
  ) -> JudgedClaim {
    let prose = prose(text)
    let fallback = Quantity(
      range: prose, kind: .percent, value: .number(Number(33, place: 0)), unit: Unit(.percent, "%"))
    return JudgedClaim(
      range: document.map.source(of: prose), prose: prose, quantity: quantity ?? fallback, verdict: verdict,
      finding: finding, derivation: derivation, confidence: confidence, rules: rules, message: message,
      suggestion: suggestion, evidence: evidence, candidates: candidates)
  }

  /// What checking the article gave.
  package func checked(
    claims: [JudgedClaim] = [], ignored: [IgnoredNumber] = [], diagnostics: [Diagnostic] = [],
    ledgers: [OpenLedger] = []
  ) -> CheckedDocument {
    CheckedDocument(
      DocumentResult(document: document, claims: claims, ignored: ignored, diagnostics: diagnostics), ledgers: ledgers)
  }

  /// The first place of a text; the empty range at the end where it does not stand.
  static func find(_ text: String, in bytes: [UInt8]) -> ByteRange {
    let wanted = Array(text.utf8)
    var start = 0
    while start + wanted.count <= bytes.count {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return ByteRange(start, start + wanted.count) }
      start += 1
    }
    return ByteRange(bytes.count, bytes.count)
  }
}

extension Number {
  /// A whole number as it is written.
  package init(_ value: Int, place: Int = 0) { self.init(Decimal(value), place: place) }
}
