/// Follows one link to where it leads: HEAD first, then GET; each hop of a redirect is looked at as the link itself was.
struct LinkVisit {
  let options: FetchOptions
  let gate: HostGate

  func answer(for address: String) -> LinkAnswer {
    var visit = Progress(end: Clock.now + options.linkTimeout)
    var next = address
    while true {
      let location: WebLocation
      do throws(WebLocation.Fault) {
        location = try WebLocation(next)
      } catch {
        return LinkAnswer(.unknown, Self.text(of: error, isRedirect: visit.hops > 0))
      }
      // The same page by the same method again is a circle.
      guard visit.seen.insert("\(visit.method) \(location.text)").inserted else {
        return LinkAnswer(.unknown, status: visit.status, "redirects in a circle")
      }
      switch ask(location, &visit) {
      case .answer(let answer): return answer
      case .redirect(let address):
        visit.hops += 1
        guard visit.hops <= options.redirects else {
          return LinkAnswer(.unknown, status: visit.status, "more than \(options.redirects) redirects")
        }
        next = address
      }
    }
  }

  private struct Progress {
    let end: Double
    var method = CurlRequest.Method.head
    var hops = 0
    var tries = 0
    var hasWaited = false
    var status = 0
    var seen = Set<String>()
  }

  private enum Step {
    case answer(LinkAnswer)
    case redirect(String)
  }

  private static func text(of fault: WebLocation.Fault, isRedirect: Bool) -> String {
    switch fault {
    case .unreadable: isRedirect ? "redirects to what is no address" : "it is no address"
    case .scheme(let scheme):
      isRedirect ? "redirects to \(scheme):, which is not followed" : "\(scheme): is not followed"
    case .password: "it holds a name or a password, which are not sent"
    }
  }

  /// Asks for one page until there is an answer that counts.
  private func ask(_ location: WebLocation, _ visit: inout Progress) -> Step {
    let addresses: [HostAddress]
    switch options.names.answer(for: location.host) {
    case .addresses(let all):
      addresses = all.filter { $0.reach == .open || options.allowsNear && $0.reach == .near }
      if addresses.isEmpty {
        return .answer(LinkAnswer(.near, "\(location.host) is on this machine or its network, which is not asked"))
      }
    case .unknownName: return .answer(LinkAnswer(.nowhere, "there is no host \(location.host)"))
    case .noAnswer(let reason):
      return .answer(LinkAnswer(.unknown, "\(location.host) could not be looked up: \(reason)"))
    }
    while true {
      guard visit.end > Clock.now, gate.enter(location.site, until: visit.end) else {
        return .answer(LinkAnswer(.unknown, status: visit.status, "no answer in time"))
      }
      let request = CurlRequest(
        location: location, method: visit.method, addresses: addresses, options: options,
        seconds: visit.end - Clock.now)
      let result = Result { () throws(CurlRequest.Fault) in try request.perform() }
      var pause = 0.0
      if case .success(let reply) = result, reply.status == 429 || reply.status == 503 {
        pause = min(Double(max(0, reply.retryAfter)), options.longestWait)
      }
      gate.leave(location.site, pause: pause)
      switch result {
      case .failure(let fault):
        if let answer = answer(to: fault, &visit) { return .answer(answer) }
      case .success(let reply):
        if let step = step(after: reply, &visit) { return step }
      }
    }
  }

  /// `nil` where it is to be asked again.
  private func answer(to fault: CurlRequest.Fault, _ visit: inout Progress) -> LinkAnswer? {
    switch fault {
    case .connection(let text):
      guard visit.tries < options.retries else { return LinkAnswer(.unknown, text) }
      Clock.sleep(min(options.backOff * Double(1 << visit.tries), max(0, visit.end - Clock.now)))
      visit.tries += 1
      // Some servers close the connection where they are asked for headers alone.
      visit.method = .get
      return nil
    case .reply(let text):
      guard visit.method == .head else { return LinkAnswer(.unknown, text) }
      visit.method = .get
      return nil
    case .other(let text): return LinkAnswer(.unknown, text)
    case .nearAddress: return LinkAnswer(.near, "it leads to this machine or its network, which is not asked")
    }
  }

  private func step(after reply: CurlRequest.Reply, _ visit: inout Progress) -> Step? {
    visit.status = reply.status
    switch reply.status {
    case 200..<300: return .answer(LinkAnswer(.found, status: reply.status))
    case 300..<400:
      if let address = reply.redirect { return .redirect(address) }
      return .answer(LinkAnswer(.unknown, status: reply.status, "answers \(reply.status)"))
    case 429, 503:
      let wait = Double(reply.retryAfter)
      guard wait > 0, wait <= options.longestWait, !visit.hasWaited else { break }
      visit.hasWaited = true
      Clock.sleep(min(wait, max(0, visit.end - Clock.now)))
      return nil
    default: break
    }
    // Not every server answers HEAD as it answers GET.
    if visit.method == .head, reply.status != 429 {
      visit.method = .get
      return nil
    }
    let isGone = reply.status == 404 || reply.status == 410
    return .answer(LinkAnswer(isGone ? .gone : .unknown, status: reply.status, "answers \(reply.status)"))
  }
}
