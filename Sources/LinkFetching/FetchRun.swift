internal import Glibc
internal import Synchronization

/// Fetches many links side by side.
package final class FetchRun: Sendable {
  private struct Work {
    /// The sites with links that nobody has begun with, in the order of their first link, and those links, the last one first.
    var sites: [String]
    var waiting: [String: [Int]]
    var answers: [LinkAnswer?]
    var open: Int
  }

  private let links: [String]
  private let options: FetchOptions
  private let gate: HostGate
  private let work: Mutex<Work>

  private init(_ links: [String], _ options: FetchOptions) {
    self.links = links
    self.options = options
    gate = HostGate(options)
    var waiting: [String: [Int]] = [:]
    for index in links.indices.reversed() {
      let site = (try? WebLocation(links[index]))?.site ?? ""
      waiting[site, default: []].append(index)
    }
    let sites = waiting.keys.sorted { (waiting[$0]?.last ?? 0) < (waiting[$1]?.last ?? 0) }
    work = Mutex(
      Work(
        sites: sites, waiting: waiting, answers: Array(repeating: nil, count: links.count), open: links.count))
  }

  /// What came of links, in their order. A link that is not reached in time could not be found out.
  package static func answers(for links: [String], _ options: FetchOptions) -> [LinkAnswer] {
    CurlRequest.prepare()
    let run = FetchRun(links, options)
    let end = Clock.now + options.deadline
    for _ in 0..<min(max(1, options.width), links.count) { run.startThread() }
    while Clock.now < end, run.work.withLock({ $0.open > 0 }) { Clock.sleep(0.01) }
    // Threads that are still at it are left behind.
    return run.work.withLock { work in
      work.sites = []
      return work.answers.map { $0 ?? LinkAnswer(.unknown, "not reached in time") }
    }
  }

  private func startThread() {
    var thread = pthread_t()
    let run = unsafe Unmanaged.passRetained(self).toOpaque()
    let code = unsafe pthread_create(&thread, nil, Self.body, run)
    if code == 0 { pthread_detach(thread) } else { unsafe Unmanaged<FetchRun>.fromOpaque(run).release() }
  }

  private static let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
    guard let context = unsafe context else { return nil }
    unsafe Unmanaged<FetchRun>.fromOpaque(context).takeRetainedValue().loop()
    return nil
  }

  private func loop() {
    let visit = LinkVisit(options: options, gate: gate)
    while true {
      let now = Clock.now
      // The first whose host may be asked now: a slow host keeps nobody else waiting.
      let index = work.withLock { work -> Int? in
        guard let place = work.sites.firstIndex(where: { gate.isOpen($0, at: now) }) else { return nil }
        let site = work.sites[place]
        let index = work.waiting[site]?.popLast()
        if work.waiting[site]?.isEmpty ?? true { work.sites.remove(at: place) }
        return index
      }
      guard let index else {
        if work.withLock({ $0.sites.isEmpty }) { return }
        Clock.sleep(0.005)
        continue
      }
      let answer = visit.answer(for: links[index])
      work.withLock { work in
        work.answers[index] = answer
        work.open -= 1
      }
    }
  }
}
