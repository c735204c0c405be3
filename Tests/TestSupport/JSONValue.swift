package import Documents
package import Reports

extension JSONValue {
  /// What a YAML node is in JSON, by the core schema of YAML 1.2.
  package init(_ node: YAMLNode) {
    switch node.content {
    case .sequence(let items): self = .array(items.map(JSONValue.init))
    case .mapping(let entries):
      self = .object(
        entries.map { entry in
          guard case .scalar(let key, _) = entry.key.content else { return Member("", JSONValue(entry.value)) }
          return Member(key, JSONValue(entry.value))
        })
    case .scalar(let text, let isPlain):
      switch text {
      case _ where !isPlain: self = .string(text)
      case "", "~", "null", "Null", "NULL": self = .null
      case "true", "True", "TRUE": self = .bool(true)
      case "false", "False", "FALSE": self = .bool(false)
      default: self = Self.isNumber(text) ? .number(text) : .string(text)
      }
    }
  }

  /// As JSON on one line, with every string in quotation marks.
  package var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): Self.quoted(text)
    case .array(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.key) + ": " + $0.value.text }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil
  }
}
