internal import Checking
internal import Documents
internal import Ledger

/// Annotations as the W3C's Web Annotation Data Model has them, as JSON-LD. Each place is named three times: by its words, by code points
/// of the text that a reader sees, and by bytes of the file.
package struct WebAnnotationReport: Report {
  package var listsClaims: Bool { true }
  private let paths: ReportPaths

  package init(paths: ReportPaths) { self.paths = paths }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let digest = Self.hexadecimal(SHA256.hash(document.result.document.source.bytes))
    var places = CodePoints(document.result.document.prose)
    return ExportedClaim.all(of: document).map { exported in
      var json = JSONWriter(level: 3)
      json.object(spread: true) { json in write(exported, digest, &places, of: document, to: &json) }
      return json.bytes
    }
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    let annotations = Array(entries.joined())
    var json = JSONWriter()
    json.object(spread: true) { json in
      json.field("@context", "http://www.w3.org/ns/anno.jsonld")
      json.field("type", "AnnotationCollection")
      json.field("label", "Claims checked by \(Tool.name)")
      json.field("total", annotations.count)
      json.key("first")
      json.object(spread: true) { json in
        json.field("type", "AnnotationPage")
        json.field("startIndex", 0)
        json.key("items")
        json.array(spread: true) { json in
          for annotation in annotations { json.raw(annotation) }
        }
      }
    }
    return json.bytes + Array("\n".utf8)
  }

  private func write(
    _ exported: ExportedClaim, _ digest: String, _ places: inout CodePoints, of document: CheckedDocument,
    to json: inout JSONWriter
  ) {
    let claim = exported.claim
    let article = document.result.document
    json.field("id", Self.name(digest, document.path, claim.range))
    json.field("type", "Annotation")
    json.field("motivation", "assessing")
    json.key("body")
    json.array { json in
      for (purpose, value) in [("tagging", claim.verdict.rawValue), ("assessing", exported.message)] {
        json.object { json in
          json.field("type", "TextualBody")
          json.field("purpose", purpose)
          json.field("value", value)
          json.field("format", "text/plain")
          json.field("language", "en")
        }
      }
      if let address = exported.finding?.address {
        json.object { json in
          json.field("type", "SpecificResource")
          json.field("purpose", "linking")
          json.field("source", address)
        }
      }
    }
    json.key("target")
    json.object { json in
      json.key("source")
      json.object { json in
        json.field("id", document.address(paths))
        json.field("type", "Text")
        json.field("schema:sha256", digest)
      }
      json.key("selector")
      json.array { json in
        let words = QuotedProse(claim.prose, in: article)
        json.object { json in
          json.field("type", "TextQuoteSelector")
          json.field("exact", words.exact)
          json.field("prefix", words.prefix)
          json.field("suffix", words.suffix)
        }
        json.object { json in
          json.field("type", "TextPositionSelector")
          let start = places.count(before: claim.prose.lower)
          json.field("start", start)
          json.field("end", start + words.exact.unicodeScalars.count)
        }
        json.object { json in
          json.field("type", "DataPositionSelector")
          json.field("start", claim.range.lower)
          json.field("end", claim.range.upper)
        }
      }
    }
  }

  /// A name that is the same whenever the same file is checked: a UUID of version 8 (RFC 9562).
  private static func name(_ digest: String, _ path: String, _ range: ByteRange) -> String {
    let hash = SHA256.hash(Array("\(digest)\0\(path)\0\(range.lower)-\(range.upper)".utf8))
    var bytes = Array(hash.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = hexadecimal(bytes)
    var parts: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.reduce(into: "") { text, byte in text += (byte < 16 ? "0" : "") + String(byte, radix: 16) }
  }
}

/// Counts the code points before places of a text, each from the one before.
private struct CodePoints {
  private let text: [UInt8]
  private var place = 0
  private var count = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func count(before offset: Int) -> Int {
    if offset < place { (place, count) = (0, 0) }
    while place < min(offset, text.count) {
      if text[place] & 0xC0 != 0x80 { count += 1 }
      place += 1
    }
    return count
  }
}
