package import Reports

/// A checker for JSON Schema 2020-12, as far as our schemas use it. A keyword that it does not know is an error, so that no
/// part of a schema can be passed over.
package struct JSONSchema {
  /// Why a schema cannot be checked here.
  package struct Unsupported: Error, Sendable {
    /// What is in the way, and where.
    package let message: String
  }

  private let root: JSONValue
  /// By their text.
  private var patterns: [String: Regex<AnyRegexOutput>] = [:]

  /// Throws `Unsupported` for a keyword that is not checked here, a reference that leads nowhere, a pattern that is none.
  package init(_ root: JSONValue) throws(Unsupported) {
    self.root = root
    try survey(root, at: "#")
  }

  /// What is wrong with a value, each with its place; empty for a valid one.
  package func problems(in value: JSONValue) -> [String] { problems(value, root, at: "") }

  // MARK: The schema itself

  /// Keywords that say nothing of validity.
  private static let annotations: Set<String> = ["$schema", "title", "description", "examples"]
  /// Keywords whose value is a schema, a list of schemas or an object of schemas.
  private static let inOne: Set<String> = ["items", "additionalProperties", "not", "propertyNames"]
  private static let inList: Set<String> = ["anyOf"]
  private static let inObject: Set<String> = ["properties", "patternProperties", "$defs"]
  private static let plain: Set<String> = [
    "type", "required", "minItems", "maxItems", "minProperties", "maxProperties", "enum", "const", "pattern",
    "maxLength", "minimum", "maximum", "$ref",
  ]

  private mutating func survey(_ schema: JSONValue, at place: String) throws(Unsupported) {
    if case .bool = schema { return }
    guard case .object(let members) = schema else { throw Unsupported(message: "\(place) is no schema") }
    for member in members {
      let here = "\(place)/\(member.key)"
      switch member.key {
      case let key where Self.annotations.contains(key): continue
      case let key where Self.inOne.contains(key): try survey(member.value, at: here)
      case let key where Self.inList.contains(key):
        guard case .array(let items) = member.value else { throw Unsupported(message: "\(here) is no list") }
        for item in items { try survey(item, at: here) }
      case let key where Self.inObject.contains(key):
        guard case .object(let members) = member.value else { throw Unsupported(message: "\(here) is no object") }
        for member in members {
          if key == "patternProperties" { try compile(member.key, at: here) }
          try survey(member.value, at: "\(here)/\(member.key)")
        }
      case let key where Self.plain.contains(key):
        if key == "pattern", case .string(let pattern) = member.value { try compile(pattern, at: here) }
        if key == "$ref", definition(member.value) == nil { throw Unsupported(message: "\(here) leads nowhere") }
      default: throw Unsupported(message: "\(here) is not checked here")
      }
    }
  }

  private mutating func compile(_ pattern: String, at place: String) throws(Unsupported) {
    guard let regex = try? Regex(pattern) else { throw Unsupported(message: "\(place) is no pattern: \(pattern)") }
    patterns[pattern] = regex
  }

  private func definition(_ reference: JSONValue) -> JSONValue? {
    guard case .string(let text) = reference, text.hasPrefix("#/$defs/") else { return nil }
    return root["$defs"]?[String(text.dropFirst("#/$defs/".count))]
  }

  // MARK: A value

  private func problems(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard case .object(let members) = schema else {
      return schema == .bool(false) ? ["\(place): nothing is allowed here"] : []
    }
    return members.flatMap { problems(value, keyword: $0.key, $0.value, of: schema, at: place) }
  }

  private func problems(
    _ value: JSONValue, keyword: String, _ rule: JSONValue, of schema: JSONValue, at place: String
  ) -> [String] {
    switch keyword {
    case "$ref": return definition(rule).map { problems(value, $0, at: place) } ?? []
    case "anyOf":
      let isValid = Self.items(rule).contains { problems(value, $0, at: place).isEmpty }
      return isValid ? [] : ["\(place): \(value.text) is none of the forms"]
    case "not": return problems(value, rule, at: place).isEmpty ? ["\(place): \(value.text) is excluded"] : []
    case "type":
      let types = if case .string = rule { [rule] } else { Self.items(rule) }
      return types.contains { Self.has(value, type: $0) } ? [] : ["\(place): \(value.text) is not \(rule.text)"]
    case "const": return value == rule ? [] : ["\(place): \(value.text) is not \(rule.text)"]
    case "enum": return Self.items(rule).contains(value) ? [] : ["\(place): \(value.text) is not in \(rule.text)"]
    case "pattern":
      guard case .string(let text) = value else { return [] }
      return matches(text, rule) ? [] : ["\(place): \(value.text) does not match \(rule.text)"]
    case "minimum", "maximum":
      guard case .number(let text) = value, let number = Double(text), case .number(let bound) = rule,
        let limit = Double(bound)
      else { return [] }
      let isInside = keyword == "minimum" ? number >= limit : number <= limit
      return isInside ? [] : ["\(place): \(text) is beyond the \(keyword) \(bound)"]
    case "maxLength":
      guard case .string(let text) = value, let limit = Self.number(rule) else { return [] }
      return text.unicodeScalars.count <= limit ? [] : ["\(place): too long"]
    case "minItems", "maxItems", "items":
      guard case .array(let items) = value else { return [] }
      if keyword == "items" {
        return items.enumerated().flatMap { problems($0.element, rule, at: "\(place)/\($0.offset)") }
      }
      let limit = Self.number(rule) ?? 0
      return (keyword == "minItems" ? items.count >= limit : items.count <= limit)
        ? [] : ["\(place): \(items.count) items"]
    default:
      guard case .object(let entries) = value else { return [] }
      return problems(of: entries, keyword: keyword, rule, of: schema, at: place)
    }
  }

  private func problems(
    of entries: [JSONValue.Member], keyword: String, _ rule: JSONValue, of schema: JSONValue, at place: String
  ) -> [String] {
    switch keyword {
    case "required":
      return Self.items(rule).compactMap { key in
        entries.contains { JSONValue.string($0.key) == key } ? nil : "\(place): no \(key.text)"
      }
    case "minProperties": return entries.count >= Self.number(rule) ?? 0 ? [] : ["\(place): too few keys"]
    case "maxProperties": return entries.count <= Self.number(rule) ?? 0 ? [] : ["\(place): too many keys"]
    case "propertyNames": return entries.flatMap { problems(.string($0.key), rule, at: "\(place)/\($0.key)") }
    case "properties":
      return entries.flatMap { entry in
        rule[entry.key].map { problems(entry.value, $0, at: "\(place)/\(entry.key)") } ?? []
      }
    case "patternProperties":
      guard case .object(let patterns) = rule else { return [] }
      return entries.flatMap { entry in
        patterns.flatMap { pattern in
          matches(entry.key, .string(pattern.key))
            ? problems(entry.value, pattern.value, at: "\(place)/\(entry.key)") : []
        }
      }
    case "additionalProperties":
      let patterns: [JSONValue.Member] =
        if case .object(let members) = schema["patternProperties"] { members } else { [] }
      return entries.flatMap { entry in
        let isKnown =
          schema["properties"]?[entry.key] != nil
          || patterns.contains { matches(entry.key, .string($0.key)) }
        return isKnown ? [] : problems(entry.value, rule, at: "\(place)/\(entry.key)")
      }
    default: return []
    }
  }

  private static func items(_ value: JSONValue) -> [JSONValue] {
    if case .array(let items) = value { items } else { [] }
  }

  private static func number(_ value: JSONValue) -> Int? {
    if case .number(let text) = value { Int(text) } else { nil }
  }

  private func matches(_ text: String, _ pattern: JSONValue) -> Bool {
    guard case .string(let pattern) = pattern, let regex = patterns[pattern] else { return false }
    return text.firstMatch(of: regex) != nil
  }

  private static func has(_ value: JSONValue, type: JSONValue) -> Bool {
    guard case .string(let type) = type else { return false }
    switch (value, type) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
      (.object, "object"):
      return true
    case (.number(let text), "integer"): return Int(text) != nil
    default: return false
    }
  }
}
