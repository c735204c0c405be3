import Documents
import Testing

@Suite struct ByteRangeTests {
  @Test func `two ranges that only touch do not overlap`() {
    #expect(!ByteRange(0, 3).overlaps(ByteRange(3, 5)))
    #expect(ByteRange(0, 4).overlaps(ByteRange(3, 5)))
  }
}
