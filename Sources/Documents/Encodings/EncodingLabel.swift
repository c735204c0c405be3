extension TextEncoding {
  /// The encoding that a label names: `UTF-8`, `latin1`, `cp1252` …, in any case, with white space around it.
  ///
  /// Labels are those of the WHATWG Encoding Standard (section 4.2) for the encodings read here. As it says, the labels of
  /// ASCII and ISO 8859-1 mean windows-1252, which holds all their printable characters and those that such pages really
  /// use.
  package init?(label: String) {
    let words = label.utf8.split { $0 <= 0x20 }
    guard words.count == 1, let word = words.first, let name = String(word) else { return nil }
    switch name.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8":
      self = .utf8
    case "windows-1252", "x-cp1252", "cp1252", "ascii", "us-ascii", "ansi_x3.4-1968", "iso-8859-1", "iso8859-1",
      "iso88591", "iso_8859-1", "iso_8859-1:1987", "iso-ir-100", "csisolatin1", "latin1", "l1", "cp819", "ibm819":
      self = .windows1252
    case "utf-16", "utf-16le", "unicode", "unicodefeff", "csunicode", "ucs-2", "iso-10646-ucs-2":
      self = .utf16LittleEndian
    case "utf-16be", "unicodefffe":
      self = .utf16BigEndian
    default:
      return nil
    }
  }
}
