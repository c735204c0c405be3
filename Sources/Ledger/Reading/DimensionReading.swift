internal import Documents
internal import Quantities

/// A dimension while the ledger is read.
struct DimensionDraft {
  /// What a coordinate's text may name.
  enum Target: Hashable, Sendable {
    case member(Int)
    case group(Int)
  }

  let name: String
  /// The name, in bytes of the ledger's file.
  let range: ByteRange
  /// Without a type, without members and without groups: whether it is time is seen when its coordinates are.
  var mayBeTime: Bool
  /// Without a list of members: they are those that the findings name.
  var isOpen: Bool
  var isTime: Bool
  var members: [Term] = []
  private(set) var groups: [Dimension.Group] = []
  var names = NameTable<Target>()
  private var groupIndices: [[Int]: Int] = [:]

  init(name: String, range: ByteRange, isTime: Bool = false, isOpen: Bool = false, mayBeTime: Bool = false) {
    self.name = name
    self.range = range
    self.isTime = isTime
    self.isOpen = isOpen
    self.mayBeTime = mayBeTime
  }

  var model: Dimension { Dimension(name: name, isTime: isTime, members: members, groups: groups, range: range) }

  func term(_ target: Target) -> Term? {
    switch target {
    case .member(let index): members.indices.contains(index) ? members[index] : nil
    case .group(let index): groups.indices.contains(index) ? groups[index].term : nil
    }
  }

  /// The group of just these members: one that the ledger names, or a new one without words of its own.
  mutating func group(of indices: [Int]) -> Int {
    if let known = groupIndices[indices] { return known }
    let names = indices.compactMap { members.indices.contains($0) ? members[$0].name : nil }
    let name = [names.dropLast().joined(separator: ", "), names.last ?? ""].filter { !$0.isEmpty }.joined(
      separator: " and ")
    add(Dimension.Group(term: Term(name: name), members: indices))
    return groups.count - 1
  }

  mutating func add(_ group: Dimension.Group) {
    groups.append(group)
    if groupIndices[group.members] == nil { groupIndices[group.members] = groups.count - 1 }
  }
}

extension DimensionDraft {
  /// The members that a list names, ascending, those of the groups in it included; `nil` when a name is not known,
  /// which is reported.
  mutating func members(_ node: YAMLNode, _ reading: inout NodeReading, _ expansionsLeft: inout Int) -> [Int]? {
    var indices: Set<Int> = []
    var isWhole = true
    let items = reading.texts(node, expected: "the name of a member")
    for (text, node) in items {
      switch target(text, node, &reading) {
      case .member(let index): indices.insert(index)
      case .group(let index):
        let members = groups[index].members
        guard members.count <= expansionsLeft else {
          reading.fail(
            node.range, "these groups take too many members together", help: "name fewer groups in one another")
          return nil
        }
        expansionsLeft -= members.count
        indices.formUnion(members)
      case nil: isWhole = false
      }
    }
    if items.isEmpty, isWhole { reading.fail(node.range, "expected the names of members, found an empty list") }
    return isWhole && !indices.isEmpty ? indices.sorted() : nil
  }

  /// What a text names in a dimension; an open dimension takes what it does not know for a new member.
  mutating func target(_ text: String, _ node: YAMLNode, _ reading: inout NodeReading) -> Target? {
    switch names.find(text) {
    case .one(let target): return target
    case .several(let one, let other):
      let either = [one, other].compactMap { term($0).map { Excerpt.quoted($0.name) } }.joined(separator: " or ")
      reading.fail(
        node.range, "\(Excerpt.quoted(text)) may be \(either) of dimension \(Excerpt.quoted(name))",
        help: "write the name itself")
      return nil
    case .none:
      if isOpen {
        let target = Target.member(members.count)
        _ = names.add(text, for: target)
        members.append(Term(name: text))
        return target
      }
      reading.fail(
        node.range, "unknown member \(Excerpt.quoted(text)) of dimension \(Excerpt.quoted(name))",
        help: reading.help(for: text, among: names.names, called: "members and groups"))
      return nil
    }
  }
}

