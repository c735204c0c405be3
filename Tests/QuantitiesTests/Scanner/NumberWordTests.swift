import Quantities
import TestSupport
import Testing

@Suite("Numbers written in words") struct NumberWordTests {
  @Test(
    "fractions take the longest denominator that leaves a numerator",
    arguments: [
      Reading("one twenty-fifth of it", "0.04 of 1"),
      Reading("seven thirty-seconds", "0.21875 of 1"),
      Reading("twenty twenty-fifths", "0.8 of 1"),
      Reading("forty hundredths", "0.4 of 1"),
      Reading("five ten-thousandths", "0.0005 of 1"),
      Reading("three quarters of voters", "0.75 of 1"),
      Reading("a hundred and twenty-fifth visit", "125 in order"),
      Reading("the one hundred and fifth visit", "105 in order"),
    ])
  func fractions(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "an and joins a whole number with a proper fraction, and a hundred with what an improper one starts with",
    arguments: [
      Reading("six and thirty-one hundredths", "6.31"),
      Reading("four hundred and sixty-five hundredths", "400.65"),
      Reading("one hundred and twenty-two fifths of it", "24.4 of 1"),
      Reading("two and a half million books", "2500000 books"),
      Reading("two billion and a half million", "2000500000"),
      Reading("six million and two thirds", "6666666.6666666666667"),
      Reading("three quarters of a million readers", "750000 readers"),
    ])
  func mixed(_ reading: Reading) {
    let read = QuantityText.readings(of: reading.sentence)
    #expect(read.count == reading.quantities.count)
    for (one, other) in zip(read, reading.quantities) { #expect(one.prefix(12) == other.prefix(12)) }
  }

  @Test(
    "scales, Indian ones among them, and spoken decimals",
    arguments: [
      Reading("seven crore twelve lakh rupees", "71200000 INR"),
      Reading("thousand two hundred pages", "1200 pages"),
      Reading("several thousand two-year courses", "2 a"),
      Reading("compared with 212,000 five years earlier", "212000", "5 a"),
      Reading("In twenty fifteen it was 36%, since nineteen ninety-five less", "2015", "36 %", "since 1995"),
      Reading("in twenty minutes; in twenty twenty-minute talks", "20 min", "20 talks", "20 min"),
      Reading("4 point 5 miles", "4.5 [mi_i]"),
      Reading("two point seven five million users", "2750000 users"),
      Reading("thirtyfive towns", "35 towns"),
      Reading("5 hundred and 2 hundred", "500", "200"),
      Reading("three sextillion stars", "3000000000000000000000 stars"),
    ])
  func scales(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "a number over another, to a power, repeated in brackets",
    arguments: [
      Reading("3 over 20.", "0.15 of 1"),
      Reading("lost 3 over 20 games", "3", "moreThan 20 games"),
      Reading("1.5^3", "3.375"),
      Reading("4^-1", "0.25"),
      Reading("a factor of 2.5×10−4 here", "0.00025"),
      Reading("within five (5) days", "5 d"),
      Reading("40 (forty) members", "40 members"),
    ])
  func written(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }
}
