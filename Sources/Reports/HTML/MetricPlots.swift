internal import Checking
internal import Documents
internal import Ledger
internal import Quantities

/// What an article states beside what the ledger has, metric by metric, each finding as a line with its values on it.
struct MetricPlots {
  /// Values of one finding.
  struct Row {
    let text: FindingText
    let ledger: Extent
    var stated: [Stated] = []
  }

  struct Stated {
    let text: String
    let extent: Extent
    let verdict: Verdict
  }

  struct Plot {
    let metric: String
    let source: String
    var rows: [Row] = []

    var isFlagged: Bool { rows.contains { $0.stated.contains { $0.verdict.isFlagged } } }
  }

  private static let legend = """
    <p class="legend"><span><svg width="14" height="14" aria-hidden="true"><rect class="ledger" x="5" width="4" height="14"/>\
    </svg> the ledger’s value</span> <span><svg width="14" height="14" aria-hidden="true">\
    <circle class="v-supported" cx="7" cy="7" r="5"/></svg> stated, and supported</span> \
    <span><svg width="14" height="14" aria-hidden="true"><circle class="hollow v-contradicted" cx="7" cy="7" r="5"/></svg> \
    stated otherwise</span></p>
    """

  /// Those where something is wrong first, otherwise in the order of the article.
  let plots: [Plot]

  init(_ document: CheckedDocument) {
    var plots: [Plot] = []
    var plotOf: [FindingReference: Int] = [:]
    var rowOf: [FindingReference: Int] = [:]
    for claim in document.result.claims {
      // What was judged by arithmetic is not the finding's own value.
      guard claim.derivation == nil, let reference = claim.finding, let found = document.finding(reference),
        let value = found.finding.value.quantity, let ledger = Extent(value),
        let extent = Extent(claim.quantity, like: value)
      else { continue }
      // A metric is known by the ledger and its place in it.
      let key = FindingReference(ledger: reference.ledger, finding: found.finding.metric)
      let text = FindingText(open: found.ledger, finding: found.finding)
      if plotOf[key] == nil {
        plotOf[key] = plots.count
        plots.append(Plot(metric: text.metric, source: found.ledger.id))
      }
      guard let plot = plotOf[key] else { continue }
      if rowOf[reference] == nil {
        rowOf[reference] = plots[plot].rows.count
        plots[plot].rows.append(Row(text: text, ledger: ledger))
      }
      guard let row = rowOf[reference] else { continue }
      let stated = document.result.document.text(claim.prose)
      plots[plot].rows[row].stated.append(Stated(text: stated, extent: extent, verdict: claim.verdict))
    }
    self.plots = plots.filter(\.isFlagged) + plots.filter { !$0.isFlagged }
  }

  func write(to html: inout HTMLWriter) {
    guard !plots.isEmpty else { return }
    html.element("section", ["class": "plots"]) { html in
      html.element("h3", text: "Stated against the ledger")
      let flagged = plots.prefix(while: \.isFlagged)
      let others = plots.dropFirst(flagged.count)
      html.raw(Self.legend.utf8)
      for plot in flagged { write(plot, to: &html) }
      guard !others.isEmpty else { return }
      html.element("details", ["open": flagged.isEmpty ? "" : nil]) { html in
        let noun = others.count == 1 ? "metric" : "metrics"
        html.element("summary", text: "\(others.count) \(noun) with nothing flagged")
        for plot in others { write(plot, to: &html) }
      }
    }
  }

  private func write(_ plot: Plot, to html: inout HTMLWriter) {
    let scale = Scale(plot.rows.flatMap { [$0.ledger] + $0.stated.map(\.extent) })
    html.element("figure", ["class": "plot"]) { html in
      html.element("figcaption", text: plot.metric)
      html.element("ul") { html in
        for row in plot.rows { write(row, scale, to: &html) }
      }
    }
    html.newLine()
  }