extension LedgerAssembly {
  /// The dimensions: a mapping of names to `{type, members, groups}`.
  mutating func readDimensions(_ node: YAMLNode) {
    guard let fields = reading.fields(node, nil, expected: "a mapping of names to `{members: …}` or `{type: time}`")
    else { return }
    if fields.entries.count > Self.maximumDimensions {
      reading.fail(node.range, "\(fields.entries.count) dimensions; at most \(Self.maximumDimensions) are read")
      return
    }
    for entry in fields.entries {
      guard let name = reading.text(entry.key, expected: "the name of a dimension") else { continue }
      if KeySet.finding.contains(name) {
        reading.fail(
          entry.key.range, "a dimension cannot be called \(Excerpt.quoted(name)): findings have a key of that name",
          help: "choose another name")
        continue
      }
      if let dimension = dimension(name, entry) { dimensions.append(dimension) }
    }
  }

  private mutating func dimension(_ name: String, _ entry: YAMLNode.Entry) -> DimensionDraft? {
    let node = entry.value
    let range = reading.place(entry.key.range)
    let whose = "dimension \(Excerpt.quoted(name))"
    if NodeReading.isNothing(node) { return DimensionDraft(name: name, range: range, isOpen: true, mayBeTime: true) }
    switch node.content {
    case .scalar:
      guard isTime(node) else { return nil }
      return DimensionDraft(name: name, range: range, isTime: true)
    case .sequence:
      var draft = DimensionDraft(name: name, range: range)
      readMembers(node, into: &draft)
      return draft
    case .mapping:
      guard let fields = reading.fields(node, .dimension, expected: "a dimension", named: whose) else { return nil }
      _ = note(fields)
      if let type = fields["type"] {
        guard isTime(type) else { return nil }
        for key in ["members", "groups"] {
          if let node = fields[key] {
            reading.fail(
              node.range, "\(whose) is time and cannot have \(key)",
              help: "leave them out; a finding's time is written at the finding: `month: 2025-10`")
          }
        }
        return DimensionDraft(name: name, range: range, isTime: true)
      }
      var draft = DimensionDraft(name: name, range: range)
      let errors = reading.errorCount
      if let members = fields["members"] { readMembers(members, into: &draft) }
      if draft.members.isEmpty, reading.errorCount == errors {
        draft.isOpen = true
        draft.mayBeTime = fields["groups"] == nil
      }
      if let groups = fields["groups"] { readGroups(groups, into: &draft) }
      return draft
    }
  }

  private mutating func isTime(_ node: YAMLNode) -> Bool {
    guard let type = reading.text(node, expected: "`time`") else { return false }
    if type != "time" {
      reading.fail(
        node.range, "expected `time`, found \(Excerpt.quoted(type))",
        help: "leave `type` out for a dimension with members")
    }
    return type == "time"
  }

  private mutating func readMembers(_ node: YAMLNode, into draft: inout DimensionDraft) {
    for (name, nameNode, value) in named(node, what: "a member") {
      let (words, not) = words(of: value, whose: "member \(Excerpt.quoted(name))")
      if draft.names.add(name, words: words, for: .member(draft.members.count)) == nil {
        draft.members.append(Term(name: name, words: words, not: not))
      } else {
        reading.fail(nameNode.range, "the member \(Excerpt.quoted(name)) stands twice")
      }
    }
  }

