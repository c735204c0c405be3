internal import ArgumentParser
internal import Reports
internal import Workflow

/// `claimlint manual`
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write the manual page, for man.",
    discussion: "claimlint manual > /usr/local/share/man/man1/claimlint.1")

  func run() throws {
    let help = Array(Claimlint._dumpHelp().utf8)
    guard let root = try? JSONReader.read(help), let command = root["command"] else { throw ExitCode.cannotDo }
    try StandardStream.output(ManualPage(command).bytes)
  }
}

/// A page in the language of man, from what the argument parser knows of the commands.
struct ManualPage {
  private var lines: [String] = []

  init(_ command: JSONValue) {
    let abstract = command["abstract"]?.string ?? ""
    lines = [
      ".TH \(Tool.name.uppercased()) 1 \"\" \"\(Tool.name) \(Tool.version)\" \"\(Tool.name)\"", ".SH NAME",
      "\(Self.text(Tool.name)) \\- \(Self.text(abstract))", ".SH SYNOPSIS",
      ".B \(Tool.name)", "[\\fIcommand\\fR] [\\fIoptions\\fR] [\\fIpaths\\fR]",
    ]
    if let discussion = command["discussion"]?.string { lines += [".SH DESCRIPTION", Self.text(discussion)] }
    lines.append(".SH COMMANDS")
    for subcommand in command["subcommands"]?.elements ?? [] { add(subcommand, below: "") }
    lines += [
      ".SH FILES", ".TP", ".B .claimlint.yml",
      "The configuration; the nearest in or above an article\\(aqs folder holds.",
      ".TP", ".B Claims/", "The ledgers.", ".TP", ".B .claimlint\\-baseline.json", "What is let be.", ".TP",
      ".B .claimlint\\-suppressions.yml", "What is allowed in articles that cannot be edited.", ".TP",
      ".B .claimlintignore", "What is never checked.", ".SH EXIT STATUS", ".TP", ".B 0",
      "Nothing at or above \\-\\-fail\\-on was found.", ".TP", ".B 1", "Something was.", ".TP", ".B 2",
      "A part of the job could not be done.",
    ]
  }

  var bytes: [UInt8] { lines.flatMap { Array(($0 + "\n").utf8) } }

  private mutating func add(_ command: JSONValue, below parent: String) {
    guard let name = command["commandName"]?.string, name != "help" else { return }
    let path = parent + name
    lines += [".SS \(Self.text(path))", Self.text(command["abstract"]?.string ?? "")]
    if let discussion = command["discussion"]?.string { lines += [".PP", Self.text(discussion)] }
    for argument in command["arguments"]?.elements ?? [] where argument["shouldDisplay"] != .bool(false) {
      add(argument)
    }
    for subcommand in command["subcommands"]?.elements ?? [] { add(subcommand, below: path + " ") }
  }

  private mutating func add(_ argument: JSONValue) {
    let value = argument["valueName"]?.string ?? "value"
    var head: String
    switch argument["kind"]?.string {
    case "positional": head = "\\fI\(Self.text(value))\\fR"
    case let kind:
      let names = (argument["names"]?.elements ?? []).compactMap { name -> String? in
        guard let text = name["name"]?.string else { return nil }
        return "\\fB\(Self.text((name["kind"]?.string == "long" ? "--" : "-") + text))\\fR"
      }
      if names.isEmpty || names.contains("\\fB\\-\\-help\\fR") { return }
      head = names.joined(separator: ", ")
      if kind == "option" { head += " \\fI\(Self.text(value))\\fR" }
    }
    lines += [".TP", head]
    let words = [argument["abstract"]?.string, argument["discussion"]?.string].compactMap { $0 }
    lines.append(Self.text(words.joined(separator: " ")))
  }

  /// A text in which nothing is a command of man's.
  private static func text(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      var escaped = ""
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\\": escaped += "\\e"
        case "-": escaped += "\\-"
        case "'": escaped += "\\(aq"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
    }.joined(separator: "\n.br\n")
  }
}
