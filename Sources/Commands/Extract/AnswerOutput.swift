internal import Documents
internal import Workflow

/// Standard output for answers: gathers some, and remembers when nobody reads them any more.
final class AnswerOutput {
  private var pending: [UInt8] = []
  private var failure: InputError?
  /// Whether there is any use in writing more.
  private(set) var isOpen = true

  private static let limit = 1 << 20

  func put(_ bytes: [UInt8]) {
    pending += bytes
    if pending.count > Self.limit { send() }
  }

  /// Writes what has been gathered.
  ///
  /// - Throws: `InputError` when it cannot be written, now or before.
  func flush() throws(InputError) {
    send()
    if let failure { throw failure }
  }

  private func send() {
    guard isOpen else {
      pending = []
      return
    }
    do throws(InputError) {
      isOpen = try StandardStream.output(pending)
    } catch {
      failure = error
      isOpen = false
    }
    pending.removeAll(keepingCapacity: true)
  }
}
