import Documents
import Foundation
import TestSupport
import Testing
import Workflow

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a file is written whole, and nothing is left beside it`() throws {
    try OutputFile.write(Array("one".utf8), to: folder.path + "/report.json")
    try OutputFile.write(Array("two".utf8), to: folder.path + "/report.json")
    #expect(try folder.read("report.json") == "two")
    #expect(try folder.names() == ["report.json"])
  }

  @Test func `a new file may be read by others as far as the process allows, an old one keeps its permissions`() throws
  {
    func permissions(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)[.posixPermissions] as? Int
    }
    try folder.write("usual", "x")
    try OutputFile.write([], to: folder.path + "/new")
    #expect(try permissions("new") == permissions("usual"))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path + "/usual")
    try OutputFile.write([], to: folder.path + "/usual")
    #expect(try permissions("usual") == 0o640)
  }

  @Test func `a link keeps leading to the file that is written`() throws {
    try folder.write("real.json", "old")
    try folder.link("link.json", to: "real.json")
    try OutputFile.write(Array("new".utf8), to: folder.path + "/link.json")
    #expect(try folder.read("real.json") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.json") == "real.json")
  }

  @Test func `a missing folder and a folder in the file's place are errors`() throws {
    #expect(throws: InputError.self) { try OutputFile.write([], to: folder.path + "/no/report.json") }
    #expect(throws: InputError.self) { try OutputFile.write([], to: folder.path) }
    #expect(try folder.names() == [])
  }

  @Test func `a device is written to`() throws {
    try OutputFile.write(Array("x".utf8), to: "/dev/null")
    #expect(throws: InputError.self) { try OutputFile.write(Array("x".utf8), to: "/dev/full") }
  }
}
