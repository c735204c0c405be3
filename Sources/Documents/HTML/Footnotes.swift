/// Tells footnotes and references to them: by their ARIA roles, or by the names that editors give them.
enum Footnotes {
  /// The label of the footnote that a link to `destination` refers to; `nil` for any other link.
  static func label(of destination: String, _ attributes: HTMLAttributes) -> String? {
    guard destination.utf8.first == UInt8(ascii: "#") else { return nil }
    let fragment = Array(destination.utf8.dropFirst())
    guard isName(fragment) || attributes.is("role", "doc-noteref") else { return nil }
    return String(decoding: fragment, as: UTF8.self)
  }

  /// Whether a block is a footnote.
  static func isNote(_ tag: HTMLTag, _ attributes: HTMLAttributes) -> Bool {
    guard tag == .li || tag == .p || tag == .div || tag == .dd || tag == .aside, let id = attributes["id"] else {
      return false
    }
    return isName(Array(attributes.string(id).utf8)) || attributes.is("role", "doc-endnote")
      || attributes.is("role", "doc-footnote")
  }

  /// `fn1`, `fn:1`, `fn-note`, `footnote-3`, `_ftn2`, `cite_note-12`, `user-content-fn-1`, `endnote4`; not `fnref1`.
  private static func isName(_ name: [UInt8]) -> Bool {
    var start = 0
    for prefix in ["user-content-", "_"] as [StaticString] where name.matches(prefix, at: start) {
      start += prefix.utf8CodeUnitCount
    }
    for word in ["footnote", "endnote", "cite_note", "ftn", "fn"] as [StaticString] where name.matches(word, at: start)
    {
      let end = start + word.utf8CodeUnitCount
      guard end < name.count else { return false }
      return name[end].isDigit || [UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_")].contains(name[end])
    }
    return false
  }
}
