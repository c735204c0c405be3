import LinkFetching
import TestSupport
import Testing

/// Every server is on this machine, and no name is asked for.
@Suite(.serialized, .timeLimit(.minutes(8))) struct `Fetching links` {
  private let server: RudeServer

  init() throws { server = try RudeServer() }

  private var options: FetchOptions {
    var options = FetchOptions()
    options.allowsNear = true
    options.timeout = 0.7
    options.connectTimeout = 0.7
    options.linkTimeout = 6
    options.hostDelay = 0
    options.perHost = 16
    options.backOff = 0.05
    options.longestWait = 2
    options.names = HostNames(known: [
      "here.example": HostAddress([127, 0, 0, 1]), "inside.example": HostAddress([127, 0, 0, 1]),
      "ten.example": HostAddress([10, 0, 0, 1]), "all.example": HostAddress([255, 255, 255, 255]),
      "nobody.example": nil,
    ])
    return options
  }

  private func answer(_ path: String, _ options: FetchOptions? = nil) -> LinkAnswer {
    let link = path.hasPrefix("/") ? server.address(path) : path
    return FetchRun.answers(for: [link], options ?? self.options)[0]
  }

  @Test(arguments: [
    "/found", "/head-404", "/head-405", "/head-closed", "/closed-once", "/endless", "/bomb", "/truncated", "/to-found",
    "/hop/8", "/busy", "/found?a=b c&d=ä#part",
  ]) func `what leads somewhere is found, however it gets there`(path: String) {
    defer { server.stop() }
    #expect(answer(path) == LinkAnswer(.found, status: 200))
  }

  @Test(arguments: [("/404", 404), ("/410", 410), ("/to-404", 404), ("/endless-404", 404)])
  func `what the server says to be gone is gone`(path: String, status: Int) {
    defer { server.stop() }
    #expect(answer(path) == LinkAnswer(.gone, status: status, "answers \(status)"))
  }

  @Test(arguments: [
    ("/403", 403, "answers 403"), ("/500", 500, "answers 500"), ("/busy-long", 429, "answers 429"),
    ("/closed", 0, "the connection was closed"), ("/slow", 0, "no answer in time"), ("/silent", 0, "no answer in time"),
    ("/headers", 0, "its headers do not end"), ("/garbage", 0, "the answer is none of HTTP’s"),
    ("/loop", 302, "redirects in a circle"), ("/hop/9", 302, "more than 8 redirects"),
    ("/to-file", 302, "redirects to file:, which is not followed"),
    ("/to-gopher", 302, "redirects to gopher:, which is not followed"),
    ("/to-password", 302, "it holds a name or a password, which are not sent"),
  ]) func `everything else is not known`(path: String, status: Int, detail: String) {
    defer { server.stop() }
    let found = answer(path)
    #expect(found.kind == .unknown)
    #expect(found.detail == detail)
  }

  @Test func `a status that is none, TLS to a plain port and a closed port are not known`() throws {
    #expect(answer("/status").kind == .unknown)
    #expect(answer("https://127.0.0.1:\(server.port)/").kind == .unknown)
    server.stop()
    let closed = try RudeServer()
    closed.stop()
    #expect(answer("http://127.0.0.1:\(closed.port)/").kind == .unknown)
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:1", "http://", "", "http://me:pw@127.0.0.1/",
  ])
  func `what is no address of the web is not asked for`(link: String) {
    defer { server.stop() }
    #expect(answer(link).kind == .unknown)
    #expect(server.asked == [])
  }

  @Test func `a host that is not there is nowhere`() {
    defer { server.stop() }
    #expect(answer("http://nobody.example/page") == LinkAnswer(.nowhere, "there is no host nobody.example"))
  }

  // MARK: - What is not asked

  @Test(arguments: [
    "http://127.0.0.1:PORT/found", "http://127.1:PORT/", "http://2130706433:PORT/", "http://0x7f.1:PORT/",
    "http://[::1]:PORT/", "http://[::ffff:127.0.0.1]:PORT/", "http://here.example:PORT/", "http://HERE.example:PORT/",
    "http://0.0.0.0:PORT/", "http://ten.example/", "http://all.example/",
  ]) func `this machine and its network are not asked, whatever they are called`(link: String) {
    defer { server.stop() }
    var options = options
    options.allowsNear = false
    #expect(answer(link.replacing("PORT", with: "\(server.port)"), options).kind == .near)
    #expect(server.asked == [])
  }

  @Test func `addresses of nobody are not asked even where all of this machine is`() {
    defer { server.stop() }
    #expect(answer("http://all.example/").kind == .near)
    #expect(answer("http://0.0.0.0:\(server.port)/").kind == .near)
    #expect(server.asked == [])
  }

  @Test func `a redirect is looked at as the link was`() {
    defer { server.stop() }
    #expect(answer("/to-nobody").kind == .near)
    #expect(answer("/to-any").kind == .near)
    #expect(server.asked("/found") == [])
    // Followed where this machine may be asked, and by its name.
    #expect(answer("/to-near") == LinkAnswer(.found, status: 200))
    #expect(server.asked("/found") == ["HEAD"])
  }

  // MARK: - Manners

  @Test func `headers are asked for first, the page only where they do not do`() {
    defer { server.stop() }
    _ = answer("/found")
    _ = answer("/404")
    _ = answer("/busy-long")
    #expect(server.asked("/found") == ["HEAD"])
    #expect(server.asked("/404") == ["HEAD", "GET"])
    #expect(server.asked("/busy-long") == ["HEAD"])
  }

  @Test func `only a connection that failed is tried again, and not for ever`() {
    defer { server.stop() }
    _ = answer("/closed")
    #expect(server.asked("/closed").count == 3)
    _ = answer("/500")
    #expect(server.asked("/500") == ["HEAD", "GET"])
  }

  @Test func `one host gets so many requests at a time, and not too fast`() {
    defer { server.stop() }
    var options = options
    options.perHost = 2
    options.hostDelay = 0.05
    let links = (0..<8).map { server.address("/wait/\($0)") }
    let clock = ContinuousClock()
    let time = clock.measure { #expect(FetchRun.answers(for: links, options).allSatisfy { $0.kind == .found }) }
    #expect(server.mostAtOnce <= 2)
    #expect(time >= .milliseconds(350))
  }

  @Test func `answers stand in the order of the links, and the whole ends in time`() {
    defer { server.stop() }
    var options = options
    options.deadline = 1
    options.timeout = 5
    let links = ["/silent", "/404", "/found", "/silent"].map(server.address)
    let clock = ContinuousClock()
    var answers: [LinkAnswer] = []
    let time = clock.measure { answers = FetchRun.answers(for: links, options) }
    #expect(answers.map(\.kind) == [.unknown, .gone, .found, .unknown])
    #expect(answers[0].detail == "not reached in time")
    #expect(time < .seconds(4))
  }
}
