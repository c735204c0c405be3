import Checking
import Documents
import Quantities
import Reports
import TestSupport
import Testing

@Suite struct ClaimsListingTests {
  @Test func `every number is listed in order, with the sums that chose its finding`() {
    let article = SampleArticle("a.md", "In v2.0 novices reached about 15%, up since 2025.")
    let ledger = SampleLedger("Claims/study.yml", "success/novice: 15%", "success/expert: 33%")
    let evidence = [
      Evidence(feature: "group", term: "novices", place: "clause", weight: 80),
      Evidence(feature: "unit", term: "", place: "", weight: 20),
      Evidence(feature: "value", term: "15%", place: "", weight: 35),
    ]
    let other = [
      Evidence(feature: "unit", term: "", place: "", weight: 20),
      Evidence(feature: "group", term: "experts", place: "heading", weight: -10),
    ]
    let novice = FindingReference(ledger: 0, finding: 0)
    let percent = Quantity(
      range: article.prose("15%"), kind: .percent, value: .number(Number(15)), unit: Unit(.percent, "%"),
      modifier: .about)
    let date = Quantity(
      range: article.prose("2025"), kind: .date, value: .date(DateSpan(PartialDate(year: 2025), shape: .since)))
    let claims = [
      article.claim(
        "15%", .supported, quantity: percent, finding: novice, confidence: 91, message: "equals the finding",
        evidence: evidence,
        candidates: [
          Candidate(finding: novice, context: 100, value: 35, evidence: evidence),
          Candidate(finding: FindingReference(ledger: 0, finding: 1), context: 10, value: 0, evidence: other),
        ]),
      article.claim("2025", .unverifiable, quantity: date, confidence: 0, message: "no finding has a date"),
    ]
    let ignored = [IgnoredNumber(range: article.place("2.0"), text: "2.0", reason: "version number")]
    let document = article.checked(claims: claims, ignored: ignored, ledgers: [ledger.open])
    let listing = ClaimsListing().render([document], RunSummary(tally: Tally(document.result)))
    #expect(
      String(decoding: listing, as: UTF8.self) == """
        a.md:1:5  2.0
          passed over: version number
        a.md:1:31  15%
          read as: percent, about 15 %
          verdict: supported, 91% sure: equals the finding
          finding: success/novice = 15% (study)
          *1. success/novice = 15% (study)  1.35 = context 1.00 + value 0.35
               +0.80 group "novices" (clause)
               +0.20 unit
               +0.35 value "15%"
           2. success/expert = 33% (study)  0.10 = context 0.10 + value 0.00
               +0.20 unit
               -0.10 group "experts" (heading)
        a.md:1:45  2025
          read as: date, since 2025
          verdict: unverifiable, 0% sure: no finding has a date
        2 read as claims, 1 passed over.

        """)
  }
}
