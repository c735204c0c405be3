extension Rule {
  /// Every rule, in order of precedence: of the rules that have something to say of a claim, the first one says it.
  ///
  /// The one list. A test compares it with the files of this folder.
  package static let all: [Rule] = [
    .percentVsPoints,
    .unitMismatch,
    .staleClaim,
    .directionMismatch,
    .changeVsLevel,
    .nearMetric,
    .rangeVsPoint,
    .orderOfMagnitude,
    .conditionMismatch,
    .periodMismatch,
    .groupMismatch,
    .metricMismatch,
    .statisticMismatch,
    .hedgeMismatch,
    .overPrecision,
    .rounding,
    .ratioMismatch,
    .valueMismatch,
    .conditionDropped,
    .periodDropped,
    .dateMismatch,
    .orderMismatch,
    .misattributedFigure,
    .inventedQuote,
    .misquote,
    .joinedQuote,
    .trimmedQuote,
    .misattributedQuote,
    .titleMismatch,
    .authorMismatch,
    .publisherMismatch,
    .linkMismatch,
  ]
}