  private func write(_ row: Row, _ scale: Scale, to html: inout HTMLWriter) {
    let stated = row.stated.map { "\($0.text) (\($0.verdict.rawValue))" }.joined(separator: ", ")
    let coordinates = row.text.coordinates
    html.element("li") { html in
      html.element("span", ["class": "where"], text: coordinates.isEmpty ? "all" : coordinates)
      html.element("span", ["class": "values"]) { html in
        html.text("ledger ")
        html.element("b", text: row.text.finding.value.text)
        html.text(", stated ")
        for (index, stated) in row.stated.enumerated() {
          if index > 0 { html.text(", ") }
          html.element("span", ["class": "stated \(stated.verdict.style)"], text: stated.text)
        }
      }
      let label = "ledger \(row.text.finding.value.text), stated \(stated)"
      html.element("svg", ["width": "100%", "height": "22", "role": "img", "aria-label": label]) { html in
        html.element("line", ["class": "axis", "x1": "0", "x2": "100%", "y1": "11", "y2": "11"], text: "")
        let (low, high) = (scale.place(row.ledger.low), scale.place(row.ledger.high))
        html.element("svg", ["x": scale.text(low), "overflow": "visible"]) { html in
          html.element(
            "rect", ["class": "ledger", "x": "-2", "y": "2", "width": "4", "height": "18"], text: "")
        }
        if high > low {
          html.element(
            "rect",
            [
              "class": "ledger", "x": scale.text(low), "y": "7", "width": scale.text(high - low), "height": "8",
            ], text: "")
          html.element("svg", ["x": scale.text(high), "overflow": "visible"]) { html in
            html.element(
              "rect", ["class": "ledger", "x": "-2", "y": "2", "width": "4", "height": "18"], text: "")
          }
        }
        for stated in row.stated { write(stated, scale, to: &html) }
      }
    }
  }

  private func write(_ stated: Stated, _ scale: Scale, to html: inout HTMLWriter) {
    let style = (stated.verdict.isFlagged ? "hollow " : "") + stated.verdict.style
    let (low, high) = (scale.place(stated.extent.low), scale.place(stated.extent.high))
    if high > low {
      html.element(
        "line", ["class": style, "x1": scale.text(low), "x2": scale.text(high), "y1": "11", "y2": "11"], text: "")
    }
    if let side = stated.extent.open {
      let end = side == .above ? "100%" : "0%"
      html.element(
        "line", ["class": "open \(style)", "x1": scale.text(low), "x2": end, "y1": "11", "y2": "11"], text: "")
    }
    for place in high > low ? [low, high] : [low] {
      html.element("circle", ["class": style, "cx": scale.text(place), "cy": "11", "r": "5"], text: "")
    }
  }
}

/// The numbers that a quantity reaches over, as far as a picture needs them.
struct Extent {
  enum Side {
    case above, below
  }

  let low: Double
  let high: Double
  /// On which side it has no end.
  var open: Side?

  /// - Parameter other: What it is drawn beside: a fraction beside a percentage becomes one.
  init?(_ quantity: Quantity, like other: Quantity? = nil) {
    var factor = 1.0
    if let other, quantity.unit.kind == .fraction, other.unit.kind == .percent { factor = 100 }
    if let other, quantity.unit.kind == .percent, other.unit.kind == .fraction { factor = 0.01 }
    switch quantity.value {
    case .number(let number):
      guard let value = Double(number.value.description) else { return nil }
      (low, high) = (value * factor, value * factor)
    case .range(let first, let second):
      guard let one = Double(first.value.description), let two = Double(second.value.description) else { return nil }
      (low, high) = (min(one, two) * factor, max(one, two) * factor)
    case .date: return nil
    }
    guard low.isFinite, high.isFinite else { return nil }
    switch quantity.modifier {
    case .moreThan, .atLeast: open = .above
    case .lessThan, .atMost, .upTo: open = .below
    case .about, .nearly, .justOver, nil: break
    }
  }
}

/// From numbers to places on a line, in percent of its length. Zero is on it.
struct Scale {
  private let low: Double
  private let high: Double

  init(_ extents: [Extent]) {
    low = extents.reduce(0) { min($0, $1.low) }
    let top = extents.reduce(0) { max($0, $1.high) }
    high = top > low ? top : low + 1
  }

  /// With some room at both ends, so that nothing is cut.
  func place(_ value: Double) -> Double { 2 + (value - low) / (high - low) * 94 }

  /// With two decimals, the same on every machine.
  func text(_ place: Double) -> String {
    let hundredths = Int((min(max(place, 0), 100) * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }
}
