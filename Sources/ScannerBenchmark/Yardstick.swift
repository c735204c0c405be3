/// The yardstick: how many runs of digits a text has, by a plain loop over its bytes.
///
/// The compiler makes of it what it makes of such a loop in C: two branches a byte and nothing done for several bytes at once.
@inline(never)
func digitRuns(_ text: [UInt8]) -> Int {
  var runs = 0
  var isInside = false
  for byte in text {
    if byte >= 0x30, byte <= 0x39 {
      if !isInside { runs += 1 }
      isInside = true
    } else {
      isInside = false
    }
  }
  return runs
}
