package import Documents

/// Which lines of which files changed since a commit.
package struct ChangedLines: Sendable {
  /// The lines that were added or changed, by the absolute path of the file; ascending, from 1.
  private let lines: [String: [ClosedRange<Int>]]

  init(_ lines: [String: [ClosedRange<Int>]]) { self.lines = lines }

  /// What changed since the working folder's branch left a commit: committed, staged, unstaged and new files.
  ///
  /// - Throws: `InputError` when git cannot tell.
  package static func since(_ reference: String) throws(InputError) -> ChangedLines {
    func fail(_ message: String) -> InputError {
      InputError(path: "--changed-since \(reference)", message: message)
    }
    guard let root = LedgerFinder.repositoryRoot(of: ".") else { throw fail("this folder is in no repository of git") }
    guard !reference.isEmpty, !reference.hasPrefix("-") else { throw fail("is no name of a commit") }
    do throws(Git.Failure) {
      let commit: String
      do throws(Git.Failure) {
        commit = text(try Git.run(["rev-parse", "--verify", "--quiet", "\(reference)^{commit}"], in: root))
      } catch {
        throw Git.Failure(
          message: error.message.hasPrefix("git rev-parse") ? "is no commit that git knows" : error.message)
      }
      // A shallow clone may not reach to where the branch left.
      let base = (try? Git.run(["merge-base", commit, "HEAD"], in: root)).map(text) ?? commit
      let form = ["--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--diff-filter=d"]
      let prefixes = ["--src-prefix=a/", "--dst-prefix=b/"]
      let diff = try Git.run(["diff"] + form + prefixes + [base, "--"], in: root)
      var lines = DiffReader.lines(diff, root: root)
      let new = try Git.run(["ls-files", "--others", "--exclude-standard", "-z"], in: root)
      for name in new.split(separator: 0) {
        lines[Paths.join(root, String(decoding: name, as: UTF8.self))] = [1...Int.max]
      }
      return ChangedLines(lines)
    } catch {
      throw fail(error.message)
    }
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
  }

  /// Whether anything of a range of a file's bytes is on a line that changed.
  func touches(_ range: ByteRange, of path: String, in index: LineIndex) -> Bool {
    guard let changed = lines[FileSystem.realPath(path) ?? path] else { return false }
    let first = index.position(ofFile: range.lower).line
    let last = max(first, index.position(ofFile: max(range.lower, range.upper - 1)).line)
    return changed.contains { $0.overlaps(first...last) }
  }
}

/// Reads which lines a unified difference adds.
enum DiffReader {
  static func lines(_ diff: [UInt8], root: String) -> [String: [ClosedRange<Int>]] {
    var lines: [String: [ClosedRange<Int>]] = [:]
    var path: String?
    // How many lines of a hunk are still to come: they may look like heads.
    var left = 0
    for line in diff.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if left > 0 {
        if line.first != UInt8(ascii: "\\") { left -= 1 }
      } else if line.starts(with: "+++ ".utf8) {
        path = name(line.dropFirst(4)).map { Paths.join(root, $0) }
      } else if line.starts(with: "@@ ".utf8), let path {
        let words = line.split(separator: UInt8(ascii: " "))
        guard words.count >= 3, let old = range(words[1]), let new = range(words[2]) else { continue }
        left = old.count + new.count
        if new.count > 0 { lines[path, default: []].append(new.start...(new.start + new.count - 1)) }
      }
    }
    return lines
  }

  /// "+12,3" is three lines from 12, "+12" one.
  private static func range(_ word: ArraySlice<UInt8>) -> (start: Int, count: Int)? {
    let parts = word.dropFirst().split(separator: UInt8(ascii: ",")).map { Int(String(decoding: $0, as: UTF8.self)) }
    guard let first = parts.first, let start = first else { return nil }
    return (start, parts.count > 1 ? parts[1] ?? 0 : 1)
  }

  /// The path in a head, in quotation marks with escapes where it holds odd characters; `nil` for no file.
  private static func name(_ text: ArraySlice<UInt8>) -> String? {
    var bytes = Array(text)
    // git ends a name that holds a space with a tab.
    if bytes.last == 0x09 { bytes.removeLast() }
    if bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\""), bytes.count > 1 {
      bytes = unescaped(bytes.dropFirst().dropLast())
    }
    guard bytes.starts(with: "b/".utf8) else { return nil }
    return String(decoding: bytes.dropFirst(2), as: UTF8.self)
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "0")...UInt8(ascii: "3"):
        let digits = [next] + rest.prefix(2)
        rest = rest.dropFirst(2)
        bytes.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 & 7) }))
      default: bytes.append(next)
      }
    }
    return bytes
  }
}
