import Documents
import Quantities
import TestSupport
import Testing

@Suite("German") struct GermanTests {
  private func readings(_ text: String) -> [String] {
    Scanner(.german).scan(Array(text.utf8)).quantities.map(QuantityText.describe)
  }

  @Test(arguments: [
    Reading("Der Anteil stieg von 33 % auf 41,5 %.", "from 33 %", "to 41.5 %"),
    Reading("Etwa 400.000 Sitzungen von 235.000 Menschen", "about 400000 sitzungen", "about 235000 menschen"),
    Reading("zweihundertfünfunddreißigtausend Menschen", "235000 menschen"),
    Reading("der einundzwanzigste Band", "21 in order"),
    Reading("am 16. Juni 2026", "2026-06-16"),
    Reading("zwischen Oktober 2025 und April 2026", "2025-10..2026-04"),
    Reading("Er kam auf den 3. Platz.", "3 in order"),
    Reading("dreieinhalb Millionen Euro", "3500000 EUR"),
    Reading("rund 1,5 Mio. Euro und 20 Tsd. Kunden", "about 1500000 EUR", "20000 kunden"),
    Reading("drei von zehn", "0.3 of 1"),
    Reading("um sieben Prozentpunkte", "7 pp"),
    Reading("fast doppelt so viele", "nearly 2 x"),
    Reading("eine Viertelstunde lang zwei Viertelstunden", "30 min"),
    Reading("zwischen zwei und zwanzig Kilometern", "2..20 km"),
    Reading("tausend Liter", "1000 L"),
    Reading("Eine Frau kam."),
  ])
  func german(_ reading: Reading) {
    #expect(readings(reading.sentence) == reading.quantities)
  }

  @Test("the language is the block's, or the document's, or the one that the words tell")
  func languages() throws {
    func units(_ path: String, _ text: String, forced: String? = nil) throws -> [String] {
      let document = try DocumentReader(language: forced).read(path: path, bytes: Array(text.utf8))
      return Scanner.scan(document).quantities.map(QuantityText.describe)
    }
    let german = "Im Jahr war es so, dass die Menschen von 1.200 Orten kamen."
    #expect(try units("a.txt", german) == ["1200 orten"])
    #expect(try units("a.txt", german, forced: "en") == ["1.2"])
    #expect(try units("a.md", "---\nlang: de-AT\n---\n\n1.200 Orte") == ["1200 orte"])
    let page = "<html lang=en><p>The cost was 1.200 pounds.<p lang=de>Es waren 1.200 Orte.</html>"
    #expect(try units("a.html", page) == ["1.2 [lb_av]", "1200 orte"])
  }
}
