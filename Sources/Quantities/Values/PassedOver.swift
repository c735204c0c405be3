package import Documents

/// A number that the scanner read in order to leave it alone.
package struct PassedOver: Sendable, Hashable {
  package enum Reason: String, Sendable, CaseIterable {
    case figureNumber = "figure, table or section number"
    case footnote = "footnote or citation number"
    case version = "version number"
    case name = "part of a name"
    case listNumber = "list number"
    case phoneNumber = "phone number"
    case identifier = "identifier"
    case address = "web address"
    case street = "street address"
    case code = "code"
    case timeOfDay = "time of day"
    case score = "score or fixture"
    case deleted = "struck out"
    case tooLong = "too many digits"
    case idiom = "figure of speech"
    case vague = "vague number"
    case indefinite = "indefinite article"
  }

  /// In the prose that was scanned.
  package let range: ByteRange
  package let reason: Reason
  /// What it says all the same, where that can be told: "a few hours" are about three. No claim, but somebody may ask.
  package let reading: Quantity?

  package init(range: ByteRange, reason: Reason, reading: Quantity? = nil) {
    self.range = range
    self.reason = reason
    self.reading = reading
  }
}
