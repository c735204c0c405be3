/// The addresses of files: `file:///home/ada/a%20draft.md`.
package enum FileURI {
  private static let scheme = "file://"

  /// The path that an address names; `nil` where it names no file of this machine.
  package static func path(_ uri: String) -> String? {
    guard uri.lowercased().hasPrefix(scheme) else { return nil }
    var rest = uri.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    guard host.isEmpty || host.elementsEqual("localhost".utf8) else { return nil }
    rest = rest.dropFirst(host.count)
    var path: [UInt8] = []
    var index = rest.startIndex
    while index < rest.endIndex {
      let byte = rest[index]
      index = rest.index(after: index)
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: "#"): index = rest.endIndex
      case UInt8(ascii: "%"):
        let digits = rest[index...].prefix(2)
        guard digits.count == 2, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
          let text = String(digits), let code = UInt8(text, radix: 16)
        else { return nil }
        path.append(code)
        index = rest.index(index, offsetBy: 2)
      default: path.append(byte)
      }
    }
    guard path.first == UInt8(ascii: "/"), !path.contains(0) else { return nil }
    return String(validating: path, as: UTF8.self)
  }

  /// The address of an absolute path.
  package static func uri(_ path: String) -> String {
    let kept = Set("/-._~".utf8)
    var uri = scheme
    for byte in path.utf8 {
      let isPlain = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || kept.contains(byte)
      if isPlain, byte < 0x80 {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}
