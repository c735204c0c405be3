internal import Documents
internal import Ledger
internal import Quantities

/// A claim held against one finding: everything that the rules may look at.
struct Judgement {
  let claim: Claim
  /// The claim as written in the article, hedge included.
  let stated: String
  let ledger: Ledger
  let finding: Finding
  let reference: FindingReference
  /// How the numbers stand to one another; `nil` where a date is compared.
  let relation: Relation?
  /// Whether the claim's digits are the finding's in disorder.
  let isSlip: Bool
  /// How the dates stand to one another.
  let dates: DateRelation?
  let slip: Slip?
  /// The finding whose value the claim has, where that is not the one it speaks of.
  let owner: Finding?
  /// The place that the article names and the finding lacks, or the other way round.
  let clash: Clash?
  /// The way the article's words point, and the way the finding's do.
  let direction: Quantity.Direction?
  let findingDirection: Quantity.Direction?
  /// Whether the article gives the size of a change where the finding is a level among levels of other times.
  let isLevelToldAsChange: Bool
  /// The condition that the finding stands under and the article leaves out, with the finding that a reader would take it for.
  var droppedCondition: (condition: Term, rival: Finding)?
  /// The finding of the latest time, where the claim's is an older one and the article does not say so.
  var laterFinding: Later?
  /// The finding of the statistic that the article names, where the claim's is the mean and the article speaks of the median, or the other
  /// way round.
  let rivalStatistic: Finding?
  /// The statistic that the article names, where the finding is a mean or a median and that is another one.
  var otherStatistic: OtherStatistic?
  /// Whether the finding is a twin of another that the claim fits.
  let twin: Finding?
  /// Whether the claim's unit is another than the finding's.
  let hasOtherUnit: Bool

  struct OtherStatistic {
    /// The one that the article names.
    let named: Finding.Statistic
    /// The one that the finding is.
    let own: Finding.Statistic
  }

  struct Later {
    let finding: Finding
    /// The later time, as the article names it; `nil` where it names none.
    let told: String?
  }

  enum DateRelation {
    case equal
    /// Less is said, and nothing else: "June 2026" for 16 June 2026.
    case compatible
    /// The weekday does not fall on that day.
    case wrongWeekday
    case disjoint
  }

  /// How the article's place and the finding's differ.
  enum Clash {
    /// The article names a part of the group that the finding speaks of.
    case partOfGroup(named: String)
    /// The article names another member.
    case otherMember(named: String)
    case otherCondition(named: String)
    /// The article names others beside those that the finding speaks of.
    case spread(named: String)
  }

  /// The claim with the noun it counts.
  var statedWithUnit: String {
    claim.quantity.unit.kind == .counted ? "\(stated) \(claim.quantity.unit.symbol)" : stated
  }
  /// What to write in place of the claim's number: the finding's, without its sign, its hedge and what it counts.
  ///
  /// `nil` where the number is part of a joined word: "ten-point" is not to become "five".
  var replacement: String? { isJoined ? nil : finding.value.replacement }
  private var isJoined: Bool {
    guard let hyphen = stated.utf8.firstIndex(of: UInt8(ascii: "-")) else { return false }
    return stated.utf8[hyphen...].dropFirst().first.map { ($0 | 0x20) &- 0x61 < 26 } ?? false
  }
  /// Whether the claim's number cannot be meant for the finding's: "more than 4,900" for 49,009 is true, and a slip.
  var isOtherNumber: Bool { relation == .disjoint || relation == .looseBound && isSlip }
  /// Whether the claim has the finding's two digits in the other order, or its digits at another power of ten.
  var isShortSlip: Bool {
    switch slip {
    case .transposed, .magnitude: true
    default: false
    }
  }
  /// Whether the claim's number is what the finding's gives at the digits it is written with.
  var isRoundedByTheRule: Bool {
    guard isInOneUnit, let stated = ClaimReading(claim.quantity), let right = FindingReading(finding) else {
      return false
    }
    return stated.literal.meets(right.tight)
  }
  /// Whether the numbers can be compared as they are written: no fraction with a percentage, no weeks with years.
  private var isInOneUnit: Bool {
    guard claim.quantity.unit.kind != .fraction, let unit = finding.value.quantity?.unit else { return false }
    switch unit.kind {
    case .times: return false
    case .measure, .time, .currency: return UnitScale.isSame(claim.quantity.unit.symbol, unit.symbol)
    default: return true
    }
  }
  /// Whether the claim fits the finding, and yet is farther off than a careful reader would let pass.
  var isLoose: Bool {
    guard relation == .rounded, isInOneUnit, let stated = ClaimReading(claim.quantity),
      let right = FindingReading(finding), !right.isRange, !right.isBound
    else { return false }
    return !stated.strict.meets(right.tight)
  }
  /// What the finding says, for messages.
  var value: String { finding.value.text }
  /// Whether the article says it of more than the finding does.
  var isSpread: Bool { if case .spread = clash { true } else { false } }
  /// Whether the article's words point the other way than the finding's.
  var isTurned: Bool { direction != nil && findingDirection != nil && direction != findingDirection }
  var isSupport: Bool { relation?.isSupport ?? (dates == .equal || dates == .compatible) }
}

extension Finding.Written {
  /// The number alone, as the ledger writes it: "27%" of "+27%", "34%" of "about 34% higher".
  var replacement: String? {
    guard let quantity else { return nil }
    let bytes = Array(text.utf8)
    guard quantity.range.upper <= bytes.count, !quantity.range.isEmpty else { return nil }
    var digits = bytes[quantity.range.indices]
    if digits.first == UInt8(ascii: "+") || digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    if digits.starts(with: [0xE2, 0x88, 0x92]) { digits = digits.dropFirst(3) }
    return String(decoding: digits, as: UTF8.self)
  }
}

/// What a rule says of a judgement.
struct Ruling {
  let rule: String
  let verdict: Verdict
  let severity: Severity
  /// Both values, nothing else.
  let message: String
  let why: [String]
  let help: String?
  /// What to write instead of the claim's number.
  let suggestion: String?

  init(
    rule: String, verdict: Verdict, severity: Severity, message: String, why: [String] = [], help: String? = nil,
    suggestion: String? = nil
  ) {
    self.rule = rule
    self.verdict = verdict
    self.severity = severity
    self.message = message
    self.why = why
    self.help = help
    self.suggestion = suggestion
  }
}
