internal import Documents
internal import Glibc
internal import Reports

/// What earlier runs found out of links, in a file of the cache's folder.
struct LinkMemory {
  static let fileName = "links"

  /// More links than these are not kept.
  private static let limit = 50_000

  private struct Entry {
    let answer: LinkSurvey.Answer
    /// Seconds since 1970.
    let time: Int
  }

  private let path: String
  private var entries: [String: Entry] = [:]
  private let now: Int

  /// - Parameters:
  ///   - folder: The cache's.
  ///   - age: For how many seconds an answer holds.
  init(folder: String, age: Int, now: Int = time(nil)) {
    path = Paths.join(folder, Self.fileName)
    self.now = now
    guard let bytes = try? FileReader().read(path: path), let fields = ByteRecord.fields(bytes) else { return }
    for field in fields {
      guard let parts = ByteRecord.fields(field), parts.count == 3,
        let time = Int(String(decoding: parts[1], as: UTF8.self)), time <= now, now - time < age,
        let answer = LinkSurvey.Answer(line: String(decoding: parts[2], as: UTF8.self))
      else { continue }
      entries[String(decoding: parts[0], as: UTF8.self)] = Entry(answer: answer, time: time)
    }
  }

  func answer(for link: String) -> LinkSurvey.Answer? { entries[link]?.answer }

  /// Only what is certain is kept: a server that was busy is asked again.
  mutating func keep(_ answer: LinkSurvey.Answer, for link: String) {
    guard answer.isCertain else { return }
    entries[link] = Entry(answer: answer, time: now)
  }

  /// Writes the file; where it cannot be written, links are asked for again the next time.
  func save() {
    let sorted = entries.sorted { ($1.value.time, $0.key) < ($0.value.time, $1.key) }.prefix(Self.limit)
    let fields = sorted.map { link, entry in
      ByteRecord.bytes([Array(link.utf8), Array(String(entry.time).utf8), Array(entry.answer.line.utf8)])
    }
    try? OutputFile.write(ByteRecord.bytes(fields), to: path)
  }
}
