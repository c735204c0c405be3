internal import Synchronization
internal import Workflow

/// Tells on standard error how far a run is, on one line that is cleared when it is done. A run that is soon done says nothing.
final class ProgressMeter: Sendable {
  /// Before this nobody wonders.
  private static let patience = Duration.milliseconds(500)
  /// Oftener is only flicker.
  private static let interval = Duration.milliseconds(100)

  private struct State {
    var isShown = false
    var next: ContinuousClock.Instant
  }

  private let state: Mutex<State>
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - patience: How long nothing is shown.
  ///   - write: Where it is written.
  init(
    patience: Duration = ProgressMeter.patience, write: @escaping @Sendable (String) -> Void = StandardStream.error
  ) {
    state = Mutex(State(next: ContinuousClock.now + patience))
    self.write = write
  }

  func show(_ done: Int, of all: Int) {
    let isDue = state.withLock { state in
      let now = ContinuousClock.now
      guard now >= state.next else { return false }
      state.next = now + Self.interval
      state.isShown = true
      return true
    }
    if isDue { write("\r\u{1B}[Kchecked \(done) of \(all)") }
  }

  func clear() {
    if state.withLock({ $0.isShown }) { write("\r\u{1B}[K") }
  }
}
