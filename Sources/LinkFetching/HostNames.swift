internal import Glibc

/// Asks which addresses the names of hosts have.
package struct HostNames: Sendable {
  package enum Answer: Sendable, Equatable {
    case addresses([HostAddress])
    /// There is no such name, and whoever keeps the names says so.
    case unknownName
    /// It could not be asked, or there was no answer.
    case noAnswer(String)
  }

  /// Names whose addresses are known beforehand; without one there is no such name.
  private let known: [String: HostAddress?]

  package init(known: [String: HostAddress?] = [:]) { self.known = known }

  func answer(for name: String) -> Answer {
    if let known = known[name] { return known.map { .addresses([$0]) } ?? .unknownName }
    var hints = unsafe addrinfo()
    // For streams: each address once.
    unsafe hints.ai_socktype = 1
    var list: UnsafeMutablePointer<addrinfo>?
    let host = name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : name
    let code = unsafe getaddrinfo(host, nil, &hints, &list)
    guard code == 0 else {
      // EAI_NODATA: the name is there, and leads to no host.
      if code == EAI_NONAME || code == -5 { return .unknownName }
      return .noAnswer(unsafe gai_strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")
    }
    defer { unsafe freeaddrinfo(list) }
    var result: [HostAddress] = []
    var next = unsafe list
    while let entry = unsafe next {
      let size = Int(unsafe entry.pointee.ai_addrlen)
      if let address = unsafe entry.pointee.ai_addr,
        let found = unsafe HostAddress(socketAddress: UnsafeRawBufferPointer(start: address, count: size)),
        !result.contains(found)
      {
        result.append(found)
      }
      unsafe next = entry.pointee.ai_next
    }
    return result.isEmpty ? .unknownName : .addresses(result)
  }
}
