internal import Glibc
internal import Synchronization

/// A server on this machine that misbehaves in every way, each under a path of its own.
package final class RudeServer: Sendable {
  package struct Visit: Sendable, Hashable {
    package let method: String
    package let path: String
  }

  package let port: UInt16
  private let listener: Int32
  private let visits = Mutex<[Visit]>([])
  /// How many visitors wait for an answer, and how many did at most.
  private let open = Mutex<(now: Int, most: Int)>((0, 0))

  package struct NoSocket: Error {}

  /// - Throws: `NoSocket` when there is no port to be had.
  package init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard listener >= 0 else { throw NoSocket() }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(listener, $0, size) == 0 }
    }
    let isNamed = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe getsockname(listener, $0, &size) == 0 }
    }
    guard isBound, isNamed, listen(listener, 64) == 0 else {
      close(listener)
      throw NoSocket()
    }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    start { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        start { [self] in serve(connection) }
      }
    }
  }

  /// Takes no more connections.
  package func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  package func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// What was asked for, in order.
  package var asked: [Visit] { visits.withLock { $0 } }
  package func asked(_ path: String) -> [String] { asked.filter { $0.path == path }.map(\.method) }
  package var mostAtOnce: Int { open.withLock { $0.most } }

  private final class Body {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }

  private func start(_ run: @escaping () -> Void) {
    var thread = pthread_t()
    let body = unsafe Unmanaged.passRetained(Body(run)).toOpaque()
    _ = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context { unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, body)
    pthread_detach(thread)
  }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while !line.suffix(4).elementsEqual("\r\n\r\n".utf8), line.count < 65_536 {
      guard unsafe recv(connection, &byte, 1, 0) == 1 else { return }
      line.append(byte)
    }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ").prefix(2).map(String.init)
    guard words.count == 2 else { return }
    let visit = Visit(method: words[0], path: words[1])
    let count = visits.withLock { visits in
      visits.append(visit)
      return visits.count { $0 == visit }
    }
    answer(visit, connection, count)
  }

  private func say(_ text: String, _ connection: Int32) -> Bool {
    let bytes = Array(text.utf8)
    return unsafe send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  private func reply(_ status: String, _ connection: Int32, _ headers: String = "") {
    _ = say("HTTP/1.1 \(status)\r\nConnection: close\r\nContent-Length: 0\r\n\(headers)\r\n", connection)
  }

  private func answer(_ visit: Visit, _ connection: Int32, _ count: Int) {
    let isHead = visit.method == "HEAD"
    switch visit.path {
    case "/404": reply("404 Not Found", connection)
    case "/410": reply("410 Gone", connection)
    case "/head-404": reply(isHead ? "404 Not Found" : "200 OK", connection)
    case "/head-405": reply(isHead ? "405 Method Not Allowed" : "200 OK", connection)
    case "/head-closed": if !isHead { reply("200 OK", connection) }
    case "/403": reply("403 Forbidden", connection)
    case "/500": reply("500 Internal Server Error", connection)
    case "/closed": break
    case "/closed-once": if count > 1 || !isHead { reply("200 OK", connection) }
    case "/slow":
      for letter in "HTTP/1.1 200 OK\r\nX: y\r\n" {
        guard say(String(letter), connection) else { return }
        usleep(300_000)
      }
    case "/silent": usleep(3_000_000)
    case "/headers":
      _ = say("HTTP/1.1 200 OK\r\n", connection)
      while say("X-More: \(String(repeating: "x", count: 1000))\r\n", connection) {}
    case "/endless":
      _ = say("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", connection)
      if !isHead { while say(String(repeating: "x", count: 1 << 16), connection) {} }
    case "/endless-404":
      _ = say("HTTP/1.1 404 Not Found\r\n\r\n", connection)
      if !isHead { while say(String(repeating: "x", count: 1 << 16), connection) {} }
    case "/bomb":
      // A gigabyte of zeros, as its header says; what follows is none of it.
      _ = say("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1073741824\r\n\r\n", connection)
      if !isHead { while say(String(repeating: "\u{1F}\u{8B}", count: 1 << 14), connection) {} }
    case "/truncated":
      _ = say("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nshort", connection)
    case "/status": _ = say("HTTP/1.1 two hundred\r\n\r\n", connection)
    case "/garbage": _ = say("\u{1}\u{2}\u{3} what?\r\n\r\n", connection)
    case "/busy":
      if count == 1 {
        reply("429 Too Many Requests", connection, "Retry-After: 1\r\n")
      } else {
        reply("200 OK", connection)
      }
    case "/busy-long": reply("429 Too Many Requests", connection, "Retry-After: 86400\r\n")
    case "/loop": reply("302 Found", connection, "Location: /pool\r\n")
    case "/pool": reply("302 Found", connection, "Location: /loop\r\n")
    case "/to-file": reply("302 Found", connection, "Location: file:///etc/passwd\r\n")
    case "/to-gopher": reply("302 Found", connection, "Location: gopher://127.0.0.1/1\r\n")
    case "/to-near": reply("302 Found", connection, "Location: http://inside.example:\(port)/found\r\n")
    case "/to-nobody": reply("302 Found", connection, "Location: http://255.255.255.255/\r\n")
    case "/to-any": reply("302 Found", connection, "Location: http://0.0.0.0:\(port)/found\r\n")
    case "/to-password": reply("302 Found", connection, "Location: http://me:secret@127.0.0.1:\(port)/found\r\n")
    case "/to-404": reply("301 Moved Permanently", connection, "Location: /404\r\n")
    case "/to-found": reply("308 Permanent Redirect", connection, "Location: /found#part\r\n")
    case let path where path.hasPrefix("/hop/"):
      let number = Int(path.dropFirst(5)) ?? 0
      if number == 0 {
        reply("200 OK", connection)
      } else {
        reply("302 Found", connection, "Location: /hop/\(number - 1)\r\n")
      }
    case let path where path.hasPrefix("/wait/"):
      open.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      usleep(100_000)
      // Before the answer: whoever has it may ask again before this thread goes on.
      open.withLock { $0.now -= 1 }
      reply("200 OK", connection)
    default: reply("200 OK", connection)
    }
  }
}
