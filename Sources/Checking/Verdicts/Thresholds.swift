/// How sure the evidence must make an alignment before anything is said of it. Data.
package struct Thresholds: Sendable {
  /// Context needed to call a claim supported, in hundredths.
  var support = 54
  /// The same where no other finding has the value.
  var rareSupport = 20
  /// The same for a bound of another number than the finding's.
  var boundSupport = 208
  /// Context needed to call a claim loose.
  var imprecise = 300
  /// The same where the number is the finding's and the hedge is another.
  var otherHedge = 160
  /// Context needed to call a claim wrong where the mistake has a name.
  var namedSlip = 300
  /// Context needed to call a claim wrong otherwise.
  var wrong = 400
  /// How much better than a sibling's with the claim's value the context of a finding must be for the sibling to be given up.
  var siblingSlack = 120
  /// How much better the context must be than that of the next finding that would be judged otherwise.
  var margin = 40
  /// Context needed to miss the time of an older figure that no other finding has.
  var droppedPeriod = 140
  /// Context that another metric's finding needs for its value to be what a wrong figure was taken from.
  var slipOwner = 150
  /// How much the single words of a metric must weigh to name it without one of its phrases.
  var wordsNear = 60
  /// How much less is needed of a count of what only the finding's metric counts.
  var ownNoun = 80
  /// How much less is needed in an article that is about the source throughout.
  var subjectSlack = 110
  /// What a length of time needs beyond that: it is seldom about the metric.
  var durationSurplus = 88
  /// Context that a finding needs to be meant where the claim has a value that only another metric's finding has: where its own
  /// metric is named, and where it is not.
  var overRare = 420
  var overRareUnnamed = 336
  /// What a simple fraction needs beyond that: "one in ten" is said of many things.
  var fractionSurplus = 120
  /// How much better than a supported finding's the context of another one must be to be meant all the same.
  var louder = 190
  /// How much better than its exact twin's the context of a rounded finding must be for a rounded claim to be about it.
  var twinSlack = 60
  /// How much better than that of the twin whose value the claim has the context of a twin must be that is named.
  var twinNamed = 120
  /// Context needed where the digits are those of a distinctive finding in disorder.
  var digitSlip = 72
  /// The same where a finding of two digits has them exchanged, or its decimal point elsewhere.
  var shortSlip = 230
  /// Context needed to speak of another unit.
  var otherUnit = 200
  /// The same where percent stands for points, or points for percent, and the number is the finding's.
  var confusedUnit = 150
  /// How sure a verdict must be, in percent.
  var leastConfidence = 40

  package static let standard = Thresholds()

  package init() {}
}
