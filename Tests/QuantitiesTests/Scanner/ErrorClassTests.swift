import Quantities
import TestSupport
import Testing

/// The phrases by which figures go wrong in articles, class by class: what the checker is to judge must be read first.
@Suite("Every way in which a figure goes wrong is read as the figure that it is") struct ErrorClassTests {
  @Test(
    "rounding, precision and ranges",
    arguments: [
      Reading("About 400,000 visits were logged.", "about 400000 visits"),
      Reading("More than 400,000 visits were logged.", "moreThan 400000 visits"),
      Reading("Returns shrank by 42.42% over the spring.", "42.42 %"),
      Reading("Some 31% of old hands got there.", "about 31 %"),
      Reading("Old hands got there in 28–33% of visits.", "28..33 %"),
      Reading("Where nothing was lent, 5 to 7% came back.", "5..7 %"),
    ])
  func rounding(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "groups, conditions and bases",
    arguments: [
      Reading("Beginners got there 33% of the time, old hands 15%.", "33 %", "15 %"),
      Reading("19% of the readers who got stuck gave up.", "19 %"),
      Reading("19% of the visits that were cut short were beginners'.", "19 %"),
      Reading("Children hold 15%, parents 33% and teachers 9% of the cards.", "15 %", "33 %", "9 %"),
    ])
  func groups(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "hedges and bounds, with their scope",
    arguments: [
      Reading("The log holds 400,000 visits.", "400000 visits"),
      Reading(
        "Over 400,000 visits were logged, and up to 33% ended well.", "moreThan 400000 visits", "upTo 33 %"),
      Reading("It came to 75%; elsewhere it was up to 75%.", "75 %", "upTo 75 %"),
      Reading("About 400,000 visits from 235,000 people were kept.", "about 400000 visits", "about 235000 people"),
      Reading("About 400,000 visits by 12 people.", "about 400000 visits", "12 people"),
      Reading(
        "Nearly half of them, just under 20% and close to 9 hours.", "nearly 0.5 of 1", "nearly 20 %", "nearly 9 h"),
      Reading("Just over 50 and slightly more than 60 visits.", "justOver 50 visits", "justOver 60 visits"),
      Reading("30+ guides, 25-odd years, ~9 days.", "atLeast 30 guides", "about 25 a", "about 9 d"),
    ])
  func hedges(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "percent, points, units and scales",
    arguments: [
      Reading("The share of repairs rose 14%.", "14 %"),
      Reading("The share rose 14 percentage points.", "14 pp"),
      Reading("The share of repairs fell 42 points.", "42 points"),
      Reading("It doubles your risk.", "up 2 x"),
      Reading("235,000 visits, 3,200 tokens and 20 hours a week.", "235000 visits", "3200 tokens", "20 h/wk"),
      Reading(
        "It is 5 miles, or 8 km, at 70°F (21 °C) for €10 ($11).", "5 [mi_i]", "8 km", "70 [degF]", "21 Cel", "10 EUR",
        "11 USD"),
      Reading(
        "400 million visits, 2 billion words, 3 milliard more.", "400000000 visits", "2000000000 words", "3000000000"),
    ])
  func units(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "ratios in words",
    arguments: [
      Reading("The share more than tripled.", "moreThan up 3 x"),
      Reading("It is about twice as high, roughly double.", "about 2 x", "about 2 x"),
      Reading("Experts take two times more actions.", "2 x"),
      Reading("It is three times lower, a 2.5-fold fall, four times smaller.", "3 x", "2.5 x", "4 x"),
      Reading("It was 1.87 to 2.2 times as high.", "1.87..2.2 x"),
      Reading(
        "Nearly half, a quarter, one in five and two-fifths of them.", "nearly 0.5 of 1", "0.25 of 1", "0.2 of 1",
        "0.4 of 1"),
      Reading("Lending and returning both doubled.", "up 2 x"),
      Reading("an order of magnitude more", "10 x"),
    ])
  func ratios(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "directions, ends of a change and periods",
    arguments: [
      Reading("It rose from 33% to 19%.", "from 33 %", "to 19 %"),
      Reading("It fell from 19% to 33%.", "from 19 %", "to 33 %"),
      Reading("The share of loans reached 10%.", "10 %"),
      Reading("Managers trail engineers by two points.", "2 points"),
      Reading("The share has grown since January 2026.", "since 2026-01"),
      Reading("Over the six months from October 2025 to April 2026 it fell.", "6 mo", "2025-10..2026-04"),
      Reading("The first edition said 41%, the second 43%.", "1 in order", "41 %", "2 in order", "43 %"),
      Reading("Its rate was lifted by 75 basis points to a range of 3% to 3.25%.", "0.75 pp", "3..3.25 %"),
    ])
  func changes(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "samples, sums, tables and statistics",
    arguments: [
      Reading("A sample of 235,000 visits (n = 1,204).", "235000 visits", "1204"),
      Reading("24.4% of 30 people agreed.", "24.4 %", "30 people"),
      Reading("An increase of 16 points, from 15% to 33%.", "16 points", "from 15 %", "to 33 %"),
      Reading("25, 26 and 5 percent make 58% in all.", "25 %", "26 %", "5 %", "58 %"),
      Reading("70% by people and 30% by machines.", "70 %", "30 %"),
      Reading("Beginners 15% 33% experts", "15 %", "33 %"),
      Reading("The average visit has four turns.", "4 turns"),
      Reading("The adjusted rate was 28%, the raw one 31%.", "28 %", "31 %"),
      Reading("Skill comes with an 18-point gain.", "18 points"),
      Reading("The odds were 2.30, 95% CI 1.03–5.13.", "2.3", "95 %", "1.03..5.13"),
      Reading("The bias was 1.89 mm (95% CI -0.22, 3.99).", "1.89 mm", "95 %", "-0.22..3.99"),
      Reading("It stood at 4.2153(4) km.", "4.2153 km"),
    ])
  func statistics(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "quotations and citations",
    arguments: [
      Reading("\"19% were discarded thereafter,\" it says.", "19 %"),
      Reading("It says \"5 to 7%\" where the source has \"5-7%\".", "5..7 %", "5..7 %"),
      Reading("It was published on Tuesday, June 16, 2026.", "2026-06-16 weekday 2"),
    ])
  func quotations(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }
}
