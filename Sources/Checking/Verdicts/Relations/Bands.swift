/// How far a hedge reaches, in hundredths of the stated number. Data; the defaults follow what readers take such words to mean
/// (Ferson et al., "Natural language of uncertainty: numeric hedge words", International Journal of Approximate Reasoning 57, 2015:
/// three shapes, around, just below and just above, and roundness matters), drawn in to where the labelled articles begin to call a
/// figure loose.
package struct Bands: Sendable, Hashable {
  /// "about", "roughly": to either side.
  package var about = 4
  /// The same before a round number.
  package var aboutRound = 4
  /// "nearly", "almost": how far below the stated number the true one may lie.
  package var nearly = 6
  /// "just over".
  package var justOver = 6
  /// What the two allow a fraction: "nearly half" is said of 45%.
  package var fraction = 10
  /// What a round number of a hundred or more, or of thousands and millions, may be off where no word hedges it.
  package var unhedged = 3
  /// "more than": from which multiple of the stated number on it is an understatement.
  package var understated = 150

  package static let standard = Bands()

  /// What a figure may be off and still be meant for a finding: never less than this, however little counts as fair.
  var wide: Bands {
    var wide = self
    wide.aboutRound = max(aboutRound, 6)
    wide.nearly = max(nearly, 10)
    wide.justOver = max(justOver, 10)
    return wide
  }

  /// Those that hold for the check under way. A local of its task, because a reading is made in many places that know nothing of it.
  @TaskLocal static var current = Bands.standard
}
