/// A pattern of paths as `.gitignore` has them.
struct PathPattern: Sendable, Hashable {
  /// Whether it takes back what an earlier one ignores.
  let isNegated: Bool
  private let isForFolders: Bool
  /// Whether it holds for a path as a whole, and not for the last part of one.
  private let isAnchored: Bool
  private let glob: [UInt8]

  /// Reads a line; `nil` for an empty one and for a comment.
  init?(_ line: String) {
    var text = Array(line.utf8)
    while text.last == 0x0D || (text.last == 0x20 && text.dropLast().last != UInt8(ascii: "\\")) { text.removeLast() }
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { text.removeFirst() }
    isForFolders = text.last == UInt8(ascii: "/")
    while text.last == UInt8(ascii: "/") { text.removeLast() }
    guard !text.isEmpty else { return nil }
    isAnchored = text.contains(UInt8(ascii: "/"))
    glob = text.first == UInt8(ascii: "/") ? Array(text.dropFirst()) : text
  }

  /// Whether it speaks of a path, which is relative to the folder of its file.
  func matches(_ path: String, isFolder: Bool) -> Bool {
    guard isFolder || !isForFolders else { return false }
    let bytes = Array(path.utf8)
    if isAnchored { return Self.matches(glob, bytes) }
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return Self.matches(glob, Array(bytes[start...]))
  }

  /// `*` stands for anything but a slash, `**` between slashes for anything, `?` for a byte but a slash, `[a-z]` for one of a set.
  ///
  /// One place of return for each kind of star is enough: a later star does whatever an earlier one could.
  private static func matches(_ glob: [UInt8], _ text: [UInt8]) -> Bool {
    var place = 0
    var index = 0
    var star: (glob: Int, text: Int)?
    var double: (glob: Int, text: Int)?
    while true {
      if place < glob.count {
        switch glob[place] {
        case UInt8(ascii: "*"):
          var end = place
          while end < glob.count, glob[end] == UInt8(ascii: "*") { end += 1 }
          // Only as a part of its own; beside other letters it is a single star.
          let isDouble =
            end - place >= 2 && isPartStart(glob, place) && (end == glob.count || glob[end] == UInt8(ascii: "/"))
          // `**/` also stands for no folder at all.
          if isDouble, end < glob.count, glob[end] == UInt8(ascii: "/"), isPartStart(text, index) { end += 1 }
          if isDouble {
            double = (end, index)
            star = nil
          } else {
            star = (end, index)
          }
          place = end
          continue
        case UInt8(ascii: "?") where index < text.count && text[index] != UInt8(ascii: "/"):
          place += 1
          index += 1
          continue
        case UInt8(ascii: "["):
          if index < text.count, let (isIn, end) = set(glob, place, text[index]), isIn {
            place = end
            index += 1
            continue
          }
        case let byte:
          let isEscape = byte == UInt8(ascii: "\\") && place + 1 < glob.count
          let wanted = isEscape ? glob[place + 1] : byte
          if index < text.count, text[index] == wanted, byte != UInt8(ascii: "?") {
            place += isEscape ? 2 : 1
            index += 1
            continue
          }
        }
      } else if index == text.count {
        return true
      }
      if let back = star, back.text < text.count, text[back.text] != UInt8(ascii: "/") {
        star = (back.glob, back.text + 1)
        (place, index) = (back.glob, back.text + 1)
      } else if let back = double, back.text < text.count {
        star = nil
        double = (back.glob, back.text + 1)
        (place, index) = (back.glob, back.text + 1)
        // After `**/` a part begins.
        if back.glob > 0, glob[back.glob - 1] == UInt8(ascii: "/") {
          while index < text.count, !isPartStart(text, index) { index += 1 }
          double = (back.glob, index)
        }
      } else {
        return false
      }
    }
  }

  private static func isPartStart(_ text: [UInt8], _ index: Int) -> Bool {
    index == 0 || text[index - 1] == UInt8(ascii: "/")
  }

  /// Whether a byte is in the set that begins at a place, and where the set ends; `nil` where none does.
  private static func set(_ glob: [UInt8], _ start: Int, _ byte: UInt8) -> (isIn: Bool, end: Int)? {
    var place = start + 1
    let isNegated = place < glob.count && (glob[place] == UInt8(ascii: "!") || glob[place] == UInt8(ascii: "^"))
    if isNegated { place += 1 }
    let first = place
    var isIn = false
    while place < glob.count, glob[place] != UInt8(ascii: "]") || place == first {
      let low = glob[place]
      if place + 2 < glob.count, glob[place + 1] == UInt8(ascii: "-"), glob[place + 2] != UInt8(ascii: "]") {
        if low <= byte, byte <= glob[place + 2] { isIn = true }
        place += 3
      } else {
        if low == byte { isIn = true }
        place += 1
      }
    }
    guard place < glob.count, byte != UInt8(ascii: "/") else { return nil }
    return (isIn != isNegated, place + 1)
  }
}

/// Patterns of one file, or of one key of a configuration.
struct PathPatterns: Sendable, Hashable {
  private let patterns: [PathPattern]

  init(_ lines: some Sequence<some StringProtocol>) { patterns = lines.compactMap { PathPattern(String($0)) } }

  var isEmpty: Bool { patterns.isEmpty }

  /// What the last pattern that speaks of a path says: `nil` where none does. The path is relative to the patterns' folder.
  func decision(_ path: String, isFolder: Bool) -> Bool? {
    patterns.last { $0.matches(path, isFolder: isFolder) }.map { !$0.isNegated }
  }

  /// Whether a file or one of the folders it stands in is meant.
  func covers(_ path: String) -> Bool {
    guard !patterns.isEmpty, !path.hasPrefix("/") else { return false }
    let parts = path.split(separator: "/")
    return parts.indices.contains { index in
      let isFile = index == parts.count - 1
      return decision(parts[...index].joined(separator: "/"), isFolder: !isFile) == true
    }
  }
}
