extension Thresholds {
  /// Every field by its name, so that a program can try other values.
  package static var fields: [(name: String, path: WritableKeyPath<Thresholds, Int>)] {
    [
      ("support", \.support),
      ("rareSupport", \.rareSupport),
      ("boundSupport", \.boundSupport),
      ("imprecise", \.imprecise),
      ("otherHedge", \.otherHedge),
      ("namedSlip", \.namedSlip),
      ("wrong", \.wrong),
      ("siblingSlack", \.siblingSlack),
      ("margin", \.margin),
      ("droppedPeriod", \.droppedPeriod),
      ("slipOwner", \.slipOwner),
      ("wordsNear", \.wordsNear),
      ("ownNoun", \.ownNoun),
      ("subjectSlack", \.subjectSlack),
      ("durationSurplus", \.durationSurplus),
      ("overRare", \.overRare),
      ("overRareUnnamed", \.overRareUnnamed),
      ("fractionSurplus", \.fractionSurplus),
      ("louder", \.louder),
      ("twinSlack", \.twinSlack),
      ("twinNamed", \.twinNamed),
      ("digitSlip", \.digitSlip),
      ("shortSlip", \.shortSlip),
      ("otherUnit", \.otherUnit),
      ("confusedUnit", \.confusedUnit),
      ("leastConfidence", \.leastConfidence),
    ]
  }
}
