package import Documents

/// How a report for reading is drawn.
package struct TerminalStyle: Sendable {
  package var glyphs: Glyphs
  package var painter: Painter
  /// The columns of the terminal.
  package var width: Int

  package init(glyphs: Glyphs = .unicode, painter: Painter = .plain, width: Int = 80) {
    self.glyphs = glyphs
    self.painter = painter
    self.width = width
  }
}
