import Documents
import Testing

@Suite struct `The hash of SHA-256` {
  /// Lengths around those at which a block is full; the digests are those of another implementation.
  @Test(arguments: [
    (0, "e3b0c44298fc1c14"), (3, "6ab0dba1f4f1dfbb"), (55, "e7313d333c272e63"), (56, "4324d65f3c103567"),
    (63, "81c80242132f230c"), (64, "39e3d7b6b5d075d3"), (65, "aacca6ff74fdbb29"), (119, "9ce7368e4daf3234"),
    (120, "7836b787757e95e5"), (1000, "1e9bc38cbf860b9e"),
  ])
  func `is the one that everybody gets`(length: Int, digest: String) {
    let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
    let hash = SHA256.hash(message).prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    #expect(hash.joined() == digest)
  }

  @Test func `of the standard's example is the standard's`() {
    #expect(SHA256.hash(Array("abc".utf8)).prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
  }
}
