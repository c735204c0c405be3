import Checking
import Documents
import Ledger
import Quantities

/// Makes mistakes of every kind in an article, one for each supported claim that the kind can be made of.
struct Corruptor {
  let checked: CheckedArticle
  private var bytes: [UInt8] { checked.document.source.bytes }

  private struct Target {
    let claim: JudgedClaim
    let reference: FindingReference
    let finding: Finding
    let ledger: Ledger
    /// As it stands in the file.
    let text: String
  }

  func corruptions() throws -> [Corruption] {
    let targets = try targets()
    return targets.flatMap { target in
      [
        value(target), orderOfMagnitude(target), points(target), unit(target), hedge(target), group(target),
        period(target),
        direction(target),
      ].compactMap(\.self)
    } + endpoints(targets) + rows(targets)
  }

  /// The supported claims that are written in plain digits.
  private func targets() throws -> [Target] {
    let ledgers = try CheckedArticle.ledgers.get()
    return checked.result.claims.compactMap { claim in
      guard claim.verdict == .supported, let reference = claim.finding, claim.derivation == nil,
        claim.quantity.kind != .date,
        let text = String(validating: bytes[claim.range.indices], as: UTF8.self), text.utf8.allSatisfy({ $0 < 0x80 }),
        text.contains(where: \.isNumber), !text.contains("<"), !text.contains("&")
      else { return nil }
      let ledger = ledgers[reference.ledger]
      return Target(
        claim: claim, reference: reference, finding: ledger.findings[reference.finding], ledger: ledger, text: text)
    }
  }

  private func replaced(_ target: Target, _ kind: Corruption.Kind, by text: String) -> Corruption? {
    guard text != target.text else { return nil }
    return Corruption(
      kind: kind, edits: [.init(range: target.claim.range, text: text)], wrong: [target.claim.range],
      note: "\(target.text) -> \(text) (\(target.finding.id))")
  }

  // MARK: - Figures

  /// One digit is another.
  private func value(_ target: Target) -> Corruption? {
    guard target.claim.quantity.modifier == nil else { return nil }
    var digits = Array(target.text)
    let places = digits.indices.filter { digits[$0].isNumber }
    let place = places[target.claim.range.lower % places.count]
    guard let digit = digits[place].wholeNumberValue else { return nil }
    digits[place] = Character(String((digit + 2) % 9 + 1))
    return replaced(target, .value, by: String(digits))
  }

  private func orderOfMagnitude(_ target: Target) -> Corruption? {
    if let comma = target.text.lastIndex(of: ","), target.text[comma...].dropFirst().prefix(3).allSatisfy(\.isNumber) {
      return replaced(
        target, .orderOfMagnitude,
        by: String(target.text[..<comma]) + target.text[comma...].dropFirst(4))
    }
    guard !target.text.contains("."), let last = target.text.lastIndex(where: \.isNumber) else { return nil }
    var text = target.text
    text.insert("0", at: text.index(after: last))
    return replaced(target, .orderOfMagnitude, by: text)
  }

  private func points(_ target: Target) -> Corruption? {
    if target.text.hasSuffix("%") {
      return replaced(target, .percentForPoints, by: target.text.dropLast() + " percentage points")
    }
    for ending in [" percentage points", " points"] where target.text.hasSuffix(ending) {
      return replaced(target, .percentForPoints, by: target.text.dropLast(ending.count) + "%")
    }
    return nil
  }

  private static let units = [
    (" minutes", " hours"), (" km", " miles"), (" kilometres", " miles"), (" hours", " minutes"), (" days", " weeks"),
    (" months", " years"), (" words", " characters"),
  ]

  private func unit(_ target: Target) -> Corruption? {
    let end = target.claim.range.upper
    let behind = String(decoding: bytes[end..<min(bytes.count, end + 12)], as: UTF8.self)
    for (right, wrong) in Self.units {
      if target.text.contains(right) { return replaced(target, .unit, by: target.text.replacing(right, with: wrong)) }
      if behind.hasPrefix(right) {
        return Corruption(
          kind: .unit, edits: [.init(range: ByteRange(end, end + right.utf8.count), text: wrong)],
          wrong: [target.claim.range], note: "\(target.text)\(right) -> \(wrong) (\(target.finding.id))")
      }
    }
    return nil
  }

  /// "More than" the very figure, where the source gives no bound and no looser figure.
  private func hedge(_ target: Target) -> Corruption? {
    guard target.claim.quantity.modifier == nil, let value = target.finding.value.quantity, value.modifier == nil,
      target.finding.exact == nil, value.value == target.claim.quantity.value, case .number = value.value,
      value.unit.kind == .percent
    else { return nil }
    return replaced(target, .hedge, by: "more than " + target.text)
  }

  // MARK: - Words around

  /// Another member of the same dimension, whose figure is another.
  private func group(_ target: Target) -> Corruption? {
    for coordinate in target.finding.coordinates {
      guard case .member(let member) = coordinate.place else { continue }
      let axis = target.ledger.dimensions[coordinate.dimension]
      guard axis.members.indices.contains(member),
        let other = sibling(target, differingIn: coordinate.dimension),
        case .member(let wrong)? = other.coordinates.first(where: { $0.dimension == coordinate.dimension })?.place,
        axis.members.indices.contains(wrong), let place = only(axis.members[member].all, near: target),
        let word = axis.members[wrong].all.first
      else { continue }
      return Corruption(
        kind: .group, edits: [.init(range: place, text: word)], wrong: [target.claim.range],
        note: "\(target.text) of \(axis.members[member].name) -> \(word) (\(target.finding.id))")
    }
    return nil
  }

