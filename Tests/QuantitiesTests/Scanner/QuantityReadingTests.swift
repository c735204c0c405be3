import Quantities
import TestSupport
import Testing

/// A sentence, and what must be read of it.
struct Reading: Sendable, CustomTestStringConvertible {
  let sentence: String
  let quantities: [String]

  init(_ sentence: String, _ quantities: String...) {
    self.sentence = sentence
    self.quantities = quantities
  }

  var testDescription: String { sentence }
}

@Suite("What is read of a sentence") struct QuantityReadingTests {
  @Test(
    "counts, with what they count",
    arguments: [
      Reading("It took 12 actions per prompt.", "12 actions"),
      Reading("The sample holds 400,000 interactive coding sessions.", "400000 sessions"),
      Reading("400k sessions and 3.2k words were kept.", "400000 sessions", "3200 words"),
      Reading("They counted 1.5 million users.", "1500000 users"),
      Reading("Four hundred thousand sessions, nine modes.", "400000 sessions", "9 modes"),
      Reading("two hundred and thirty-five thousand people", "235000 people"),
      Reading("half a million readers", "500000 readers"),
      Reading("three dozen libraries", "36 libraries"),
      Reading("a four-turn session", "4 turn"),
      Reading(
        "57.6, 69.0 and 126.3 million residents", "57600000 residents", "69000000 residents", "126300000 residents"),
      Reading("1\u{202F}234\u{202F}567 rows", "1234567 rows"),
      Reading("64 000 people and 12 345 678 rows", "64000 people", "12345678 rows"),
      Reading("in group 5 120 people", "5", "120 people"),
      Reading("3 × 10^6 cells", "3000000 cells"),
    ])
  func counts(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "shares and points",
    arguments: [
      Reading("It reached 33% of the time.", "33 %"),
      Reading("33 percent, 5 per cent and 7 pct", "33 %", "5 %", "7 %"),
      Reading("eighty-four percent of developers", "84 %"),
      Reading("a gap of five percentage points", "5 pp"),
      Reading("within 7pp of engineers", "atMost 7 pp"),
      Reading("up 200 basis points", "2 pp"),
      Reading("25, 26 and 5 percent", "25 %", "26 %", "5 %"),
      Reading("5.0% is not 5%", "5 %", "5 %"),
    ])
  func shares(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "ranges, in every spelling",
    arguments: [
      Reading("between 5 and 7%", "5..7 %"),
      Reading("5 to 7 percent of sessions", "5..7 %"),
      Reading("28–33% of sessions", "28..33 %"),
      Reading("28-33% of sessions", "28..33 %"),
      Reading("28% to 33% of sessions", "28..33 %"),
      Reading("$5 to $7 million", "5000000..7000000 USD"),
      Reading("two or three readers", "2..3 readers"),
      Reading("ranging from 5% to 7% across groups", "5..7 %"),
      Reading("It rose by 5 to 7 points.", "5..7 points"),
      Reading("It rose by 76 to 214.", "76", "214"),
    ])
  func ranges(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "changes, which are no ranges",
    arguments: [
      Reading("It fell from 33% to 19%.", "from 33 %", "to 19 %"),
      Reading("Debugging: 33% → 19%", "from 33 %", "to 19 %"),
      Reading("Operating software rose 14% to 21%.", "from 14 %", "to 21 %"),
      Reading("It went from 33 to 19%.", "from 33 %", "to 19 %"),
      Reading("It more than doubled, 15% to 33%.", "moreThan up 2 x", "from 15 %", "to 33 %"),
      Reading("Success rose from 15% to 28–33%.", "from 15 %", "to 28..33 %"),
      Reading("from 33% of sessions in October to 19% in April", "from 33 %", "--10", "to 19 %", "--04"),
      Reading("The value rose by +27%.", "up 27 %"),
    ])
  func changes(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "multiples and fractions",
    arguments: [
      Reading("more than twice the actions", "moreThan 2 x"),
      Reading("five times the output", "5 x"),
      Reading("a 2.4x multiple and a tenfold rise", "2.4 x", "10 x"),
      Reading("the share halved", "down 0.5 x"),
      Reading("one in five readers", "0.2 of 1"),
      Reading("one session in five", "0.2 of 1"),
      Reading("nine out of ten", "0.9 of 1"),
      Reading("fell by nearly half", "nearly 0.5 of 1"),
      Reading("three quarters of them", "0.75 of 1"),
      Reading("less than a fifth of sessions", "lessThan 0.2 of 1"),
      Reading("two and a half hours", "2.5 h"),
    ])
  func ratios(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "hedges and bounds, before and behind",
    arguments: [
      Reading("about 400,000 sessions", "about 400000 sessions"),
      Reading("roughly 235,000 people", "about 235000 people"),
      Reading("~10 actions", "about 10 actions"),
      Reading("almost 50 visits", "nearly 50 visits"),
      Reading("just over 50 visits", "justOver 50 visits"),
      Reading("more than 100 actions", "moreThan 100 actions"),
      Reading("at least 20 readers", "atLeast 20 readers"),
      Reading("no more than 33%", "atMost 33 %"),
      Reading("up to 20 readers", "upTo 20 readers"),
      Reading("fewer than 20 readers", "lessThan 20 readers"),
      Reading("200+ build guides", "atLeast 200 guides"),
      Reading("25-odd years", "about 25 a"),
      Reading("30 readers or more", "atLeast 30 readers"),
      Reading("an average of about 20 hours per week", "about 20 h/wk"),
      Reading("over the seven months", "7 mo"),
      Reading("over seven months", "7 mo"),
    ])
  func hedges(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "money, measures and lengths of time",
    arguments: [
      Reading("$3bn and €3.5 billion", "3000000000 USD", "3500000000 EUR"),
      Reading("US$40 a place", "40 USD"),
      Reading("£37,200 and 20p", "37200 GBP", "0.2 GBP"),
      Reading("5.4 kilometres from work", "5.4 km"),
      Reading("21 °C outside", "21 Cel"),
      Reading("12 km/h on average", "12 km/h"),
      Reading("20h/week", "20 h/wk"),
      Reading("96 minutes a week", "96 min/wk"),
      Reading("a six-month window", "6 mo"),
      Reading("two decades", "20 a"),
    ])
  func measures(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "dates and periods",
    arguments: [
      Reading("between October 2025 and April 2026", "2025-10..2026-04"),
      Reading("Oct 2025–Apr 2026", "2025-10..2026-04"),
      Reading("2025-10 to 2026-04", "2025-10..2026-04"),
      Reading("published on June 16, 2026", "2026-06-16"),
      Reading("published on 16 June 2026", "2026-06-16"),
      Reading("published 2026-06-16", "2026-06-16"),
      Reading("out on Monday", "weekday 1"),
      Reading("Tuesday, June 16, 2026", "2026-06-16 weekday 2"),
      Reading("since late 2025", "since 2025"),
      Reading("in Q3 2025", "2025-Q3"),
      Reading("April–June 2026", "2026-04..2026-06"),
      Reading("its third-quarter profit", "-Q3"),
      Reading("in 2023–2024", "2023..2024"),
      Reading("the 2026 data", "2026"),
      Reading("In 2024, 76% did.", "2024", "76 %"),
      Reading("2000 people came", "2000 people"),
      Reading("it fell on oct. 13, by noon", "--10-13"),
      Reading("it fell on oct . 13 , by noon", "--10-13"),
      Reading("due on may 19", "--05-19"),
      Reading("from 5 june", "--06-05"),
      Reading("they may 19 times in 20", "19 x", "20"),
    ])
  func dates(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "places in an order",
    arguments: [
      Reading("the 15th year", "15 in order"),
      Reading("the twenty-first edition", "21 in order"),
    ])
  func ordinals(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }
}
