/// An address of a host on the net, as it is connected to.
package struct HostAddress: Sendable, Hashable {
  /// Four bytes, or sixteen.
  package let bytes: [UInt8]

  /// - Parameter bytes: Four, or sixteen.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// What may be connected to.
  package enum Reach: Sendable {
    /// The open net.
    case open
    /// This machine, its own network, and what is reserved for such.
    case near
    /// No single host: multicast, "any", broadcast.
    case none
  }

  /// Where an address leads, by IANA's registries of special-purpose addresses.
  package var reach: Reach { bytes.count == 4 ? Self.reach(ofFour: bytes) : Self.reach(ofSixteen: bytes) }

  private static func reach(ofFour bytes: [UInt8]) -> Reach {
    switch (bytes[0], bytes[1], bytes[2]) {
    case (0, _, _), (224..., _, _): .none
    case (10, _, _), (127, _, _), (100, 64...127, _), (169, 254, _), (172, 16...31, _), (192, 168, _): .near
    case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 18...19, _), (198, 51, 100), (203, 0, 113): .near
    default: .open
    }
  }

  private static func reach(ofSixteen bytes: [UInt8]) -> Reach {
    func starts(_ prefix: UInt8...) -> Bool { bytes.starts(with: prefix) }
    if bytes[0] == 0xFF || bytes.allSatisfy({ $0 == 0 }) { return .none }
    let tail = Array(bytes[12...])
    // An IPv4 address in another dress: mapped, compatible, translated. It leads where that leads, and never to the open net by a detour.
    if bytes[..<10].allSatisfy({ $0 == 0 }) {
      if bytes[10] == 0xFF, bytes[11] == 0xFF { return reach(ofFour: tail) == .none ? .none : .near }
      return .near
    }
    if starts(0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0) { return reach(ofFour: tail) }
    // Teredo, documentation, 6to4: nothing that an article links to.
    if starts(0x20, 0x01, 0x00) || starts(0x20, 0x01, 0x01) || starts(0x20, 0x01, 0x0D, 0xB8) || starts(0x20, 0x02) {
      return .near
    }
    if starts(0x3F, 0xFF) { return .near }
    // All that has been given out so far.
    return bytes[0] & 0xE0 == 0x20 ? .open : .near
  }

  /// As it is written.
  package var text: String {
    guard bytes.count == 16 else { return bytes.map { String($0) }.joined(separator: ".") }
    return stride(from: 0, to: 16, by: 2).map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
      .joined(separator: ":")
  }
}

extension HostAddress {
  /// The address that the bytes of a socket's address hold; `nil` for one that is none of the net's.
  ///
  /// Read as Linux lays them out, and not by their C types: libcurl's headers and the C library's both declare those.
  init?(socketAddress raw: UnsafeRawBufferPointer) {
    guard raw.count >= 2 else { return nil }
    switch unsafe raw.loadUnaligned(as: UInt16.self) {
    case 2 where raw.count >= 8: unsafe self.init(Array(raw[4..<8]))
    case 10 where raw.count >= 24: unsafe self.init(Array(raw[8..<24]))
    default: return nil
    }
  }
}
