internal import Checking
internal import Documents
internal import Ledger

/// GitHub's workflow commands, a line each: annotations of a build.
///
/// GitHub shows ten of each kind for a step and drops the others without a word, so that at most nine are written and a tenth says
/// how many more there are. They come the gravest first.
package struct GitHubReport: Report {
  /// The most annotations of one kind, without the one that counts the others.
  private static let limit = 9

  private let paths: ReportPaths
  private let shown: Shown

  package init(paths: ReportPaths, shown: Shown = Shown()) {
    self.paths = paths
    self.shown = shown
  }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let path = paths.relative(document.path)
    return shown.entries(of: document).filter { $0.setAside == nil }.map { entry in
      let diagnostic = entry.diagnostic
      let start = document.lines.position(ofFile: diagnostic.range.lower)
      let end = document.lines.position(ofFile: diagnostic.range.upper)
      var properties = [("file", path), ("line", String(start.line)), ("endLine", String(end.line))]
      // Columns are refused on more lines than one.
      if start.line == end.line { properties += [("col", String(start.column)), ("endColumn", String(end.column))] }
      properties.append(("title", "\(Tool.name) \(diagnostic.rule)"))
      let message = [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "\n")
      return Self.command(Self.name(of: diagnostic.severity), properties, message)
    }
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    let all = Array(entries.joined())
    let errors = summary.errors.map { error in
      var properties = [("file", paths.relative(error.path))]
      if let line = error.line { properties.append(("line", String(line))) }
      return Self.command("error", properties, error.message)
    }
    var bytes: [UInt8] = []
    for severity in Severity.allCases.reversed() {
      let name = Self.name(of: severity)
      let ofKind = (severity == .error ? errors : []) + all.filter { $0.starts(with: "::\(name) ".utf8) }
      let isAll = ofKind.count <= Self.limit + 1
      bytes += ofKind.prefix(isAll ? ofKind.count : Self.limit).joined()
      if !isAll {
        let rest = "\(ofKind.count - Self.limit) more are not shown as annotations"
        bytes += Self.command(name, [("title", Tool.name)], rest)
      }
    }
    return bytes
  }

  private static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private static func command(_ name: String, _ properties: [(String, String)], _ message: String) -> [UInt8] {
    let list = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    return Array("::\(name) \(list)::\(escaped(message, isProperty: false))\n".utf8)
  }

  /// The escapes that GitHub's runner undoes.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
