/// How far a hedge reaches, in hundredths of the stated number. Data; the defaults follow what readers take such words to mean
/// (Ferson et al., "Natural language of uncertainty: numeric hedge words", International Journal of Approximate Reasoning 57, 2015:
/// three shapes, around, just below and just above, and roundness matters).
package struct Bands: Sendable, Hashable {
  /// "about", "roughly": to either side.
  package var about = 4
  /// The same before a round number.
  package var aboutRound = 6
  /// "nearly", "almost": how far below the stated number the true one may lie.
  package var nearly = 10
  /// "just over".
  package var justOver = 10
  /// "more than": from which multiple of the stated number on it is an understatement.
  package var understated = 150

  package static let standard = Bands()

  /// Those that hold for the check under way. A local of its task, because a reading is made in many places that know nothing of it.
  @TaskLocal static var current = Bands.standard
}
