internal import Quantities

/// A number of hundredths as a decimal number: 82 is "0.82", -120 is "-1.2".
func hundredths(_ number: Int) -> String { Decimal(Int128(number), exponent: -2).description }
