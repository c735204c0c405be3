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
    ("He lives at 221B Baker Street now.", "221B Baker Street: street address"),
    ("She met him at 10 Downing Street.", "10 Downing Street: street address"),
    ("It hit 40 in the 90s.", "90s: vague number"),
    ("Songs of the sort that '90s bands wrote.", "90s: vague number"),
    ("Call the desk on 01555 230 118.", "01555 230 118: phone number"),
    ("Ring Bea on 5550 0147, please.", "5550 0147: phone number"),
    ("Tel. 01555 230 118.", "Tel. 01555 230 118: phone number"),
    ("Equations (6) and (7) say so.", "Equations (6) and (7): figure, table or section number"),
    ("Many have shown it (26,29,49).", "(26,29,49): footnote or citation number"),
    ("It follows as in (28).", "(28): footnote or citation number"),
    ("They had to: (1) rest well.", "(1): list number"),
    ("The enzyme caspase-3 was seen.", "caspase-3: part of a name"),
    ("It is 5-HT that counts.", "5: part of a name"),
    ("The comet C/2013 A1 passed.", "/2013: part of a name"),
    ("Call 1-800-555-0199 now.", "1-800-555-0199: phone number"),
    ("It ended at 0100 GMT sharp.", "0100 GMT: time of day"),
    ("doi:10.1000/xyz123 has it", "doi:10.1000: identifier"),
    ("The star HD 188753 is far.", "188753: part of a name"),
    ("It is passed as Public Law 116-94 then.", "116: part of a name"),
    ("It is on file as 040301 there.", "040301: identifier"),
    ("The card 25-0517 is his.", "25: identifier"),
    ("Slaked lime is Ca(OH)2 here.", "2: part of a name"),
    ("It was weak (t(39) = n.s.) there.", "(39): part of a name"),
    ("A category-4 storm came.", "category-4: part of a name"),
    ("At phases 3, 5 and 7 they asked.", "phases 3, 5 and 7: part of a name"),
    ("We first asked them.", "first: figure of speech"),
    ("The rate per temperature T 1 grew.", "1: part of a name"),
  ])
  func passedOver(_ sentence: String, _ expected: String) {
    #expect(QuantityText.passedOver(in: sentence).first == expected)
    #expect(QuantityText.readings(of: sentence).isEmpty || ["24/7", "90s"].contains(where: sentence.contains))
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
