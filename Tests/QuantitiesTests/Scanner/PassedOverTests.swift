import Quantities
import TestSupport
import Testing

@Suite("Numbers that are no quantities are passed over with a reason") struct PassedOverTests {
  @Test(arguments: [
    ("See figures (3 to 6) below.", "figures (3 to 6): figure, table or section number"),
    ("Slide 7 shows it.", "Slide 7: figure, table or section number"),
    ("It is told on pp. 12–14 of it.", "pp. 12–14: figure, table or section number"),
    ("As shown before [12, 14].", "[12, 14]: footnote or citation number"),
    ("They used GPT-4 for it.", "GPT-4: part of a name"),
    ("Judged by Sonnet 4.6 then.", "4.6: version number"),
    ("It runs on Python 3.12 only.", "3.12: version number"),
    ("release 1.2.3 of it", "release 1.2.3: version number"),
    ("Call +1 555 123 4567 now.", "+1 555 123 4567: phone number"),
    ("Call 555-123-4567 now.", "555-123-4567: phone number"),
    ("It starts at 10:30 sharp.", "10:30: time of day"),
    ("It starts at 5 pm sharp.", "5 pm: time of day"),
    ("Read https://example.org/2025/a1 please.", "https://example.org/2025/a1: web address"),
    ("Write to team7@example.org please.", "team7@example.org: web address"),
    ("No one saw it.", "No one: figure of speech"),
    ("It is open 24/7 here.", "24: figure of speech"),
    ("Issue no. 5 is out.", "no. 5: identifier"),
    ("The B&B 100 fell.", "100: part of a name"),
    ("The Acme 737 Plus jets.", "737: part of a name"),
    ("They won 3-1 there.", "3: score or fixture"),
    ("It took all week.", "all week: indefinite article"),
  ])
  func passedOver(_ sentence: String, _ expected: String) {
    #expect(QuantityText.passedOver(in: sentence).first == expected)
    #expect(QuantityText.readings(of: sentence).isEmpty || sentence.contains("24/7"))
  }

  @Test("a list number at the start of a line is none, the figure behind it is one")
  func listNumbers() {
    #expect(QuantityText.readings(of: "1. Readers took 12 books home.") == ["12 books"])
    #expect(QuantityText.readings(of: "3.2 Results of the trial: 12 books") == ["12 books"])
  }

  @Test("numbers in a stretch that the caller excludes are not read")
  func exclusions() {
    let text = "In `33%` and 19% of cases"
    let exclusion = Scanner.Exclusion(range: Marked("In `⟦33%⟧` and 19% of cases").ranges[0], reason: .code)
    #expect(QuantityText.readings(of: text, excluding: [exclusion]) == ["19 %"])
  }
}
