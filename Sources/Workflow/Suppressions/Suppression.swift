internal import Checking
internal import Documents
internal import Ledger
internal import Reports

/// What is allowed in a stretch of an article.
struct Suppression: Sendable {
  /// Where reports are allowed, in the file's own bytes.
  let scope: ByteRange
  /// Where it is written, in the file's own bytes.
  let place: ByteRange
  let directive: Directive
  /// The edit that takes it away again, where one edit can: the comment, with its line where it stands alone on it.
  var removal: Diagnostic.Fix?
}

/// All that comments of a document allow, and what is wrong with the comments.
struct DocumentSuppressions: Sendable {
  private(set) var suppressions: [Suppression] = []
  private(set) var mistakes: [Diagnostic] = []

  init(_ document: Document) {
    let rules = Rule.suppressible.map(\.name)
    var open: [(directive: Directive, place: ByteRange)] = []
    var blocks: BlockPlaces?
    for comment in CommentScanner.comments(of: document) {
      let directive: Directive
      do throws(Directive.Mistake) {
        directive = try Directive(comment.text, rules: rules)
      } catch {
        fail(comment.range, error.message, error.help)
        continue
      }
      switch directive.scope {
      case .region: open.append((directive, comment.range))
      case .end:
        let isMeant = { (rules: [String]) in directive.rules.isEmpty || rules.contains(where: directive.rules.contains)
        }
        guard let index = open.lastIndex(where: { isMeant($0.directive.rules) }) else {
          fail(comment.range, "nothing is open that this would end", "remove it")
          continue
        }
        let begin = open.remove(at: index)
        let scope = ByteRange(begin.place.upper, comment.range.lower)
        suppressions.append(Suppression(scope: scope, place: begin.place, directive: begin.directive))
      case .file:
        let scope = ByteRange(0, document.source.bytes.count)
        suppressions.append(
          Suppression(
            scope: scope, place: comment.range, directive: directive, removal: Self.removal(of: comment.range, document)
          ))
      case .next:
        let known = blocks ?? BlockPlaces(document)
        blocks = known
        suppressions.append(
          Suppression(
            scope: known.scope(after: comment.range), place: comment.range, directive: directive,
            removal: Self.removal(of: comment.range, document)))
      }
    }
    for element in ElementScanner.elements(of: document) {
      do throws(Directive.Mistake) {
        let directive = try Directive("ignore " + element.text, rules: rules)
        suppressions.append(Suppression(scope: element.range, place: element.place, directive: directive))
      } catch {
        fail(element.place, error.message, "write `data-claimlint-ignore=\"RULE: reason\"`")
      }
    }
    for begin in open {
      fail(begin.place, "nothing ends what this begins", "add `<!-- claimlint-ignore-end -->`")
    }
    suppressions.sort { $0.place < $1.place }
  }

  private static func removal(of comment: ByteRange, _ document: Document) -> Diagnostic.Fix {
    let bytes = document.source.bytes
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var start = comment.lower
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    var end = comment.upper
    while end < bytes.count, isBlank(bytes[end]) || bytes[end] == 0x0D { end += 1 }
    let isAlone = (start == 0 || bytes[start - 1] == 0x0A) && end < bytes.count && bytes[end] == 0x0A
    let range = isAlone ? ByteRange(start, end + 1) : comment
    return Diagnostic.Fix(range: range, replacement: "", isSafe: true)
  }

  private mutating func fail(_ range: ByteRange, _ message: String, _ help: String?) {
    mistakes.append(
      Diagnostic(
        rule: Rule.invalidSuppression.name, severity: Rule.invalidSuppression.severity, range: range, message: message,
        label: "", help: help))
  }
}

/// Where the blocks of a document stand in its file.
private struct BlockPlaces {
  private let blocks: [(range: ByteRange, block: Block)]

  init(_ document: Document) {
    var blocks: [(range: ByteRange, block: Block)] = []
    for block in document.blocks where !block.range.isEmpty {
      switch block.kind {
      case .title, .metadata: continue
      default: blocks.append((document.map.source(of: block.range), block))
      }
    }
    self.blocks = blocks.sorted { $0.range < $1.range }
  }

  /// The rest of the block that a comment stands in, or else the block that follows it: a row of the table it stands in, or a
  /// whole table or figure that begins after it.
  func scope(after comment: ByteRange) -> ByteRange {
    var index = 0
    var high = blocks.count
    while index < high {
      let middle = (index + high) / 2
      if blocks[middle].range.lower < comment.upper { index = middle + 1 } else { high = middle }
    }
    if index > 0, blocks[index - 1].range.contains(comment) {
      return ByteRange(comment.upper, blocks[index - 1].range.upper)
    }
    guard index < blocks.count else { return ByteRange(comment.upper, comment.upper) }
    let next = blocks[index]
    guard let cell = next.block.cell else {
      guard let figure = next.block.figure else { return next.range }
      let parts = blocks.filter { $0.block.figure == figure && $0.range.lower >= comment.upper }
      return parts.reduce(next.range) { $0.hull($1.range) }
    }
    let table = blocks.filter { $0.block.cell?.table == cell.table }
    let isWhole = table.allSatisfy { $0.range.lower >= comment.upper }
    let part = isWhole ? table : table.filter { $0.block.cell?.row == cell.row }
    return part.reduce(next.range) { $0.hull($1.range) }
  }
}
