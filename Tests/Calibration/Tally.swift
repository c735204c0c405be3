import Checking
import Documents

/// How the verdicts on a set compare with what a person says.
struct Tally {
  var inScope = 0
  var judged = 0
  var withFact = 0
  var aligned = 0
  var supported = 0
  var falseAlarms = 0
  var falseWarnings = 0
  var wrong = 0
  var wrongMet = 0
  var wrongFlagged = 0
  var imprecise = 0
  var impreciseFlagged = 0
  var foreign = 0
  var foreignFlagged = 0
  var mutants = 0
  var mutantsFlagged = 0

  /// What the weights are fitted to: every claim placed rightly is worth one, a mistake found two; a right figure or a foreign one that
  /// is flagged costs as much as eight, since a reader who is misled once stops reading.
  var worth: Int {
    aligned * 2 + judged + wrongMet * 4 + (wrongFlagged - wrongMet) * 3 + impreciseFlagged * 2 + mutantsFlagged * 4
      - falseAlarms * 24 - falseWarnings * 8 - foreignFlagged * 24
  }

  static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    for path in paths { sum[keyPath: path] += right[keyPath: path] }
    return sum
  }

  private static var paths: [WritableKeyPath<Tally, Int>] {
    [
      \.inScope, \.judged, \.withFact, \.aligned, \.supported, \.falseAlarms, \.falseWarnings, \.wrong, \.wrongMet,
      \.wrongFlagged, \.imprecise, \.impreciseFlagged, \.foreign, \.foreignFlagged, \.mutants, \.mutantsFlagged,
    ]
  }

  /// One line of a table.
  var row: String {
    let cells = [
      (judged, inScope), (aligned, withFact), (falseAlarms, supported), (falseWarnings, supported), (wrongMet, wrong),
      (wrongFlagged, wrong), (impreciseFlagged, imprecise), (foreignFlagged, foreign), (mutantsFlagged, mutants),
    ]
    return cells.map { part, whole in
      let text = "\(part)/\(whole)"
      return String(repeating: " ", count: max(1, 10 - text.count)) + text
    }.joined()
  }

  static let header = " coverage   aligned false al. false wa.    wrong=   flagged imprecise   foreign   mutants"
}

/// What the checker says where a person has spoken.
extension Tally {
  mutating func add(_ label: LabelledSet.Label, _ claims: [JudgedClaim], _ id: (FindingReference) -> String) {
    let claim = Self.overlapping(claims, label.range)
    let isJudged = claim.map { $0.verdict != .unverifiable } ?? false
    let isFlagged = claim.map(Self.isFlagged) ?? false
    let isWrong = claim.map(Self.isWrong) ?? false
    switch label.verdict {
    case "not-a-claim":
      foreign += 1
      foreignFlagged += isFlagged ? 1 : 0
      return
    case "unverifiable":
      foreign += 1
      foreignFlagged += isWrong ? 1 : 0
      return
    case "supported":
      supported += 1
      falseAlarms += isWrong ? 1 : 0
      falseWarnings += claim?.verdict == .imprecise ? 1 : 0
    case "imprecise":
      imprecise += 1
      impreciseFlagged += isFlagged ? 1 : 0
    default:
      wrong += 1
      wrongMet += isWrong ? 1 : 0
      wrongFlagged += isFlagged ? 1 : 0
    }
    inScope += 1
    judged += isJudged ? 1 : 0
    guard let fact = label.fact, isJudged, let claim else { return }
    withFact += 1
    aligned +=
      claim.finding.map(id) == fact || label.derived ?? false && claim.derivation != nil ? 1 : 0
  }

  mutating func add(mutantAt place: ByteRange, _ claims: [JudgedClaim]) {
    var near = claims.filter { $0.range.overlaps(place) }
    func distance(_ claim: JudgedClaim) -> Int {
      min(abs(Int(claim.range.lower) - Int(place.upper)), abs(Int(place.lower) - Int(claim.range.upper)))
    }
    // A mistake outside the number itself (a group, a verb) shows on the nearest one.
    if near.isEmpty, let nearest = claims.min(by: { distance($0) < distance($1) }) { near = [nearest] }
    mutants += 1
    mutantsFlagged += near.contains(where: Self.isFlagged) ? 1 : 0
  }

  /// The claim that overlaps a place most, of two the shorter.
  static func overlapping(_ claims: [JudgedClaim], _ place: ByteRange) -> JudgedClaim? {
    claims.filter { $0.range.overlaps(place) }.max { left, right in
      let (one, other) = (shared(left.range, place), shared(right.range, place))
      return one != other ? one < other : left.range.count > right.range.count
    }
  }

  private static func shared(_ left: ByteRange, _ right: ByteRange) -> Int {
    Int(min(left.upper, right.upper)) - Int(max(left.lower, right.lower))
  }

  static func isWrong(_ claim: JudgedClaim) -> Bool {
    claim.verdict == .contradicted || claim.verdict == .misattributed
  }
  static func isFlagged(_ claim: JudgedClaim) -> Bool { isWrong(claim) || claim.verdict == .imprecise }
}
