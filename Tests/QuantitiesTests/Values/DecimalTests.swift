import Quantities
import Testing

@Suite("Exact decimals") struct DecimalTests {
  @Test func `equal values are equal however they are written`() {
    #expect(Decimal(50, exponent: -1) == Decimal(5))
    #expect(Decimal(5, exponent: 3) == Decimal(5000))
    #expect(Decimal(0, exponent: 7) == .zero)
  }

  @Test func `they print without an exponent`() {
    #expect(Decimal(27, exponent: -1).description == "2.7")
    #expect(Decimal(-5, exponent: -3).description == "-0.005")
    #expect(Decimal(4, exponent: 5).description == "400000")
    #expect(Decimal(5, exponent: -999).description == "5e-999")
    #expect(Decimal(-5, exponent: 999).description == "-5e999")
  }

  @Test func `sums, products and order are exact`() {
    #expect(Decimal(1, exponent: -1) + Decimal(2, exponent: -1) == Decimal(3, exponent: -1))
    #expect(Decimal(33) - Decimal(195, exponent: -1) == Decimal(135, exponent: -1))
    #expect(Decimal(12, exponent: -1) * Decimal(5) == Decimal(6))
    #expect(Decimal(999, exponent: -3) < .one)
    #expect(-Decimal(2) < Decimal(1, exponent: -9))
  }

  @Test func `quotients are cut the way that is asked`() {
    let low = Decimal(1).divided(by: Decimal(3), rounding: .down)
    let high = Decimal(1).divided(by: Decimal(3), rounding: .up)
    #expect(low.map { $0 * Decimal(3) < .one } == true)
    #expect(high.map { $0 * Decimal(3) > .one } == true)
    #expect(Decimal(1).divided(by: .zero) == nil)
  }

  @Test func `very large and very small numbers compare`() {
    #expect(Decimal(1, exponent: -300) < Decimal(1, exponent: 300))
    #expect(Decimal(1, exponent: 300) > Decimal(999, exponent: 290))
    #expect(Decimal(7, exponent: 200) - Decimal(1) > Decimal(6, exponent: 200))
  }

  @Test func `a number's interval is half a unit of its last digit to either side, the upper end left out`() {
    let interval = Number(Decimal(33), place: 0).interval
    #expect(interval.contains(Decimal(325, exponent: -1)))
    #expect(!interval.contains(Decimal(335, exponent: -1)))
    #expect(!interval.meets(Number(Decimal(34), place: 0).interval))
  }
}
