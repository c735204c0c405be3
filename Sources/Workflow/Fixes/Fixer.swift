internal import Checking
internal import Documents
package import Reports

/// What is done with fixes.
package struct FixMode: Sendable, Hashable {
  package enum Action: Sendable {
    /// Files are written.
    case write
    /// What would be written is shown.
    case diff
  }

  package let action: Action
  /// Whether fixes that change what an article says are made too.
  package let isUnsafe: Bool

  package init(_ action: Action, isUnsafe: Bool) {
    self.action = action
    self.isUnsafe = isUnsafe
  }
}

/// A change that was made, for telling.
package struct MadeFix: Sendable, Hashable {
  package let path: String
  /// Where it stood before the pass that changed it; from 1.
  package let line: Int
  package let column: Int
  package let original: String
  package let replacement: String
}

/// Chooses and makes the edits of one pass over an article.
package enum Fixer {
  /// The edits for what is reported, in order of their place. Of two that overlap the first is made; the other finds its place in
  /// the next pass, if it is still needed.
  package static func edits(for document: CheckedDocument, isUnsafe: Bool) -> [Edit] {
    let all = Edits(of: document)
    let edits = document.reported.compactMap { known -> Edit? in
      guard let edit = all.edit(for: known.diagnostic) else { return nil }
      return edit.isSafe || isUnsafe ? edit : nil
    }
    var chosen: [Edit] = []
    for edit in edits.sorted(by: { $0.range < $1.range }) {
      if let last = chosen.last, last.range.upper > edit.range.lower { continue }
      chosen.append(edit)
    }
    return chosen
  }

  /// The bytes with the edits made; `nil` where one of them does not find what it expects.
  package static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    for edit in edits {
      guard edit.range.lower >= place, edit.range.upper <= bytes.count,
        bytes[edit.range.indices].elementsEqual(edit.original.utf8)
      else { return nil }
      result += bytes[place..<edit.range.lower]
      result += edit.replacement.utf8
      place = edit.range.upper
    }
    return result + bytes[place...]
  }
}
