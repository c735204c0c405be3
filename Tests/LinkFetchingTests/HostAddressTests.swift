import LinkFetching
import Testing

@Suite struct `Addresses of hosts` {
  private func reach(_ text: String) throws -> HostAddress.Reach {
    let bytes =
      text.contains(":")
      ? text.split(separator: ":", omittingEmptySubsequences: false).flatMap { part -> [UInt8] in
        if part == "*" { return [UInt8](repeating: 0, count: 16 - 2 * (text.split(separator: ":").count - 1)) }
        let number = UInt16(part, radix: 16) ?? 0
        return [UInt8(number >> 8), UInt8(number & 0xFF)]
      } : text.split(separator: ".").compactMap { UInt8($0) }
    return try #require(HostAddress(bytes)).reach
  }

  @Test(arguments: [
    "10.0.0.1", "127.0.0.1", "127.255.1.2", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.19.9.9", "198.51.100.7", "203.0.113.9", "*:1",
    "*:ffff:7f00:1", "*:ffff:a00:1", "*:ffff:808:808", "*:808:808", "64:ff9b:*:a00:1", "64:ff9b:1:*:1", "fe80:*:1",
    "fc00:*:1", "fd12:*:1", "fec0:*:1", "2001:0:*:1", "2001:db8:*:1", "2002:a00:1:*:1", "2002:808:808:*:1", "100:*:1",
    "4000:*:1", "3fff:*:1",
  ]) func `of this machine, its network or no use are told from those of the net`(address: String) throws {
    #expect(try reach(address) == .near)
  }

  @Test(arguments: [
    "0.0.0.0", "0.1.2.3", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "*:0", "ff02:*:1",
    "*:ffff:e000:1", "*:ffff:0:0",
  ]) func `of nobody are never asked`(address: String) throws {
    #expect(try reach(address) == .none)
  }

  @Test(arguments: [
    "8.8.8.8", "1.0.0.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.1.1", "198.17.0.1",
    "223.255.255.255", "2606:4700:*:1111", "2a00:1450:*:1", "64:ff9b:*:808:808",
  ]) func `of the net are open`(address: String) throws {
    #expect(try reach(address) == .open)
  }

  @Test func `have four bytes or sixteen`() {
    #expect(HostAddress([1, 2, 3]) == nil)
    #expect(HostAddress([]) == nil)
  }
}
