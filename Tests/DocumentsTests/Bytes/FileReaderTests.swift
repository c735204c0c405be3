import Glibc
import TestSupport
import Testing

@testable import Documents

@Suite struct FileReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ path: String, limit: Int = FileReader.defaultLimit) -> InputError? {
    do {
      _ = try FileReader(limit: limit).read(path: path)
      return nil
    } catch { return error }
  }

  @Test func `a file is read whole`() throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try folder.write("file", bytes: bytes)
    #expect(try FileReader().read(path: folder.path + "/file") == bytes)
  }

  @Test func `a missing file is said to be missing`() throws {
    #expect(failure(folder.path + "/nothing")?.message == "no such file")
    #expect(failure("")?.message == "no such file")
    #expect(failure("a\0b")?.message == "no such file")
  }

  @Test func `a folder is no file`() throws {
    #expect(failure(folder.path)?.message == "is a folder, not a file")
  }

  @Test(.timeLimit(.minutes(8))) func `a pipe is refused without waiting for a writer`() throws {
    #expect(unsafe mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(failure(folder.path + "/pipe")?.message == "is a pipe, not a regular file")
  }

  @Test func `a device is refused`() {
    #expect(failure("/dev/zero")?.message == "is a device, not a regular file")
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `a file without permission is said to be so`() throws {
    try folder.write("secret", bytes: [1])
    unsafe chmod(folder.path + "/secret", 0)
    #expect(failure(folder.path + "/secret")?.message == "may not be read: permission denied")
  }

  @Test func `a file over the limit is refused, one of just its size is read`() throws {
    try folder.write("file", bytes: [UInt8](repeating: 65, count: 101))
    let error = failure(folder.path + "/file", limit: 100)
    #expect(error?.message == "is too large: it has 101 bytes, and at most 100 bytes are read")
    #expect(error?.help == "if it is an article, raise the limit: --max-size MiB")
    #expect(try FileReader(limit: 101).read(path: folder.path + "/file").count == 101)
  }

  @Test func `a file that shrinks while it is read is an error`() throws {
    try folder.write("file", bytes: Array("short".utf8))
    let descriptor = unsafe open(folder.path + "/file", O_RDONLY)
    defer { close(descriptor) }
    #expect(
      throws: InputError(
        path: "file", message: "changed while it was read: 5 bytes of 50 were left",
        help: "run again when nothing writes to it")
    ) {
      try FileReader().read(descriptor: descriptor, path: "file", expected: 50)
    }
  }

  @Test func `standard input is read to its end, with the same limit`() throws {
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    let text = Array("28% of all".utf8)
    unsafe text.withUnsafeBytes { _ = unsafe Glibc.write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    defer { close(ends[0]) }
    #expect(try FileReader().read(descriptor: ends[0], path: "-", expected: 0) == text)
    #expect(throws: InputError.self) {
      var more: [Int32] = [0, 0]
      #expect(unsafe pipe(&more) == 0)
      unsafe text.withUnsafeBytes { _ = unsafe Glibc.write(more[1], $0.baseAddress, $0.count) }
      close(more[1])
      defer { close(more[0]) }
      _ = try FileReader(limit: 4).read(descriptor: more[0], path: "-", expected: 0)
    }
  }
}
