internal import Quantities

/// How a claim's number stands to a finding's.
enum Relation: Hashable {
  /// The same number, or the same range.
  case equal
  /// Equal after fair rounding, or inside what its hedge allows.
  case rounded
  /// A bound that holds, of another number than the finding's: "more than 70%" for 75%.
  case bounded
  /// The source's own looser wording.
  case restated
  /// A rounder number than fair rounding gives: 25 for 27.
  case coarse
  /// One number given for a range that holds it.
  case insideRange
  /// A range given for one number, or a wider range.
  case widerRange
  /// A bound's number without the bound: "100" for "more than 100".
  case boundLost
  /// A bound that the value misses by no more than its own rounding: "less than 3%" for 3%.
  case boundTouched
  /// A bound of the finding's own number that the exact value contradicts: "more than 46%" for 46%, printed elsewhere as 45.7%.
  case boundExcluded
  /// A bound that holds and is too far off to have been meant: "more than 20" for 75.
  case looseBound
  /// More digits than the finding has.
  case overPrecise
  /// The numbers exclude each other.
  case disjoint

  /// Whether the claim is right.
  var isSupport: Bool { self == .equal || self == .rounded || self == .restated || self == .bounded }

  init(_ claim: ClaimReading, _ finding: FindingReading) {
    if finding.isRange {
      self = Self.toRange(claim, finding)
    } else if finding.isBound {
      self = Self.toBound(claim, finding)
    } else if claim.isRange {
      self = Self.rangeToPoint(claim, finding)
    } else {
      self = Self.pointToPoint(claim, finding)
    }
  }

  private static func pointToPoint(_ claim: ClaimReading, _ finding: FindingReading) -> Relation {
    let value = finding.low
    if claim.low.value == value.value { return equalNumbers(claim, finding) }
    switch claim.modifier {
    case nil:
      if claim.literal.meets(finding.tight) {
        // "33.2%" where the source prints 33% claims more than is known.
        if claim.low.place < finding.place, finding.tight.contains(claim.literal) { return .overPrecise }
        // "1" for 0.58 is no rounding of it.
        let distance = (claim.low.value - value.value).magnitude
        if claim.low.place >= 0, distance * Decimal(3) > value.value.magnitude { return .disjoint }
        return .rounded
      }
      return isCoarse(claim.low, of: finding) ? .coarse : .disjoint
    case .about, .nearly, .justOver:
      if claim.fair.meets(finding.tight) { return .rounded }
      return isCoarse(claim.low, of: finding) || claim.literal.meets(finding.tight) ? .coarse : .disjoint
    case .lessThan, .moreThan, .atLeast, .atMost, .upTo:
      if claim.fair.meets(finding.tight) { return isNear(claim.low.value, finding) ? .bounded : .looseBound }
      return claim.literal.meets(finding.tight)
        || claim.literal.meets(finding.open) && isClose(claim.low.value, value.value)
        ? .boundTouched : .disjoint
    }
  }

  /// The same digits: a bound may still exclude the value itself ("more than 400,000" for 398,198).
  private static func equalNumbers(_ claim: ClaimReading, _ finding: FindingReading) -> Relation {
    switch claim.modifier {
    case .moreThan, .lessThan:
      if claim.fair.meets(finding.tight), finding.tight.low != finding.tight.high {
        let isExact = finding.tight == finding.low.interval
        return isExact ? .boundTouched : .rounded
      }
      return claim.fair.meets(finding.tight) ? .rounded : .boundExcluded
    case .nearly, .justOver:
      // "almost 126" of just 126: a number that nobody would round to is hedged for nothing.
      if isExact(finding) { return .boundTouched }
      return claim.fair.meets(finding.tight) ? .rounded : .boundTouched
    // "No fewer than 66%" stresses the number as often as it bounds it.
    case nil, .about, .atLeast, .atMost, .upTo: return .equal
    }
  }

  /// Whether a finding is a number that is not round, printed once and without a hedge.
  private static func isExact(_ finding: FindingReading) -> Bool {
    finding.modifier == nil && finding.tight == finding.low.interval && !ClaimReading.isRound(finding.low)
  }

