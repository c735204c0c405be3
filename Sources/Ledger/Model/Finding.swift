package import Documents
package import Quantities

/// One canonical value of the source: a metric, at coordinates.
///
/// A class, because it has many fields, never changes, and is handed from stage to stage for every claim.
package final class Finding: Sendable {
  /// Where along one dimension.
  package struct Coordinate: Sendable, Hashable {
    /// What a coordinate names.
    package enum Place: Sendable, Hashable {
      /// An index into the dimension's members.
      case member(Int)
      /// An index into the dimension's groups. A list of members in the ledger is a group without words of its own.
      case group(Int)
      case time(DateSpan)
    }

    /// An index into the ledger's dimensions.
    package let dimension: Int
    /// Where along the dimension.
    package let place: Place

    package init(dimension: Int, place: Place) {
      self.dimension = dimension
      self.place = place
    }
  }

  /// Which statistic a value is. Raw values are the words of the ledger.
  package enum Statistic: String, Sendable, CaseIterable {
    case mean, median, share, maximum, minimum, total, interval, correlation, change, ratio, difference, rank
  }

  /// What a range says.
  package enum RangeKind: String, Sendable, CaseIterable {
    /// Each of several groups lies within it.
    case acrossMembers = "across members"
    /// Uncertainty.
    case interval
    /// The least and the greatest.
    case bounds
    /// The first and the last in time.
    case overTime = "over time"
  }

  /// A value the source has since corrected.
  package struct Superseded: Sendable, Hashable {
    /// What the scanner reads in `text`.
    package let value: Quantity
    /// As written in the ledger.
    package let text: String
    /// Until when it stood, as written.
    package let until: DateSpan?
    /// The value, in bytes of the ledger's file.
    package let range: ByteRange

    package init(value: Quantity, text: String, until: DateSpan?, range: ByteRange = ByteRange(0, 0)) {
      self.value = value
      self.text = text
      self.until = until
      self.range = range
    }
  }

  /// A value as the ledger writes it and as the scanner reads it.
  package struct Written: Sendable, Hashable {
    /// What the scanner reads in `text`, with ranges in its UTF-8 bytes; `nil` where it reads no number (a name, a title).
    package let quantity: Quantity?
    /// As written in the ledger.
    package let text: String
    /// The direction that a word gives it: "24% faster" has none, "19% lower" is down.
    package let direction: Quantity.Direction?
    /// In bytes of the ledger's file.
    package let range: ByteRange

    package init(quantity: Quantity?, text: String, direction: Quantity.Direction?, range: ByteRange) {
      self.quantity = quantity
      self.text = text
      self.direction = direction
      self.range = range
    }
  }

  /// As given, or made of the metric and the coordinates.
  package let id: String
  /// An index into the ledger's metrics.
  package let metric: Int
  /// At most one for each dimension, in the order of the dimensions.
  package let coordinates: [Coordinate]
  /// Indices into the ledger's conditions, ascending; all of them hold.
  package let conditions: [Int]
  /// The canonical value.
  package let value: Written
  /// A tighter value printed elsewhere in the source.
  package let exact: Written?
  /// In the order of the ledger.
  package let was: [Superseded]
  /// `nil` where the ledger does not say.
  package let statistic: Statistic?
  /// `range` in the ledger: what a range of values says.
  package let rangeKind: RangeKind?
  /// The edition that prints this value, where editions differ.
  package let edition: String?
  /// The source's own words that print the value.
  package let quote: String?
  /// The source's own looser wordings, the metric's included.
  package let restated: [String]
  /// What its share is a share of, where that differs from the metric's.
  package let base: Term?
  /// Words that speak of this finding rather than of another of its metric.
  package let words: [String]
  /// Ids of findings that a text may take for this one without being wrong.
  package let near: [String]
  /// For people.
  package let note: String?
  /// The whole entry, in bytes of the ledger's file.
  package let range: ByteRange
  /// The quotation with its quotation marks, in bytes of the ledger's file; `nil` without one.
  package let quoteRange: ByteRange?

  package init(
    id: String, metric: Int, coordinates: [Coordinate], conditions: [Int], value: Written, exact: Written?,
    was: [Superseded], statistic: Statistic?, rangeKind: RangeKind?, edition: String?, quote: String?,
    restated: [String], base: Term?, words: [String], near: [String], note: String?, range: ByteRange,
    quoteRange: ByteRange? = nil
  ) {
    self.id = id
    self.metric = metric
    self.coordinates = coordinates
    self.conditions = conditions
    self.value = value
    self.exact = exact
    self.was = was
    self.statistic = statistic
    self.rangeKind = rangeKind
    self.edition = edition
    self.quote = quote
    self.restated = restated
    self.base = base
    self.words = words
    self.near = near
    self.note = note
    self.range = range
    self.quoteRange = quoteRange
  }
}