  private mutating func readGroups(_ node: YAMLNode, into draft: inout DimensionDraft) {
    let whose = "dimension \(Excerpt.quoted(draft.name))"
    guard let fields = reading.fields(node, nil, expected: "a mapping of names to `{of: [members], words: […]}`") else {
      return
    }
    for entry in fields.entries {
      guard let name = reading.text(entry.key, expected: "the name of a group") else { continue }
      var of: YAMLNode? = entry.value
      var words: (words: [String], not: [String]) = ([], [])
      if case .mapping = entry.value.content {
        let named = "group \(Excerpt.quoted(name))"
        guard let fields = reading.fields(entry.value, .group, expected: "a group", named: named) else { continue }
        of = fields["of"]
        words = (self.words(fields["words"], of: named), self.words(fields["not"], of: named))
        _ = note(fields)
      }
      guard let of else { continue }
      if NodeReading.isNothing(of) {
        reading.fail(
          entry.key.range, "the group \(Excerpt.quoted(name)) of \(whose) takes no members together",
          help: "write `{of: [members], words: […]}`")
        continue
      }
      guard let members = draft.members(of, &reading, &expansionsLeft) else { continue }
      let term = Term(name: name, words: words.words, not: words.not)
      if draft.names.add(name, words: words.words, for: .group(draft.groups.count)) == nil {
        draft.add(Dimension.Group(term: term, members: members))
      } else {
        reading.fail(entry.key.range, "\(whose) has two members or groups called \(Excerpt.quoted(name))")
      }
    }
  }

  /// Gives the dimensions without members those that the findings name, and finds out which of them are time.
  mutating func completeDimensions(from drafts: [MetricDraft]) {
    for index in dimensions.indices where dimensions[index].isOpen {
      let name = dimensions[index].name
      let nodes = drafts.flatMap { $0.findings.compactMap { $0[name] } }
      if dimensions[index].mayBeTime, !nodes.isEmpty, nodes.allSatisfy(isPeriod) {
        dimensions[index].isTime = true
        continue
      }
      // What is no name is reported when the finding is read.
      for node in nodes {
        let items = if case .sequence(let items) = node.content { items } else { [node] }
        for item in items {
          guard case .scalar(let text, _) = item.content, !NodeReading.isNothing(item) else { continue }
          let name = NodeReading.trimmed(text)
          if !name.isEmpty { _ = dimensions[index].target(name, item, &reading) }
        }
      }
    }
  }

  private func isPeriod(_ node: YAMLNode) -> Bool {
    if case .scalar(let text, _) = node.content { PeriodReader.read(text) != nil } else { false }
  }

  // MARK: Coordinates

  /// A finding's place along a dimension, and how its id writes it; reports what is no such place.
  mutating func coordinate(_ node: YAMLNode, along index: Int) -> (place: Finding.Coordinate.Place, written: String)? {
    if dimensions[index].isTime { return time(node, along: index) }
    guard case .sequence = node.content else {
      guard let text = reading.phrase(node, expected: "a member or a group, or a list of members"),
        let target = dimensions[index].target(text, node, &reading), let term = dimensions[index].term(target)
      else { return nil }
      switch target {
      case .member(let member): return (.member(member), term.name)
      case .group(let group): return (.group(group), term.name)
      }
    }
    guard let members = dimensions[index].members(node, &reading, &expansionsLeft), let first = members.first else {
      return nil
    }
    if members.count == 1 { return (.member(first), dimensions[index].members[first].name) }
    let written = members.map { dimensions[index].members[$0].name }.joined(separator: "+")
    return (.group(dimensions[index].group(of: members)), written)
  }

  private mutating func time(_ node: YAMLNode, along index: Int) -> (place: Finding.Coordinate.Place, written: String)?
  {
    let expected = "a time such as 2025, 2025-10, October 2025, Q3 2025, 2023–2024, since 2010 or before 2024"
    if case .sequence = node.content {
      reading.fail(node.range, "expected \(expected), found a list", help: "write a span with a dash: `2023–2024`")
      return nil
    }
    guard let text = reading.text(node, expected: expected) else { return nil }
    guard let span = PeriodReader.read(text) else {
      reading.fail(node.range, "expected \(expected), found \(Excerpt.quoted(text))")
      return nil
    }
    return (.time(span), text)
  }
}
