import Synchronization
import Testing

@testable import Commands

@Suite struct TerminalTests {
  private func terminal(_ environment: [String: String] = [:], isTerminal: Bool = true, columns: Int? = nil) -> Terminal
  {
    Terminal(isTerminal: isTerminal, columns: columns) { environment[$0] }
  }

  @Test(
    arguments: [
      (ColorChoice.auto, [:], true, true), (.auto, [:], false, false), (.auto, ["TERM": "dumb"], true, false),
      (.auto, ["FORCE_COLOR": "1"], false, true), (.auto, ["FORCE_COLOR": "0"], false, false),
      (.auto, ["CLICOLOR_FORCE": "1", "TERM": "dumb"], false, true), (.auto, ["FORCE_COLOR": ""], false, false),
      (.auto, ["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false), (.auto, ["NO_COLOR": ""], true, true),
      (.auto, ["NO_COLOR": "0"], true, false), (.always, ["NO_COLOR": "1", "TERM": "dumb"], false, true),
      (.never, ["FORCE_COLOR": "1"], true, false),
    ] as [(ColorChoice, [String: String], Bool, Bool)])
  func `the option goes before the environment, and that before the terminal`(
    choice: ColorChoice, environment: [String: String], isTerminal: Bool, isColored: Bool
  ) {
    #expect(terminal(environment, isTerminal: isTerminal).isColored(choice) == isColored)
  }

  @Test func `a terminal has the width that it or the environment says, anything else a fixed one`() {
    #expect(terminal(columns: 132).width == 132)
    #expect(terminal(["COLUMNS": "90"], columns: 132).width == 90)
    #expect(terminal(["COLUMNS": "wide"], columns: 132).width == 132)
    #expect(terminal(["COLUMNS": "3"]).width == 40)
    #expect(terminal().width == 80)
    #expect(terminal(["COLUMNS": "200"], isTerminal: false, columns: 132).width == 80)
    #expect(terminal(["CI": "true"], isTerminal: false).width == 100)
    #expect(terminal(["CI": "false"], isTerminal: false).width == 80)
  }

  @Test func `progress is shown to who watches, and to no log`() {
    #expect(terminal().isWatched)
    #expect(!terminal(isTerminal: false).isWatched)
    #expect(!terminal(["CI": "true"]).isWatched)
    #expect(!terminal(["TERM": "dumb"]).isWatched)
  }

  @Test func `progress stays on one line, waits before it speaks, and is cleared`() {
    let written = Mutex("")
    let meter = ProgressMeter(patience: .zero) { text in written.withLock { $0 += text } }
    meter.show(1, of: 9)
    meter.show(2, of: 9)
    meter.clear()
    #expect(written.withLock(\.self) == "\r\u{1B}[Kchecked 1 of 9\r\u{1B}[K")
    let patient = ProgressMeter(patience: .seconds(60)) { text in written.withLock { $0 += text } }
    patient.show(1, of: 1)
    patient.clear()
    #expect(written.withLock { $0.hasSuffix("9\r\u{1B}[K") })
  }
}
