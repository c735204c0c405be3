import Documents
import Quantities
import Reports
import Testing

@Suite struct QuantityFieldsTests {
  private static let place = ByteRange(0, 1)

  @Test func `a single number has a value`() {
    let fields = QuantityFields(
      Quantity(range: Self.place, kind: .percent, value: .number(Number(33)), unit: Unit(.percent, "%")))
    #expect(fields.value == "33")
    #expect(fields.lo == nil && fields.hi == nil && fields.date == nil && fields.modifier == nil)
    #expect(fields.unit == "%")
    #expect(fields.kind == "percent")
  }

  @Test func `a range has lo and hi, the lesser first however it is written, and no value`() {
    let fields = QuantityFields(
      Quantity(
        range: Self.place, kind: .points, value: .range(low: Number(7), high: Number(5)), unit: Unit(.points, "pp")))
    #expect(fields.value == nil)
    #expect(fields.lo == "5")
    #expect(fields.hi == "7")
    #expect(fields.unit == "pp")
  }

  @Test(
    arguments: [
      (Quantity.Modifier.about, "about", nil, nil), (.nearly, "below", nil, nil), (.justOver, "above", nil, nil),
      (.lessThan, "below", nil, "30"), (.moreThan, "above", "30", nil), (.atLeast, "at-least", "30", nil),
      (.atMost, "at-most", nil, "30"), (.upTo, "up-to", nil, "30"),
    ] as [(Quantity.Modifier, String, String?, String?)])
  func `a bound keeps its number and says on which side it is open`(
    modifier: Quantity.Modifier, name: String, lo: String?, hi: String?
  ) {
    let fields = QuantityFields(
      Quantity(range: Self.place, kind: .count, value: .number(Number(30)), modifier: modifier))
    #expect(fields.value == "30")
    #expect(fields.modifier == name)
    #expect(fields.lo == lo)
    #expect(fields.hi == hi)
  }

  @Test(
    arguments: [
      (Unit.none, nil), (Unit(.times, "x"), nil), (Unit(.fraction, "1"), nil), (Unit(.currency, "USD"), "USD"),
      (Unit(.time, "min"), "min"), (Unit(.counted, "sessions"), "sessions"),
    ] as [(Quantities.Unit, String?)])
  func `a multiple or a fraction has no unit`(unit: Quantities.Unit, symbol: String?) {
    #expect(
      QuantityFields(Quantity(range: Self.place, kind: .count, value: .number(Number(3)), unit: unit)).unit == symbol)
  }

  @Test(
    arguments: [
      (DateSpan(PartialDate(year: 2025)), "2025", "2025"),
      (DateSpan(PartialDate(year: 2025, month: 10)), "2025-10", "2025-10"),
      (DateSpan(PartialDate(year: 2026, month: 6, day: 6)), "2026-06-06", "2026-06-06"),
      (DateSpan(PartialDate(month: 10)), "--10", "--10"),
      (DateSpan(PartialDate(month: 10, day: 4)), "--10-04", "--10-04"),
      (DateSpan(PartialDate(year: 2025, quarter: 3)), "2025-07", "2025-09"),
      (
        DateSpan(PartialDate(year: 2025, month: 10), to: PartialDate(year: 2026, month: 4), shape: .between), "2025-10",
        "2026-04"
      ), (DateSpan(PartialDate(year: 2010), shape: .since), "2010", nil),
      (DateSpan(PartialDate(year: 2024), shape: .until), nil, "2024"), (DateSpan(PartialDate(weekday: 1)), nil, nil),
      (DateSpan(PartialDate(year: 476)), "0476", "0476"),
    ] as [(DateSpan, String?, String?)])
  func `a date is written as far as it is known, and never as a number`(span: DateSpan, from: String?, to: String?) {
    let fields = QuantityFields(Quantity(range: Self.place, kind: .date, value: .date(span)))
    #expect(fields.date == QuantityFields.Period(from: from, to: to))
    #expect(fields.value == nil && fields.lo == nil && fields.hi == nil)
  }
}

extension Number {
  fileprivate init(_ value: Int) { self.init(Decimal(value), place: 0) }
}