  private func period(_ target: Target) -> Corruption? {
    for coordinate in target.finding.coordinates {
      guard case .time(let span) = coordinate.place, span.shape == .on, let year = span.start.year,
        span.start.month == nil, let other = sibling(target, differingIn: coordinate.dimension),
        case .time(let wrong)? = other.coordinates.first(where: { $0.dimension == coordinate.dimension })?.place,
        wrong.shape == .on, let otherYear = wrong.start.year, otherYear != year,
        let place = only(["\(year)"], near: target)
      else { continue }
      return Corruption(
        kind: .period, edits: [.init(range: place, text: "\(otherYear)")], wrong: [target.claim.range],
        note: "\(target.text) of \(year) -> \(otherYear) (\(target.finding.id))")
    }
    return nil
  }

  /// A finding that differs in one dimension alone and has another value.
  private func sibling(_ target: Target, differingIn dimension: Int) -> Finding? {
    target.ledger.findings.first { other in
      other.metric == target.finding.metric && other.conditions == target.finding.conditions
        && other.value.quantity?.value != target.finding.value.quantity?.value
        && other.coordinates.filter { $0.dimension != dimension }
          == target.finding.coordinates.filter { $0.dimension != dimension }
        && other.coordinates.contains { own in
          own.dimension == dimension && !target.finding.coordinates.contains(own)
        }
    }
  }

  private static let turns = [
    "rose": "fell", "fell": "rose", "grew": "shrank", "increased": "decreased", "decreased": "increased",
    "climbed": "dropped", "dropped": "climbed", "higher": "lower", "lower": "higher", "up": "down", "down": "up",
    "rise": "fall", "fall": "rise", "growth": "decline", "longer": "shorter",
  ]

  private func direction(_ target: Target) -> Corruption? {
    guard
      target.finding.statistic == .change || target.finding.value.direction != nil
        || target.claim.quantity.role == .changeFrom,
      checked.result.claims.allSatisfy({ !isEnd($0, of: target.claim) || $0.verdict == .supported })
    else { return nil }
    for (word, turned) in Self.turns.sorted(by: { $0.key < $1.key }) {
      guard let place = only([word], near: target, reach: 40) else { continue }
      return Corruption(
        kind: .direction, edits: [.init(range: place, text: turned)], wrong: partners(target),
        note: "\(word) \(target.text) -> \(turned) (\(target.finding.id))")
    }
    return nil
  }

  private func partners(_ target: Target) -> [ByteRange] {
    checked.result.claims.filter { $0.range == target.claim.range || isEnd($0, of: target.claim) }.map(\.range)
  }

  private func isEnd(_ claim: JudgedClaim, of start: JudgedClaim) -> Bool {
    start.quantity.role == .changeFrom && claim.quantity.role == .changeTo && claim.prose.lower > start.prose.lower
      && claim.prose.lower < start.prose.upper + 40
  }

  /// The one place near a claim, in its own block, where one of some phrases stands as whole words; `nil` for none or several.
  private func only(_ phrases: [String], near target: Target, reach: Int = 140) -> ByteRange? {
    guard let block = checked.document.blocks.first(where: { $0.range.contains(target.claim.prose) }) else {
      return nil
    }
    let start = max(block.range.lower, target.claim.prose.lower - reach)
    let end = min(block.range.upper, target.claim.prose.upper + reach)
    let prose = checked.document.prose
    var found: [ByteRange] = []
    for phrase in phrases {
      let wanted = Array(phrase.utf8)
      guard !wanted.isEmpty, end - start >= wanted.count else { continue }
      for place in start...(end - wanted.count)
      where prose[place..<place + wanted.count].elementsEqual(wanted, by: { $0 | 0x20 == $1 | 0x20 }) {
        let range = ByteRange(place, place + wanted.count)
        guard !isLetter(place - 1), !isLetter(range.upper), !found.contains(where: { $0.overlaps(range) }),
          !range.overlaps(target.claim.prose)
        else { continue }
        found.append(range)
      }
    }
    guard found.count == 1 else { return nil }
    let source = checked.document.map.source(of: found[0])
    return source.count == found[0].count ? source : nil
  }

  private func isLetter(_ offset: Int) -> Bool {
    let prose = checked.document.prose
    guard prose.indices.contains(offset) else { return false }
    return (prose[offset] | 0x20) &- 0x61 < 26 || prose[offset] &- 0x30 < 10
  }

  // MARK: - Two figures

  private func endpoints(_ targets: [Target]) -> [Corruption] {
    zip(targets, targets.dropFirst()).compactMap { first, second in
      guard first.claim.quantity.role == .changeFrom, second.claim.quantity.role == .changeTo else { return nil }
      return exchanged(first, second, .endpoints)
    }
  }

  /// Two figures of a row that belong to different columns.
  private func rows(_ targets: [Target]) -> [Corruption] {
    zip(targets, targets.dropFirst()).compactMap { first, second in
      guard let one = cell(first), let other = cell(second), one.table == other.table, one.row == other.row,
        first.claim.quantity.unit.kind == second.claim.quantity.unit.kind
      else { return nil }
      return exchanged(first, second, .table)
    }
  }

  private func cell(_ target: Target) -> CellPosition? {
    checked.document.blocks.first { $0.range.contains(target.claim.prose) }?.cell
  }

  private func exchanged(_ first: Target, _ second: Target, _ kind: Corruption.Kind) -> Corruption? {
    guard first.text != second.text, first.finding.value.quantity?.value != second.finding.value.quantity?.value else {
      return nil
    }
    return Corruption(
      kind: kind,
      edits: [.init(range: first.claim.range, text: second.text), .init(range: second.claim.range, text: first.text)],
      wrong: [first.claim.range, second.claim.range],
      note: "\(first.text) and \(second.text) exchanged (\(first.finding.id), \(second.finding.id))")
  }
}
