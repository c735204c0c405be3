import Quantities
import TestSupport
import Testing

@Suite("Units, and quantities in more than one of them") struct UnitTests {
  @Test(
    "symbols with every prefix, products and powers",
    arguments: [
      Reading("900 MVA", "900 MV.A"),
      Reading("25 Mbps", "25 Mbit/s"),
      Reading("3 µbar", "3 ubar"),
      Reading("30 km s−1", "30 km/s"),
      Reading("8 kg m⁻³", "8 kg/m3"),
      Reading("964 cm−1", "964 cm-1"),
      Reading("a drift of 5 m s −1 was seen", "5 m/s"),
      Reading("2.2 mg cm− 2 as the active material", "2.2 mg/cm2"),
      Reading("8 km −20 were there", "8 km", "down -20"),
      Reading("40 W/m²", "40 W/m2"),
      Reading("5 kW·h", "5 kW.h"),
      Reading("a 0.5 m square plate", "0.5 m"),
      Reading("a 50 mm lens", "50 mm"),
      Reading("12 square miles", "12 [mi_i]2"),
      Reading("2m-3m deep", "2..3 m"),
      Reading("half an hour", "0.5 h"),
      Reading("a quarter of a mile", "0.25 [mi_i]"),
      Reading("half a percentage point", "0.5 pp"),
      Reading("4 degrees below zero", "-4 deg"),
      Reading("a 2000-mile trip", "2000 [mi_i]"),
      Reading("5 cells/7.5 ml", "5 cells", "7.5 mL"),
      Reading("20 °C (293.15K)", "20 Cel", "293.15 K"),
      Reading("5 ± 0.3 kg", "5 kg", "0.3 kg"),
      Reading("(95% CI 1.2–3.4)", "95 %", "1.2..3.4"),
    ])
  func symbols(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "a quantity that goes on in a smaller unit is one, in the smaller unit",
    arguments: [
      Reading("5 ft 2 in", "62 [in_i]"),
      Reading("6 feet and 3 inches tall", "75 [in_i]"),
      Reading("2 hours and 10 minutes", "130 min"),
      Reading("2 hours ten.", "130 min"),
      Reading("an hour and a half", "1.5 h"),
      Reading("3 years and 2 months", "38 mo"),
      Reading("20 dollars and 43 cents", "20.43 USD"),
      Reading("15 dollars 50.", "15.5 USD"),
      Reading("2 months, 14 days and 6 hours", "2 mo", "14 d", "6 h"),
      Reading("10 km, 8 m and 6 cm", "1000806 cm"),
      Reading("in 3 hours 15 people came", "3 h", "15 people"),
    ])
  func compounds(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "currencies by sign, code, word and scaled code",
    arguments: [
      Reading("120 MEUR", "120000000 EUR"),
      Reading("ALL 5 solutions are wrong", "5 solutions"),
      Reading("ALL 500 million and CAD 20 were paid", "500000000 ALL", "20 CAD"),
      Reading("aud$ 15", "15 AUD"),
      Reading("usd 20", "20 USD"),
      Reading("in 1995 they try 20 ways", "1995", "20 ways"),
      Reading("100,000 ₭", "100000 LAK"),
      Reading("12 590 Kč", "12590 CZK"),
      Reading("1 139,00 €", "1139 EUR"),
      Reading("1.899,- kr", "1899 SEK"),
      Reading("rose 0.3% to 4,512.33", "0.3 %", "4512.33"),
      Reading("rose 15% to $416 million", "15 %", "416000000 USD"),
      Reading("5.6 billion ($2.5 billion)", "5600000000", "2500000000 USD"),
      Reading("rose 6 . 2 %", "6.2 %"),
    ])
  func currencies(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "vague and indefinite numbers are no claims, but say what they mean to those who ask",
    arguments: [
      ("It took a few hours.", "a few hours: vague number", "about 3 h"),
      ("It took a couple of days.", "a couple of days: vague number", "about 2 d"),
      ("They left for an hour.", "an hour: indefinite article", "1 h"),
      ("A gallon of milk.", "A gallon: indefinite article", "1 [gal_us]"),
    ])
  func vague(_ sentence: String, _ expected: String, _ meaning: String) {
    #expect(QuantityText.readings(of: sentence).isEmpty)
    #expect(QuantityText.passedOver(in: sentence) == [expected])
    let readings = Scanner().scan(Array(sentence.utf8)).passedOver.compactMap(\.reading)
    #expect(readings.map(QuantityText.describe) == [meaning])
  }

  @Test("an article before a unit is none where it means every one of them")
  func rates() {
    #expect(QuantityText.readings(of: "They earn $3 a day.") == ["3 USD"])
    #expect(QuantityText.passedOver(in: "They earn $3 a day.").isEmpty)
  }

  @Test(
    "two bounds that face each other are one range",
    arguments: [
      Reading("larger than 20 and less than 35", "20..35"),
      Reading("at most 100 and at least 20 apples", "20..100 apples"),
      Reading("more than 40 and less than 10", "moreThan 40", "lessThan 10"),
      Reading("above one quarter and below a half", "0.25..0.5 of 1"),
      Reading("between 2.0 g and about 7.0 g", "2..7 g"),
      Reading("radii from 3 km to 5 km", "3..5 km"),
      Reading("it rose from 3 km to 5 km", "from 3 km", "to 5 km"),
      Reading("between the tenth and the fifteenth", "10..15 in order"),
    ])
  func bounds(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }
}
