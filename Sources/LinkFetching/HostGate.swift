internal import Glibc
internal import Synchronization

/// Lets so many requests at a time through to a host, and not too soon after one another.
final class HostGate: Sendable {
  private struct Host {
    var active = 0
    var next = 0.0
  }

  private let hosts = Mutex<[String: Host]>([:])
  private let limit: Int
  private let delay: Double

  init(_ options: FetchOptions) {
    limit = max(1, options.perHost)
    delay = options.hostDelay
  }

  /// Whether a request to a host would be let through.
  func isOpen(_ host: String, at now: Double) -> Bool {
    hosts.withLock { hosts in hosts[host].map { $0.active < limit && $0.next <= now } ?? true }
  }

  /// Waits until a request may go, or a time is over.
  ///
  /// - Returns: Whether it may.
  func enter(_ host: String, until end: Double) -> Bool {
    while true {
      let now = Clock.now
      let isIn = hosts.withLock { hosts in
        var known = hosts[host] ?? Host()
        guard known.active < limit, known.next <= now else { return false }
        known.active += 1
        known.next = now + delay
        hosts[host] = known
        return true
      }
      if isIn { return true }
      guard now < end else { return false }
      Clock.sleep(0.005)
    }
  }

  /// - Parameter pause: Seconds for which nobody else is let through: the server asked for it.
  func leave(_ host: String, pause: Double = 0) {
    hosts.withLock { hosts in
      guard var known = hosts[host] else { return }
      known.active -= 1
      if pause > 0 { known.next = max(known.next, Clock.now + pause) }
      hosts[host] = known
    }
  }
}

/// Seconds since some time, and sleep.
enum Clock {
  static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func sleep(_ seconds: Double) {
    guard seconds > 0 else { return }
    usleep(UInt32(min(seconds, 3600) * 1e6))
  }
}
