internal import Checking
internal import Documents
internal import Ledger

/// Writes stretches of an article's prose with their marks and with the claims in them highlighted.
struct ProseWriter {
  let document: Document
  let claims: [JudgedClaim]
  /// What the ids of the article's elements begin with.
  let id: String

  /// Something that holds for a stretch of prose.
  private struct Span {
    let range: ByteRange
    let name: String
    var attributes: [(String, String?)] = []
    var isLink = false
  }

  /// Gives the spans of stretch after stretch, so that none is looked at again when it is past.
  private struct Cursor {
    /// Sorted by start, longer first.
    let spans: [Span]
    private var next = 0
    private var active: [Span] = []

    init(_ spans: [Span]) { self.spans = spans }

    mutating func spans(in stretch: ByteRange) -> [Span] {
      active.removeAll { $0.range.upper <= stretch.lower }
      while next < spans.count, spans[next].range.lower < stretch.upper {
        if spans[next].range.upper > stretch.lower { active.append(spans[next]) }
        next += 1
      }
      return active
    }
  }

  /// Writes a block's prose.
  func write(_ range: ByteRange, _ annotations: ArraySlice<Annotations.Annotation>, to html: inout HTMLWriter) {
    var cursor = Cursor(spans(in: range, annotations))
    var place = range.lower
    for annotation in annotations {
      guard case .claim(let index, _) = annotation.subject else { continue }
      // Of two that overlap, the second begins where the first ends.
      let claim = ByteRange(max(place, annotation.prose.lower), min(range.upper, annotation.prose.upper))
      guard !claim.isEmpty else { continue }
      write(ByteRange(place, claim.lower), &cursor, to: &html)
      let verdict = claims[index].verdict
      html.element("mark", ["class": "claim \(verdict.style)", "id": "c-\(id)-\(annotation.number)"]) { html in
        html.open(
          "a",
          [
            "href": "#n-\(id)-\(annotation.number)",
            "aria-label": "\(document.text(claim)): \(verdict.rawValue), note \(annotation.number)",
          ])
        write(claim, &cursor, isInLink: true, to: &html)
        html.close("a")
      }
      place = claim.upper
    }
    write(ByteRange(place, range.upper), &cursor, to: &html)
  }

  // MARK: Marks

  private func write(
    _ range: ByteRange, _ cursor: inout Cursor, isInLink: Bool = false, to html: inout HTMLWriter
  ) {
    guard !range.isEmpty else { return }
    // A link in a link is no HTML.
    let spans = cursor.spans(in: range).filter { !isInLink || !$0.isLink }
    let edges = spans.flatMap { [$0.range.lower, $0.range.upper] }.filter { $0 > range.lower && $0 < range.upper }
    var stack: [Span] = []
    var next = 0
    var place = range.lower
    for edge in Set(edges).sorted() + [range.upper] {
      while next < spans.count, spans[next].range.lower <= place {
        stack.append(spans[next])
        html.open(spans[next].name, list: spans[next].attributes)
        next += 1
      }
      writeText(ByteRange(place, edge), to: &html)
      place = edge
      // What ends here is closed, with what stands in it; that is opened again, unless it ends here too.
      guard let first = stack.firstIndex(where: { $0.range.upper <= edge }) else { continue }
      for span in stack[first...].reversed() { html.close(span.name) }
      let again = stack[first...].filter { $0.range.upper > edge }
      stack.removeSubrange(first...)
      for span in again {
        stack.append(span)
        html.open(span.name, list: span.attributes)
      }
    }
    for span in stack.reversed() { html.close(span.name) }
  }

  private func writeText(_ range: ByteRange, to html: inout HTMLWriter) {
    let lines = document.prose[range.indices].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { html.open("br") }
      html.text(String(decoding: line, as: UTF8.self))
    }
  }

  /// The document's marks in a block and the stretches that remarks are about, sorted by start, longer first.
  private func spans(in block: ByteRange, _ annotations: ArraySlice<Annotations.Annotation>) -> [Span] {
    let first = document.marks.partitioningIndex { $0.range.lower >= block.lower }
    var spans: [Span] = []
    for mark in document.marks[first...].prefix(while: { $0.range.lower < block.upper }) where !mark.range.isEmpty {
      if let span = span(mark) { spans.append(span) }
    }
    for annotation in annotations {
      guard case .remark(let entry) = annotation.subject else { continue }
      spans.append(
        Span(
          range: annotation.prose,
          name: "span",
          attributes: [
            ("class", "remark s-\(entry.diagnostic.severity.name)"), ("id", "c-\(id)-\(annotation.number)"),
          ]))
    }
    return spans.enumerated().sorted { left, right in
      let (one, other) = (left.element.range, right.element.range)
      return (one.lower, -one.upper, left.offset) < (other.lower, -other.upper, right.offset)
    }.map(\.element)
  }

  private func span(_ mark: Mark) -> Span? {
    let name: String
    switch mark.kind {
    case .emphasis: name = "em"
    case .strong: name = "strong"
    case .code: name = "code"
    case .quotation: name = "q"
    case .citation: name = "cite"
    case .deleted: name = "del"
    case .superscript, .footnoteReference: name = "sup"
    case .subscript: name = "sub"
    case .time: return nil
    case .link(let destination):
      guard let address = WebAddress.safe(destination) else { return nil }
      return Span(
        range: mark.range, name: "a", attributes: [("href", address), ("rel", "noopener noreferrer nofollow")],
        isLink: true)
    }
    return Span(range: mark.range, name: name)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index from which on all elements are in the second part, where those of the first part stand before.
  func partitioningIndex(_ isSecond: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
