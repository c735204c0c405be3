import Documents
import Reports
import TestSupport
import Testing

@Suite struct ExtractProgramTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  @Test func `each line is answered on a line, in order, with places in bytes`() throws {
    let input = """
      {"id": "a", "text": "– It fell by about 28–33%.", "language": "en"}
      {"id": 7.50, "text": "Nothing here.", "other": [1, {"x": null}]}\r

      {"text": "Up \\u2013 to 5%", "id": "\\u0022c\\ud83d\\ude00"}
      """
    let outcome = try program.run("extract", input: Array(input.utf8))
    #expect(
      outcome.text == """
        {"id": "a", "quantities": [{"start": 21, "end": 29, "text": "28–33%", "value": null, "lo": "28", "hi": "33", \
        "unit": "%", "kind": "percent", "modifier": "about"}]}
        {"id": 7.50, "quantities": []}
        {"id": "\\"c😀", "quantities": [{"start": 10, "end": 12, "text": "5%", "value": "5", "lo": null, "hi": null, \
        "unit": "%", "kind": "percent", "modifier": null}]}

        """)
    #expect(outcome.errors == "")
    #expect(outcome.code == 0)
  }

  @Test func `a line that cannot be read is named by its number and does not stop the rest`() throws {
    let input = """
      {"id": "a", "text": "x"}
      {"id": "b", "text":
      ["id", "text"]
      {"id": "c"}
      {"text": "x"}
      {"id": null, "text": "x"}
      {"id": "d", "text": 5}
      {"id": "e", "text": "x", "language": "tlh"}
      {"id": "f", "text": "x", "language": null}
      {"id": "g", "text": "x", "language": "en-GB"}
      """
    let outcome = try program.run("extract", input: Array(input.utf8) + [0x0A, 0x22, 0xFF, 0x22])
    #expect(
      outcome.text == """
        {"id": "a", "quantities": []}
        {"id": "f", "quantities": []}
        {"id": "g", "quantities": []}

        """)
    #expect(
      outcome.errors == """
        error: <stdin>:2: not JSON: the text ends where a value was expected, at byte 20
        error: <stdin>:3: expected an object, found an array
        error: <stdin>:4: expected a string as `text`, found none
        error: <stdin>:5: expected a string or a number as `id`, found none
        error: <stdin>:6: expected a string or a number as `id`, found null
        error: <stdin>:7: expected a string as `text`, found a number
        error: <stdin>:8: the language `tlh` is not known; `en` and `de` are
        error: <stdin>:11: not JSON: this string is not valid UTF-8, at byte 1

        """)
    #expect(outcome.code == 2)
  }

  @Test func `a line that is too long is refused, and the next answered`() throws {
    let long = #"{"id": "a", "text": ""# + String(repeating: "x", count: 1 << 20) + "\"}\n"
    let outcome = try program.run("extract", "--max-size", "1", input: Array((long + #"{"id": 1, "text": ""}"#).utf8))
    #expect(outcome.text == "{\"id\": 1, \"quantities\": []}\n")
    #expect(outcome.errors == "error: <stdin>:1: longer than 1 MiB\n")
    #expect(outcome.code == 2)
  }

  @Test func `answers come as lines arrive`() throws {
    let outcome = try program.shell(
      """
      coproc $claimlint extract
      echo '{"id": 1, "text": "5%"}' >&${COPROC[1]}
      read -t 20 -u ${COPROC[0]} line && echo "got ${line:0:7}"
      """)
    #expect(outcome.text == "got {\"id\": \n")
  }

  @Test func `a plain file is one text`() throws {
    try folder.write("a.txt", "\u{FEFF}Up 5%.\n")
    let outcome = try program.run("extract", "--plain", "a.txt")
    #expect(outcome.text.hasPrefix("{\"id\": \"a.txt\", \"quantities\": [{\"start\": 6, \"end\": 8, \"text\": \"5%\""))
    try folder.write("b.txt", bytes: [0x35, 0x96, 0x37])
    let spoiled = try program.run("extract", "--plain", "b.txt")
    #expect(spoiled.code == 2 && spoiled.output.isEmpty)
    #expect(spoiled.errors == "error: b.txt: is not valid UTF-8\n")
  }

  @Test func `bad lines among very many leave the order of the rest`() throws {
    var input = ""
    var ids: [Int] = []
    var complaints: [String] = []
    for number in 1...5000 {
      if number % 7 == 3 {
        input += "{\"id\": \(number)}\n"
        complaints.append("error: <stdin>:\(number): expected a string as `text`, found none")
      } else {
        input += "{\"id\": \(number), \"text\": \"Rose by \(number)%.\"}\n"
        ids.append(number)
      }
    }
    let outcome = try program.run("extract", input: Array(input.utf8))
    let answers = outcome.text.split(separator: "\n")
    #expect(answers.count == ids.count)
    for (answer, id) in zip(answers, ids) {
      #expect(answer.hasPrefix("{\"id\": \(id), ") && answer.contains("\"text\": \"\(id)%\""), "\(answer)")
    }
    #expect(outcome.errors.split(separator: "\n").map(String.init) == complaints)
    #expect(outcome.code == 2)
  }

  @Test func `a long stream takes no more memory than a short one`() throws {
    let outcome = try program.shell(
      """
      coproc $claimlint extract
      exec 5>&${COPROC[1]} 6<&${COPROC[0]}
      feed() {
        yes '{"id": 1, "text": "About 33% of 400,000 sessions."}' | head -n $1 >&5 &
        timeout 100 head -n $1 <&6 >/dev/null
        awk '/VmHWM/ { print $2 }' /proc/$COPROC_PID/status
      }
      first=$(feed 4000)
      second=$(feed 40000)
      echo "$((first > 0 && second - first < 4096))"
      """)
    #expect(outcome.text == "1\n")
  }

  @Test func `a plain file of many pieces has its places in the whole file`() throws {
    let line = "Of these – as before – about 33% fell.\n"
    let count = 20_000
    try folder.write("a.txt", String(repeating: line, count: count) + "At last 7%")
    let outcome = try program.run("extract", "--plain", "a.txt")
    let starts = outcome.text.split(separator: "{\"start\": ").dropFirst().compactMap { $0.split(separator: ",").first }
    let expected = (0..<count).map { "\($0 * line.utf8.count + 33)" } + ["\(count * line.utf8.count + 8)"]
    #expect(starts.map(String.init) == expected)
    #expect(outcome.text.hasSuffix("}]}\n"))
  }

  @Test func `a plain file is refused for a line that is too long, not for its size`() throws {
    let lines = String(repeating: String(repeating: "x", count: 99) + "\n", count: 11_000)
    try folder.write("a.txt", lines + "5%\n")
    let outcome = try program.run("extract", "--plain", "a.txt", "--max-size", "1")
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("\"5%\""))
    try folder.write("b.txt", "5%\n" + String(repeating: "x", count: 3 << 19))
    let refused = try program.run("extract", "--plain", "b.txt", "--max-size", "1")
    #expect(refused.code == 2 && refused.output.isEmpty)
    #expect(refused.errors.hasPrefix("error: b.txt: has a line of more than 1 MiB\n"))
  }
}
