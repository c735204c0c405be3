internal import Ledger

/// What narrows the base of a share beside a wider base of the same ledger: "work with collections" in "respondents who work with
/// collections", where other shares are of "respondents".
struct BaseRestrictions: Sendable {
  /// What tells one base from a wider one.
  struct Restriction: Sendable {
    /// As the ledger names the base.
    let name: String
    /// The stems of the wider base.
    let wider: Set<UInt32>
    /// The stems that the base has besides.
    let own: Set<UInt32>
  }

  /// For each ledger, by the name of the base.
  private let restrictions: [[String: Restriction]]

  init(_ ledgers: [Ledger], _ stems: inout StemReader) {
    var result: [[String: Restriction]] = []
    for ledger in ledgers {
      var bases: [String: Set<UInt32>] = [:]
      for base in ledger.metrics.compactMap(\.base) + ledger.findings.compactMap(\.base) {
        bases[base.name] = stems.stems(of: [base.name])
      }
      result.append(Self.restrictions(bases))
    }
    restrictions = result
  }

  private static func restrictions(_ bases: [String: Set<UInt32>]) -> [String: Restriction] {
    var result: [String: Restriction] = [:]
    for (name, own) in bases {
      let wider = bases.values.filter { !$0.isEmpty && $0.isStrictSubset(of: own) }
      // The widest that it is a part of; the order of a dictionary must not tell.
      guard
        let widest = wider.min(by: {
          $0.count != $1.count ? $0.count < $1.count : $0.sorted().lexicographicallyPrecedes($1.sorted())
        })
      else { continue }
      result[name] = Restriction(name: name, wider: widest, own: own.subtracting(widest))
    }
    return result
  }

  /// What narrows a finding's base; `nil` where no share of the ledger has a wider one.
  func restriction(of finding: Finding, in ledger: Int, _ metric: Metric) -> Restriction? {
    (finding.base ?? metric.base).flatMap { restrictions[ledger][$0.name] }
  }
}
