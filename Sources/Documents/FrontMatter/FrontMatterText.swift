extension DocumentBuilder {
  /// Adds a front matter to a document that is still empty: its sentences as blocks, all of it as metadata.
  ///
  /// - Returns: The metadata; the title, the date and the language are told by their keys.
  mutating func addFrontMatter(_ entries: [FrontMatter.Entry]) -> Metadata {
    var metadata = Metadata()
    if let entry = entries.first(where: { FrontMatterKey($0.key) == .language }) {
      metadata.language = entry.value.lowercased()
      setLanguage(entry.value)
    }
    for entry in entries {
      let found = Metadata.Entry(
        key: entry.key, value: entry.value,
        source: ByteRange(
          source.offsets.fileOffset(ofUTF8: entry.range.lowerBound),
          source.offsets.fileOffset(ofUTF8: entry.range.upperBound)))
      metadata.entries.append(found)
      switch FrontMatterKey(entry.key) {
      case .title where metadata.title == nil:
        metadata.title = found
        addBlock(.title, entry.fragments)
      case .address where metadata.address == nil: metadata.address = found
      case .date, .other, .title:
        if entry.isText, FrontMatterKey.isProse(entry) { addMetadata(key: entry.key, entry.fragments) }
      default: break
      }
    }
    metadata.date = FrontMatterKey.date(of: metadata.entries)
    return metadata
  }
}

/// What a key of a front matter says of its value, in the words of the common site generators.
enum FrontMatterKey {
  case title, date, language, address
  /// Names, addresses, keywords: text, but no sentences.
  case label
  case other

  init(_ key: String) {
    let last = key.split(separator: ".").last.map(String.init) ?? key
    let name = Self.plain(last)
    if name == "title", !key.contains(".") {
      self = .title
    } else if Self.dates.contains(name) {
      self = .date
    } else if name == "lang" || name == "language" || name == "locale" {
      self = .language
    } else if name == "canonical" || name == "canonicalurl" {
      self = .address
    } else if name == "alt" || name == "caption" {
      self = .other
    } else {
      let parts = key.split(separator: ".").map { Self.plain(String($0)) }
      self = parts.contains(where: Self.labels.contains) ? .label : .other
    }
  }

  /// The document's own date: what names its publication goes before a bare date, and that before its creation.
  static func date(of entries: [Metadata.Entry]) -> Metadata.Entry? {
    for name in dates {
      if let entry = entries.first(where: { plain($0.key) == name }) { return entry }
    }
    return nil
  }

  private static let dates = [
    "datepublished", "publishdate", "publisheddate", "publishedat", "publishedon", "publicationdate", "pubdate",
    "published", "date", "dateposted", "postdate", "posted", "created", "createdat", "datecreated",
  ]

  private static let labels: Set<String> = [
    "author", "authors", "categories", "category", "class", "css", "editor", "editors", "featuredimage", "file", "id",
    "image", "images", "keywords", "layout", "link", "links", "path", "permalink", "slug", "source", "tags",
    "thumbnail",
    "url", "urls",
  ]

  /// In lowercase without hyphens and underscores.
  private static func plain(_ key: String) -> String {
    key.lowercased().filter { $0 != "-" && $0 != "_" }
  }

  /// Whether a value reads like prose: three words at least, most of them of letters; or a dozen characters of a script
  /// that writes no spaces.
  static func isProse(_ entry: FrontMatter.Entry) -> Bool {
    let bytes = Array(entry.value.utf8)
    if bytes.matches("http://", at: 0) || bytes.matches("https://", at: 0) { return false }
    let words = bytes.split(whereSeparator: \.isBlank)
    let written = words.count { word in word.contains { $0.isASCIILetter || $0 >= 0x80 } }
    if words.count >= 3, written * 2 > words.count { return FrontMatterKey(entry.key) != .date || words.count > 5 }
    return bytes.count { $0 >= 0xE3 && $0 <= 0xED } >= 12
  }
}
