import Checking
import Ledger
import Reports
import TestSupport
import Testing

@Suite struct `The exports as linked data` {
  private let article = SampleArticle(
    "posts/a b.html", .markup("<p>"), .text("In the “pilot” — 👩‍🔬 notes — review time fell "),
    .decoded("28&ndash;", as: "28–"),
    .text("33%."), .markup("</p>"))

  private func checked(_ verdict: Verdict = .contradicted, isReported: Bool = true) -> CheckedDocument {
    let ledger = SampleLedger("Claims/a.yml", "drop/north: 33%")
    let claim = article.claim("28–33%", verdict, finding: FindingReference(ledger: 0, finding: 0), message: "m")
    let diagnostic = Diagnostic(
      rule: "range-vs-point", severity: .error, range: claim.range, message: "article says 28–33%, ledger says 33%",
      label: "", claim: 0)
    return article.checked(claims: [claim], diagnostics: isReported ? [diagnostic] : [], ledgers: [ledger.open])
  }

  private func json(_ report: some Report, _ document: CheckedDocument) throws -> JSONValue {
    try JSONReader.read(Array(Reported.text(report, document).utf8))
  }

  @Test func `an annotation names its place by words, by code points of the text and by bytes of the file`() throws {
    let root = try json(WebAnnotationReport(paths: Reported.paths), checked())
    #expect(root["@context"]?.string == "http://www.w3.org/ns/anno.jsonld")
    #expect(root["type"]?.string == "AnnotationCollection")
    let annotation = try #require(root["first"]?["items"]?.elements?.first)
    #expect(annotation["id"]?.string?.hasPrefix("urn:uuid:") == true)
    #expect(annotation["type"]?.string == "Annotation")
    #expect(annotation["target"]?["source"]?["id"]?.string == "site/posts/a%20b.html")
    let selectors = try #require(annotation["target"]?["selector"]?.elements)
    #expect(
      selectors.compactMap { $0["type"]?.string } == [
        "TextQuoteSelector", "TextPositionSelector", "DataPositionSelector",
      ])
    #expect(selectors[0]["exact"]?.string == "28–33%")
    #expect(selectors[0]["prefix"]?.string == "pilot” — 👩‍🔬 notes — review time fell ".unicodeScalars.suffix(32).text)
    #expect(selectors[0]["suffix"]?.string == ".")
    #expect(selectors[1]["start"] == .number("46") && selectors[1]["end"] == .number("52"))
    #expect(selectors[2]["start"] == .number("65") && selectors[2]["end"] == .number("77"))
    let bodies = annotation["body"]?.elements?.compactMap { $0["value"]?.string }
    #expect(bodies == ["contradicted", "article says 28–33%, ledger says 33%"])
  }

  @Test func `an annotation keeps its name from run to run`() throws {
    let report = WebAnnotationReport(paths: Reported.paths)
    #expect(Reported.text(report, checked()) == Reported.text(report, checked()))
  }

  @Test func `a review says what was claimed, where, and how it was rated`() throws {
    let root = try json(ClaimReviewReport(paths: Reported.paths), checked())
    #expect(root["@context"]?.string == "https://schema.org")
    let review = try #require(root["@graph"]?.elements?.first)
    #expect(review["@type"]?.string == "ClaimReview")
    let claim = try #require(review["claimReviewed"]?.string)
    #expect(claim.contains("review time fell 28–33%.") && claim.unicodeScalars.count <= 75)
    #expect(review["reviewRating"]?["alternateName"]?.string == "contradicted")
    #expect(review["reviewRating"]?["ratingValue"] == .number("1"))
    #expect(review["itemReviewed"]?["appearance"]?["url"]?.string == "site/posts/a%20b.html")
    #expect(review["citation"]?["name"]?.string == "A study")
  }

  @Test func `what somebody allowed is not exported, what is right is`() throws {
    let report = ClaimReviewReport(paths: Reported.paths)
    #expect(try json(report, checked(isReported: false))["@graph"]?.elements?.count == 0)
    #expect(try json(report, checked(.supported, isReported: false))["@graph"]?.elements?.count == 1)
  }
}

extension BidirectionalCollection<Unicode.Scalar> {
  fileprivate var text: String { reduce(into: "") { $0.unicodeScalars.append($1) } }
}
