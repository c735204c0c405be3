internal import Checking
internal import Documents
internal import Ledger

/// A finding in the words of its ledger.
struct FindingText {
  let open: OpenLedger
  let finding: Finding

  /// What is measured.
  var metric: String { metricOrNone?.label ?? finding.id }

  /// Where along each dimension, and under which conditions; empty where the finding speaks of the whole.
  var coordinates: String {
    let ledger = open.ledger
    let places = finding.coordinates.compactMap { coordinate -> String? in
      guard ledger.dimensions.indices.contains(coordinate.dimension) else { return nil }
      let dimension = ledger.dimensions[coordinate.dimension]
      switch coordinate.place {
      case .member(let index): return dimension.members.indices.contains(index) ? dimension.members[index].name : nil
      case .group(let index): return dimension.groups.indices.contains(index) ? dimension.groups[index].term.name : nil
      case .time(let span): return PeriodText.text(of: span)
      }
    }
    let conditions = finding.conditions.compactMap {
      ledger.conditions.indices.contains($0) ? ledger.conditions[$0].name : nil
    }
    return (places + conditions + (finding.edition.map { ["edition \($0)"] } ?? [])).joined(separator: ", ")
  }

  /// What is measured and where.
  var name: String { coordinates.isEmpty ? metric : "\(metric): \(coordinates)" }

  /// "Claims/study.yml:17"
  var place: String { "\(open.ledger.path):\(open.lines.position(ofFile: finding.range.lower).line)" }

  /// Where the source can be read, at the finding's own words where they are known.
  var address: String? {
    let source = open.ledger.source
    let own =
      source.address?.text
      ?? source.doi.map { doi in
        doi.text.hasPrefix("http") ? doi.text : "https://doi.org/\(doi.text)"
      }
    return own.flatMap(WebAddress.safe).map { address in
      finding.quote.map { WebAddress.leading(to: $0, in: address) } ?? address
    }
  }

  private var metricOrNone: Metric? {
    open.ledger.metrics.indices.contains(finding.metric) ? open.ledger.metrics[finding.metric] : nil
  }
}
