internal import Checking
internal import Documents

/// What is said of an article in its margin, in order of the prose.
struct Annotations {
  /// One note, with the words it is about.
  struct Annotation {
    enum Subject {
      /// An index into the result's claims, and what is reported of it.
      case claim(Int, [Shown.Entry])
      /// Something that is reported of words that are no claim.
      case remark(Shown.Entry)
    }

    /// From 1, in order of the prose.
    let number: Int
    /// In the document's prose.
    let prose: ByteRange
    let subject: Subject
  }

  /// In order of the prose.
  let all: [Annotation]
  /// What is reported of places that a reader does not see: a comment.
  let unplaced: [Shown.Entry]
  /// By block, the indices into `all` of what begins in it.
  private let byBlock: [Range<Int>]

  init(_ document: CheckedDocument, shown: Shown) {
    let result = document.result
    let entries = shown.entries(of: document)
    var ofClaim: [Int: [Shown.Entry]] = [:]
    var found: [(prose: ByteRange, subject: Annotation.Subject)] = []
    var unplaced: [Shown.Entry] = []
    var places: ProsePlaces?
    for entry in entries {
      if document.claim(of: entry.diagnostic) != nil, let claim = entry.diagnostic.claim {
        ofClaim[claim, default: []].append(entry)
        continue
      }
      let known = places ?? ProsePlaces(result.document)
      places = known
      if let prose = known.prose(of: entry.diagnostic.range), !prose.isEmpty {
        found.append((prose, .remark(entry)))
      } else {
        unplaced.append(entry)
      }
    }
    for (index, claim) in result.claims.enumerated() {
      found.append((claim.prose, .claim(index, ofClaim[index] ?? [])))
    }
    // Stable where two begin at one place.
    let ordered = found.enumerated().sorted {
      ($0.element.prose.lower, $0.offset) < ($1.element.prose.lower, $1.offset)
    }
    all = ordered.enumerated().map { place, item in
      Annotation(number: place + 1, prose: item.element.prose, subject: item.element.subject)
    }
    self.unplaced = unplaced
    byBlock = Self.ranges(of: all, in: result.document.blocks)
  }

  /// What begins in a block.
  func annotations(inBlock block: Int) -> ArraySlice<Annotation> {
    byBlock.indices.contains(block) ? all[byBlock[block]] : []
  }

  private static func ranges(of all: [Annotation], in blocks: [Block]) -> [Range<Int>] {
    var next = 0
    return blocks.indices.map { block in
      let start = next
      let end = block + 1 < blocks.count ? blocks[block + 1].range.lower : .max
      while next < all.count, all[next].prose.lower < end { next += 1 }
      return start..<next
    }
  }
}
