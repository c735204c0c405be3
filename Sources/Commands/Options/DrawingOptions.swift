internal import ArgumentParser
internal import Documents
internal import Reports

/// How output for reading is drawn.
struct DrawingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Colours: auto, always or never. Default: auto.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(help: "Draw with ASCII only; text of articles stays as it is.")
  var ascii = false

  @Option(help: ArgumentHelp("The width lines are cut to. Default: the terminal's.", valueName: "columns"))
  var width: Int?

  func validate() throws {
    guard width ?? 40 >= 40 else { throw ValidationError("--width must be at least 40.") }
  }

  var glyphs: Glyphs { ascii ? .ascii : .unicode }

  /// For standard output, or for a file: that has no colours, and the width of no terminal.
  func style(_ terminal: Terminal, isFile: Bool = false) -> TerminalStyle {
    let width = width ?? (isFile ? terminal.fileWidth : terminal.width)
    let isColored = !isFile && terminal.isColored(color)
    return TerminalStyle(glyphs: glyphs, painter: isColored ? .colored : .plain, width: width)
  }
}

/// What `--color` asks for.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
