import Testing

@testable import Checking

@Suite struct `The weights and the thresholds` {
  @Test func `are all known by name, so that each can be tried`() {
    #expect(Set(Weights.fields.map(\.name)) == Set(Mirror(reflecting: Weights.standard).children.compactMap(\.label)))
    #expect(
      Set(Thresholds.fields.map(\.name)) == Set(Mirror(reflecting: Thresholds.standard).children.compactMap(\.label)))
  }
}
