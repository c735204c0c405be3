/// Tells tables that hold data from tables that only place things on the page.
enum TableLayouts {
  /// For each table of a page, in the order of the start tags, whether it is there for its looks: it has no header and no
  /// caption, and holds headings or another table.
  static func find(in events: [HTMLEvent]) -> [Bool] {
    struct Shape {
      var hasHeader = false
      var hasSections = false
    }
    var shapes: [Shape] = []
    var open: [Int] = []
    for event in events where event.tag == .table || !open.isEmpty {
      switch (event.kind, event.tag) {
      case (.open, .table):
        if let outer = open.last { shapes[outer].hasSections = true }
        open.append(shapes.count)
        shapes.append(Shape())
      case (.close, .table): _ = open.popLast()
      case (.open, .th), (.open, .thead), (.open, .caption):
        if let table = open.last { shapes[table].hasHeader = true }
      case (.open, .h1), (.open, .h2), (.open, .h3), (.open, .h4), (.open, .h5), (.open, .h6), (.open, .article):
        if let table = open.last { shapes[table].hasSections = true }
      default: break
      }
    }
    return shapes.map { $0.hasSections && !$0.hasHeader }
  }
}
