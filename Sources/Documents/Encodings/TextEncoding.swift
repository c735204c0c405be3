/// The encodings that articles are read in.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
}