  private static func toRange(_ claim: ClaimReading, _ finding: FindingReading) -> Relation {
    if claim.isRange {
      let sameLow = claim.low.interval.meets(finding.low.interval)
      let sameHigh = claim.high.interval.meets(finding.high.interval)
      if sameLow && sameHigh { return .equal }
      if finding.open.contains(claim.literal) { return .insideRange }
      return .disjoint
    }
    switch claim.modifier {
    case .moreThan, .atLeast:
      if claim.low.value == finding.low.value { return .rounded }
      if claim.fair.contains(finding.open) { return isNear(claim.low.value, finding) ? .bounded : .looseBound }
    case .lessThan, .atMost, .upTo:
      if claim.high.value == finding.high.value { return .rounded }
      if claim.fair.contains(finding.open) { return isNear(claim.high.value, finding) ? .bounded : .looseBound }
    default: break
    }
    // "about 6%" for 5–7%: the middle, hedged.
    return claim.fair.meets(finding.open) ? .insideRange : .disjoint
  }

  private static func rangeToPoint(_ claim: ClaimReading, _ finding: FindingReading) -> Relation {
    guard claim.fair.meets(finding.tight) else { return .disjoint }
    // "Between 14 and 15" for 14.6: the numbers on either side of it.
    let unit = Decimal.powerOfTen(max(claim.low.place, claim.high.place))
    if claim.high.value - claim.low.value == unit, claim.low.value >= unit * Decimal(10) { return .rounded }
    return .widerRange
  }

  private static func toBound(_ claim: ClaimReading, _ finding: FindingReading) -> Relation {
    let bound = finding.low
    let isSame = claim.low.value == bound.value
    let isUp = finding.modifier == .moreThan || finding.modifier == .atLeast
    if isSame {
      switch claim.modifier {
      case .moreThan:
        return isUp ? finding.modifier == .atLeast && !hasTight(finding) ? .boundTouched : .equal : .disjoint
      case .atLeast: return isUp ? .equal : .disjoint
      case .lessThan, .atMost, .upTo: return isUp ? .disjoint : .equal
      case nil, .about: return hasTight(finding) && claim.fair.meets(finding.tight) ? .rounded : .boundLost
      case .nearly, .justOver: return claim.fair.meets(finding.tight) && hasTight(finding) ? .rounded : .boundLost
      }
    }
    // A tighter printed value decides what the bound leaves open.
    if hasTight(finding) {
      if claim.isRange {
        return claim.literal.contains(finding.tight)
          ? .rounded : claim.fair.meets(finding.tight) ? .widerRange : .disjoint
      }
      if claim.fair.meets(finding.tight) {
        if claim.modifier == nil || claim.modifier == .about || claim.modifier == .nearly || claim.modifier == .justOver
        {
          return .rounded
        }
        return isNear(claim.low.value, finding) ? .bounded : .looseBound
      }
      return isCoarse(claim.low, of: finding) ? .coarse : .disjoint
    }
    switch claim.modifier {
    case .moreThan, .atLeast:
      return isUp && claim.low.value < bound.value
        ? isNear(claim.low.value, finding) ? .bounded : .looseBound : .disjoint
    case .lessThan, .atMost, .upTo:
      return !isUp && claim.low.value > bound.value
        ? isNear(claim.low.value, finding) ? .bounded : .looseBound : .disjoint
    default: return .disjoint
    }
  }

  private static func hasTight(_ finding: FindingReading) -> Bool { finding.tight != finding.low.interval }

  /// Whether the claim's number is what the finding gives when rounded to five of its second digit, or to its first digit.
  private static func isCoarse(_ number: Number, of finding: FindingReading) -> Bool {
    guard ClaimReading.isRound(number), let low = finding.tight.low, let high = finding.tight.high else { return false }
    let value = number.value
    guard !value.isZero, value.isNegative == low.isNegative else { return false }
    // Half of five units of the second digit: 2.5 for 25, 250 for 2,500.
    let reach = Decimal(25, exponent: value.order - 2)
    let band = Interval(value - reach, value + reach, includesHigh: false)
    guard band.meets(Interval(low, high)) else { return false }
    // Never farther than an eighth of the true value.
    let distance = value < low ? low - value : value > high ? value - high : .zero
    return distance * Decimal(8) <= low.magnitude
  }

  /// Whether a bound is near enough to the value to be a statement about it: within a tenth.
  private static func isNear(_ bound: Decimal, _ finding: FindingReading) -> Bool {
    guard let low = finding.tight.low, let high = finding.tight.high else { return true }
    let (small, large) = bound < low ? (bound, low) : (high, bound)
    return large.magnitude * Decimal(10) <= small.magnitude * Decimal(11)
  }

  /// Whether two numbers differ by less than a fiftieth.
  private static func isClose(_ left: Decimal, _ right: Decimal) -> Bool {
    (left - right).magnitude * Decimal(50) < right.magnitude
  }
}
