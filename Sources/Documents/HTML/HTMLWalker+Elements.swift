extension HTMLWalker {
  /// Begins an element: what its start tag does to the text around it and inside it.
  mutating func start(_ element: inout Element, _ attributes: HTMLAttributes, _ range: Range<Int>) {
    let tag = element.tag
    if isInHead, !tag.isHeadContent { isInHead = false }
    if title != nil, tag.isBlock { endTitle() }
    let general = GeneralAttributes(attributes, bytes)
    if tag.isPassedOver || (general.isHidden && tag != .html && tag != .body)
      || (tag == .dialog && attributes["open"] == nil)
    {
      if tag.isBlock {
        builder.interruption()
        element.effects.insert(.interruption)
      }
      return skip(&element)
    }
    if let language = general.language {
      saveContext(&element)
      builder.setLanguage(language)
      if tag == .html { metadata.language = language.lowercased() }
    }
    if tag.isBlock {
      startBlock(&element, attributes)
      if Footnotes.isNote(tag, attributes) { startNote(&element, attributes) }
    } else {
      startInline(&element, attributes, range)
    }
  }

  // MARK: - Blocks

  private mutating func startBlock(_ element: inout Element, _ attributes: HTMLAttributes) {
    builder.boundary()
    let isInCell = builder.context.role == .cell
    switch element.tag {
    case .head: isInHead = true
    case .title: startTitle(&element)
    case .hr: return builder.interruption()
    case _ where isInCell: break
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if builder.context.role == .body {
        saveContext(&element)
        builder.context.role = .heading
        builder.context.level = element.tag.headingLevel ?? 6
      }
    case .ul, .ol, .menu, .dir, .dl:
      saveContext(&element)
      builder.openList()
      element.effects.insert(.list)
    case .li: startItem(&element)
    case .dt:
      startItem(&element)
      element.effects.insert(.term)
    case .dd: startItem(&element, introduction: builder.context.term.map { builder.items[$0] })
    case .blockquote:
      saveContext(&element, scopingHeadings: true)
      builder.context.isQuoted = true
    case .aside, .details: saveContext(&element, scopingHeadings: true)
    case .figure:
      saveContext(&element)
      builder.openFigure()
      if let title = attributes["title"] { builder.alternatives.append(CharacterReference.fragments(bytes, title)) }
      element.effects.insert(.interruption)
    case .figcaption:
      saveContext(&element)
      builder.context.role = .caption
      builder.context.table = nil
    case .table, .thead, .tbody, .tfoot, .tr, .td, .th, .caption: return startTablePart(&element, attributes)
    default: break
    }
    element.effects.insert(.boundary)
  }

  private mutating func startItem(_ element: inout Element, introduction: Int? = nil) {
    saveContext(&element, scopingHeadings: true)
    builder.openItem(introduction: introduction.flatMap { $0 >= 0 ? $0 : nil })
  }

  private mutating func startNote(_ element: inout Element, _ attributes: HTMLAttributes) {
    guard builder.context.role == .body, let id = attributes["id"] else { return }
    saveContext(&element)
    builder.setFootnote(label: attributes.string(id))
  }

  // MARK: - Tables

  private mutating func startTablePart(_ element: inout Element, _ attributes: HTMLAttributes) {
    element.effects.insert(.boundary)
    if element.tag == .table {
      let isLayout =
        (tableCount < layouts.count && layouts[tableCount])
        || attributes.is("role", "presentation") || attributes.is("role", "none")
      tableCount += 1
      saveContext(&element)
      element.effects.insert(.interruption)
      if isLayout { builder.context.table = nil } else { builder.openTable() }
      return
    }
    guard let table = builder.context.table else { return }
    switch element.tag {
    case .thead, .tbody, .tfoot:
      builder.tables[table].openGroup(isHead: element.tag == .thead)
      element.effects.insert(.group)
    case .tr:
      builder.tables[table].openRow()
      element.effects.insert(.row)
    case .caption:
      saveContext(&element)
      builder.context.role = .caption
    default:
      saveContext(&element)
      let scope = attributes.is("scope", "row") || attributes.is("scope", "col")
      builder.openCell(
        rowSpan: attributes.number("rowspan", limit: TableBuilder.rowSpanLimit) ?? 1,
        columnSpan: attributes.number("colspan", limit: TableBuilder.columnSpanLimit) ?? 1,
        isHeader: element.tag == .th || scope)
      element.effects.insert(.cell)
    }
  }

  // MARK: - Inline elements

  private mutating func startInline(
    _ element: inout Element, _ attributes: HTMLAttributes, _ range: Range<Int>
  ) {
    if let kind = element.tag.mark { return mark(&element, kind) }
    switch element.tag {
    case .a:
      guard let href = attributes["href"] else { return }
      let destination = attributes.string(href)
      mark(&element, .link(destination: destination))
      if let label = Footnotes.label(of: destination, attributes) {
        builder.marks.open(.footnoteReference(label: label))
        element.effects.insert(.footnoteReference)
      }
    case .time:
      let value = attributes["datetime"]
      mark(&element, .time(value.map { attributes.string($0) }))
      if let value, attributes["pubdate"] != nil || attributes.is("itemprop", "datepublished") { setDate(value) }
    case .br: builder.addLineBreak(range.lowerBound, range.upperBound)
    case .img: addImage(attributes)
    case .meta: addMeta(attributes)
    case .link: addLink(attributes)
    default: break
    }
  }

  /// An image's texts become blocks of their own, after the block it stands in.
  private mutating func addImage(_ attributes: HTMLAttributes) {
    guard !isInHead else { return }
    let alternative = attributes["alt"]
    if let alternative, bytes[alternative].contains(where: { !$0.isBlank }) {
      builder.alternatives.append(CharacterReference.fragments(bytes, alternative))
    }
    if let title = attributes["title"], alternative.map({ bytes[$0] != bytes[title] }) ?? true,
      bytes[title].contains(where: { !$0.isBlank })
    {
      builder.alternatives.append(CharacterReference.fragments(bytes, title))
    }
  }
}

/// The attributes that mean the same on every element.
private struct GeneralAttributes {
  private(set) var isHidden = false
  private(set) var language: String?

  init(_ attributes: HTMLAttributes, _ bytes: [UInt8]) {
    var cursor = attributes.start
    // Most tags have none.
    while let attribute = attributes.next(&cursor) {
      let name = attribute.name.lowerBound
      switch attribute.name.count {
      case 4:
        if bytes.matches("lang", at: name) { language = attributes.string(attribute.value) }
        if bytes.matches("role", at: name), attributes.is("role", "navigation") { isHidden = true }
      case 5:
        if bytes.matches("style", at: name), Self.isInvisible(bytes[attribute.value]) { isHidden = true }
      case 6: if bytes.matches("hidden", at: name) { isHidden = true }
      case 8:
        if bytes.matches("xml:lang", at: name), language == nil { language = attributes.string(attribute.value) }
      case 11:
        if bytes.matches("aria-hidden", at: name), attributes.is("aria-hidden", "true") { isHidden = true }
      default: break
      }
    }
  }

  /// Whether a `style` says `display: none` or `visibility: hidden`.
  private static func isInvisible(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 12 else { return false }
    let packed = style.filter { !$0.isBlank }.map(\.lowercased)
    return packed.firstIndex(of: "display:none") != nil || packed.firstIndex(of: "visibility:hidden") != nil
  }
}
