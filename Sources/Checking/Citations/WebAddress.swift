/// An address of the web, as far as it says which page is meant: without scheme, `www.`, query and fragment.
struct WebAddress: Hashable {
  let host: [UInt8]
  let path: [[UInt8]]

  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    for scheme in ["https://", "http://", "//"]
    where Self.lowered(rest.prefix(scheme.utf8.count)).elementsEqual(scheme.utf8) {
      rest = rest.dropFirst(scheme.utf8.count)
      break
    }
    if let end = rest.firstIndex(where: { $0 == 0x3F || $0 == 0x23 }) { rest = rest[..<end] }
    while let last = rest.last, last == 0x2F || last == 0x2E || last == 0x2C || last == 0x29 { rest = rest.dropLast() }
    var parts = rest.split(separator: 0x2F, omittingEmptySubsequences: true).map { Self.lowered($0) }
    guard !parts.isEmpty, !rest.contains(0x20) else { return nil }
    var host = parts.removeFirst()
    if let port = host.firstIndex(of: 0x3A) { host = Array(host[..<port]) }
    if host.starts(with: "www.".utf8) { host.removeFirst(4) }
    if let last = parts.last, last == Array("index.html".utf8) || last == Array("amp".utf8) { parts.removeLast() }
    self.host = host
    path = parts
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }

  /// The path in one.
  var joinedPath: [UInt8] { Array(path.joined(separator: [0x2F])) }

  /// Whether the host can be one at all: a name and what it is under.
  var hasHost: Bool {
    host.contains(0x2E)
      && host.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2D || $0 >= 0x80 }
  }

  /// The name of a resolver of DOIs.
  var isResolver: Bool { host == Array("doi.org".utf8) || host == Array("dx.doi.org".utf8) }
}
