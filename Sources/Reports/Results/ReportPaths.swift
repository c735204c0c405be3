/// How paths are named in outputs that other tools match with the files of a repository: below its root, with `/`.
package struct ReportPaths: Sendable {
  /// The parts of the absolute path of the working folder.
  private let workingFolder: [Substring]
  /// The parts of the absolute path of the repository's root.
  private let root: [Substring]

  /// - Parameters:
  ///   - workingFolder: What relative paths are relative to; absolute.
  ///   - root: The root of the repository; absolute. The working folder, where there is none.
  package init(workingFolder: String = "/", root: String? = nil) {
    self.workingFolder = workingFolder.split(separator: "/")
    self.root = (root ?? workingFolder).split(separator: "/")
  }

  /// The path below the root. One outside it stays absolute.
  package func relative(_ path: String) -> String {
    var parts: [Substring] = path.hasPrefix("/") ? [] : workingFolder
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    guard parts.count > root.count, parts.starts(with: root) else { return "/" + parts.joined(separator: "/") }
    return parts.dropFirst(root.count).joined(separator: "/")
  }

  /// The path below the root as a URI reference, percent-encoded.
  func uri(_ path: String) -> String {
    let relative = relative(path)
    var uri = ""
    for byte in relative.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default: uri += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return relative.hasPrefix("/") ? "file://" + uri : uri
  }
}
