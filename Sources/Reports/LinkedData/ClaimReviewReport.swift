internal import Checking
internal import Documents
internal import Ledger

/// schema.org's ClaimReview as JSON-LD: for those who publish what they checked. A verdict of a program is a draft of one, to be read
/// by a person first.
package struct ClaimReviewReport: Report {
  package var listsClaims: Bool { true }
  /// Readers of the format show no longer claim.
  private static let claimLimit = 75

  private let paths: ReportPaths

  package init(paths: ReportPaths) { self.paths = paths }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    ExportedClaim.all(of: document).map { exported in
      var json = JSONWriter(level: 2)
      json.object(spread: true) { json in write(exported, of: document, to: &json) }
      return json.bytes
    }
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    var json = JSONWriter()
    json.object(spread: true) { json in
      json.field("@context", "https://schema.org")
      json.key("@graph")
      json.array(spread: true) { json in
        for entry in entries.joined() { json.raw(entry) }
      }
    }
    return json.bytes + Array("\n".utf8)
  }

  private func write(_ exported: ExportedClaim, of document: CheckedDocument, to json: inout JSONWriter) {
    let article = document.result.document
    json.field("@type", "ClaimReview")
    let words = QuotedProse(exported.claim.prose, in: article)
    json.field("claimReviewed", words.sentence(limit: Self.claimLimit))
    json.key("itemReviewed")
    json.object { json in
      json.field("@type", "Claim")
      json.key("appearance")
      json.object { json in
        json.field("@type", "CreativeWork")
        json.field("url", document.address(paths))
        if let title = article.metadata.title?.value { json.field("name", title) }
        if let date = article.metadata.date?.value { json.field("datePublished", date) }
      }
    }
    json.key("reviewRating")
    json.object { json in
      json.field("@type", "Rating")
      json.field("ratingValue", exported.claim.verdict.rating)
      json.field("worstRating", 1)
      json.field("bestRating", 5)
      json.field("alternateName", exported.claim.verdict.rawValue)
    }
    json.field("reviewBody", exported.message)
    if let finding = exported.finding {
      let source = finding.open.ledger.source
      json.key("citation")
      json.object { json in
        json.field("@type", "CreativeWork")
        json.field("name", source.title.text)
        if let address = finding.address { json.field("url", address) }
        if let quote = finding.finding.quote { json.field("text", quote) }
      }
    }
    json.key("author")
    json.object { json in
      json.field("@type", "Organization")
      json.field("name", "\(Tool.name) (an automatic check)")
    }
  }
}

extension Verdict {
  /// From 1, wrong, to 5, right.
  fileprivate var rating: Int {
    switch self {
    case .contradicted: 1
    case .misattributed: 2
    case .stale, .unverifiable: 3
    case .imprecise: 4
    case .supported: 5
    }
  }
}
