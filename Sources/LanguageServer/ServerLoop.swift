package import Documents
package import Workflow

/// Lets a server speak with an editor over standard input and output.
///
/// One message after the other; a check is begun only when none is waiting, and what it finds is said only if none of those that
/// arrived meanwhile has changed the text.
package struct ServerLoop {
  /// How often files are looked at where the editor does not tell that they changed, in milliseconds.
  private static let lookInterval = 2000
  /// At most so many messages wait to be worked on.
  private static let queueLimit = 4096

  private var server: LanguageServer
  private var frames = FrameReader()
  private var queue: [Message] = []
  private var isAtEnd = false

  package init(_ settings: RunSettings) { server = LanguageServer(settings) }

  /// Serves until the editor says to exit, or goes away.
  ///
  /// - Returns: The code to exit with.
  /// - Throws: `InputError` when a stream cannot be read or written.
  package mutating func run() throws(InputError) -> Int32 {
    while true {
      try readArrived(waiting: waitingTime)
      if let code = try workOff() { return code }
      if isAtEnd { return server.codeAtEnd }
      if server.nextDue == nil, server.looksAtFiles { server.lookAtFiles() }
      guard server.checkDue() else { continue }
      try readArrived(waiting: 0)
      if let code = try workOff() { return code }
      server.publish()
      guard try write() else { return server.codeAtEnd }
    }
  }

  /// How long it may be waited for messages, in milliseconds; negative for as long as it takes.
  private var waitingTime: Int {
    if let due = server.nextDue {
      // Rounded up: a moment before it is due nothing is done.
      return max(0, Int((due - ContinuousClock.now) / .milliseconds(1)) + 1)
    }
    return server.looksAtFiles ? Self.lookInterval : -1
  }

  /// Reads all that has arrived.
  private mutating func readArrived(waiting milliseconds: Int) throws(InputError) {
    var milliseconds = milliseconds
    while !isAtEnd, queue.count < Self.queueLimit, StandardStream.hasInput(within: milliseconds) {
      guard let chunk = try StandardStream.input() else {
        isAtEnd = true
        return
      }
      milliseconds = 0
      frames.feed(chunk)
      while let frame = frames.next() {
        let message = Message(frame)
        server.foresee(message, behind: queue)
        queue.append(message)
      }
    }
  }

  /// Works on the messages that wait.
  ///
  /// - Returns: The code to exit with, if it is time to.
  private mutating func workOff() throws(InputError) -> Int32? {
    let messages = queue
    queue = []
    for message in messages {
      server.receive(message)
      guard try write() else { return server.codeAtEnd }
      if let code = server.exitCode { return code }
    }
    return nil
  }

  /// Writes what there is to say.
  ///
  /// - Returns: Whether anybody still reads it.
  private mutating func write() throws(InputError) -> Bool {
    for message in server.takeOutgoing() {
      guard try StandardStream.output(message) else { return false }
    }
    return true
  }
}
