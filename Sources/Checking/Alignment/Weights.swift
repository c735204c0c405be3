/// What each kind of evidence weighs, in hundredths. Data: no weight stands in the code that uses it.
package struct Weights: Sendable {
  /// A metric's phrase in the claim's own sentence, before distance and the phrase's own weight.
  var metric = 210
  /// What the second-best phrase of the metric adds, in percent of its worth.
  var secondPhrase = 30
  /// Percent of a metric's phrase that a member is worth whose dimension only that metric has.
  var memberOfMetric = 84
  /// The same where two metrics have it.
  var memberOfMetrics = 45
  /// The metric whose phrase the number is attached to.
  var attachedMetric = 98
  /// The most that shared words of a metric's label and phrases can add.
  var bag = 130
  /// The place the number is attached to, or stands under in a table.
  var place = 240
  /// A place that holds the named one, or is held by it.
  var partialPlace = 42
  /// Another place is named.
  var siblingPlace = -192
  /// The finding has a place where siblings have others, and none is named.
  var missingPlace = -48
  /// A place is named where the finding speaks of the whole and siblings have places.
  var unaskedPlace = -130
  var time = 170
  var otherTime = -220
  var missingTime = -24
  /// The latest of the times, where none is named.
  var latestTime = 36
  /// Words that look back, where no time is named.
  var pastTime = 63
  /// The ends of a change stand at the ends of the time axis.
  var changeEnd = 130
  /// Told as a change, and a change; the one and not the other.
  var change = 70
  var otherChange = -70
  /// The mean or the median is named, of a metric with both.
  var statistic = 108
  var otherStatistic = -120
  var condition = 110
  var missingCondition = -70
  var unaskedCondition = -110
  var unit = 96
  var otherUnit = -110
  /// A counted noun that no finding counts.
  var strangeUnit = -35
  /// Another measure of text: words for characters.
  var textUnit = 40
  /// A number without a unit for a finding that has one.
  var noUnit = -20
  /// Percent of a phrase's worth where it was given to other numbers of the sentence.
  var takenPhrase = 55
  var shareUnit = 56
  var base = 24
  var source = 84
  var otherSource = -260
  /// The article names the sources of other ledgers, and never this one.
  var strangeSource = -150
  var findingWords = 180
  /// The value inside the finding's, exactly; by rounding or hedge; near.
  var exactValue = 160
  var roundedValue = 125
  var nearValue = 77
  /// One of the source's own looser wordings.
  var restatedValue = 230
  /// The digits of a distinctive finding, in disorder.
  var digitSlip = 90
  /// The number of a finding in another unit.
  var unitSlip = 110
  /// Other figures of the same sentence, table or list are of this metric.
  var peers = 143
  /// A value that no other finding of the ledgers has.
  var rareValue = 60

  /// Percent of a phrase's worth, by where it stands.
  var previousSentence = 42
  var earlierSentence = 25
  var nextSentence = 15
  var rowHeader = 105
  var columnHeader = 100
  var row = 50
  var caption = 55
  var listParent = 70
  var heading = 48
  var higherHeading = 22
  var title = 11

  package static let standard = Weights()

  package init() {}

  func percent(_ zone: Zone) -> Int {
    switch zone.place {
    case .sentence: 100
    case .previousSentence: zone.level == 0 ? previousSentence : earlierSentence
    case .nextSentence: nextSentence
    case .rowHeader: rowHeader
    case .columnHeader: zone.level == 0 ? columnHeader : columnHeader * 80 / 100
    case .row: row
    case .caption: caption
    case .listParent: zone.level == 0 ? listParent : listParent / 2
    case .heading: zone.level == 0 ? heading : higherHeading
    case .title: title
    }
  }
}
