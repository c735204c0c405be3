internal import Documents
internal import Ledger
internal import Quantities

/// What the whole document says of its claims.
extension Verdicts {
  /// Nothing is called wrong in a block where nothing else is right, unless the source is named for it: in the block, in what
  /// introduces it, beside it, or over it.
  func silenceUnanchored(_ decisions: inout [Decision]) {
    var right: [Int: Set<Int>] = [:]
    var tables: [Int: Set<Int>] = [:]
    for (number, decision) in decisions.enumerated()
    where decision.verdict == .supported || decision.candidate?.isSupport ?? false {
      guard let reference = decision.finding else { continue }
      right[reference.ledger, default: []].insert(claims[number].block)
      if let table = table(of: number) { tables[table, default: []].insert(reference.ledger) }
    }
    // One right figure speaks for its whole table.
    if !tables.isEmpty {
      for (block, other) in document.blocks.enumerated() {
        guard let table = other.cell?.table else { continue }
        for ledger in tables[table] ?? [] { right[ledger]?.insert(block) }
      }
    }
    let subjects = subjects(decisions, isStrict: false)
    for number in decisions.indices
    where decisions[number].verdict != .supported && decisions[number].verdict != .unverifiable {
      guard let ledger = decisions[number].finding?.ledger, !isAnchored(number, ledger, right[ledger] ?? []) else {
        continue
      }
      if subjects.contains(ledger), scorer.sources.foreignName(inBlock: claims[number].block) == nil { continue }
      decisions[number] = unverifiable("nothing around it says that it is the source's")
    }
  }

  /// Nothing is called wrong in a document whose language is not that of the ledgers' words: there is no telling what its figures are
  /// said of.
  func silenceOtherLanguages(_ decisions: inout [Decision]) {
    guard !isInLanguageOfLedgers else { return }
    for number in decisions.indices
    where decisions[number].verdict != .supported && decisions[number].verdict != .unverifiable {
      decisions[number] = unverifiable("the article is not in the language of the ledger's words")
    }
  }

  /// Whether a document is in English: by what it or the user says, else by its words.
  private var isInLanguageOfLedgers: Bool {
    let language = checker.catalog.index.language
    if let known = document.forcedLanguage ?? document.metadata.language {
      return known.lowercased().hasPrefix(language)
    }
    guard Vocabulary.detected(in: document.prose).language == language else { return false }
    // Of English words two in five are "the", "of" and their like, and in tables and notes hardly ever fewer than one in twenty.
    let all = words.words.count { !$0.isNumber }
    return all < 60 || words.words.count(where: \.isFunction) * 20 >= all
  }

  /// The ledgers that the whole document is about: their source is named, several of their findings are told rightly, and most of what
  /// could be placed is theirs.
  ///
  /// - Parameter isStrict: Whether at least as many numbers must be theirs as are open, not half as many.
  func subjects(_ decisions: [Decision], isStrict: Bool) -> Set<Int> {
    var right: [Int: Set<FindingReference>] = [:]
    var open = 0
    for (number, decision) in decisions.enumerated() where claims[number].quantity.kind != .date {
      if decision.verdict == .supported, let reference = decision.finding {
        right[reference.ledger, default: []].insert(reference)
      } else if decision.verdict == .unverifiable {
        open += 1
      }
    }
    return Set(
      right.filter { ledger, findings in
        scorer.sources.isNamedAnywhere[ledger] && findings.count >= 5 && findings.count * (isStrict ? 1 : 2) >= open
      }.keys)
  }

  func isAnchored(_ number: Int, _ ledger: Int, _ right: Set<Int>) -> Bool {
    let own = claims[number].block
    if right.contains(own) { return true }
    if case .named = around[number].sources[ledger] { return true }
    if scorer.sources.isNamedOver(own, ledger) { return true }
    // The blocks before and behind, in the same section.
    for other in [own - 1, own + 1] where document.blocks.indices.contains(other) {
      let (one, two) = (document.blocks[own], document.blocks[other])
      guard one.heading == two.heading || other == one.heading, scorer.sources.foreignName(inBlock: own) == nil else {
        continue
      }
      if right.contains(other) || scorer.sources.isNamed(inBlock: other, ledger) { return true }
    }
    return false
  }

  /// Nothing is called wrong in a document that neither names the source nor gets several of its figures right, four at
  /// least, and a third of all it has: in a long text about something else, some figures fit by chance.
  func silenceUnrelated(_ decisions: inout [Decision]) {
    let figures = claims.count { $0.quantity.kind != .date }
    for ledger in checker.ledgers.indices where !scorer.sources.isNamedAnywhere[ledger] {
      let right = decisions.filter { $0.verdict == .supported && $0.finding?.ledger == ledger }
      guard Set(right.compactMap(\.finding)).count < 4 || right.count * 3 < figures else { continue }
      for index in decisions.indices
      where decisions[index].finding?.ledger == ledger && decisions[index].verdict != .supported {
        decisions[index] = unverifiable("nothing in the document names the source")
      }
    }
  }
}
