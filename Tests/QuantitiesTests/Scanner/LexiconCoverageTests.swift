import TestSupport
import Testing

@testable import Quantities

@Suite("Every word of a lexicon is read in a sentence, in every language") struct LexiconCoverageTests {
  private struct Read {
    var quantities: [Quantity]
    var passedOver: [PassedOver]
  }

  private func read(_ text: String, _ vocabulary: Vocabulary) -> Read {
    let result = Scanner(vocabulary).scan(Array(text.utf8))
    return Read(quantities: result.quantities, passedOver: result.passedOver)
  }

  private func number(_ quantity: Quantity?) -> Decimal? {
    guard case .number(let number) = quantity?.value else { return nil }
    return number.value
  }

  private static func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  @Test("number words give their numbers", arguments: Vocabulary.all)
  func numbers(_ vocabulary: Vocabulary) {
    let lexicon = vocabulary.lexicon
    let two = lexicon.cardinals.first { $0.value == 2 }?.word ?? ""
    for entry in lexicon.cardinals where entry.value != 1 {
      #expect(number(read(entry.word, vocabulary).quantities.first) == Decimal(entry.value), "\(entry.word)")
    }
    for entry in lexicon.ordinals {
      let read = read("x \(entry.word) y", vocabulary)
      let isOther = vocabulary.roles[
        Int(vocabulary.identifier(of: Array(entry.word.utf8).span, 0, entry.word.utf8.count))
      ]
      .contains(.part)
      #expect(isOther || number(read.quantities.first) == Decimal(entry.value), "\(entry.word)")
    }
    for entry in lexicon.scales {
      let text = "\(two) \(entry.word)"
      #expect(number(read(text, vocabulary).quantities.first) == Decimal(2).scaled(by: entry.value), "\(text)")
    }
    for entry in lexicon.collectives {
      let text = "\(two) \(entry.word)"
      #expect(number(read(text, vocabulary).quantities.first) == Decimal(2 * entry.value), "\(text)")
    }
    for entry in lexicon.parts where entry.value > 2 {
      let text = "\(two) \(entry.word)"
      #expect(
        number(read(text, vocabulary).quantities.first) == Decimal(2).divided(by: Decimal(entry.value)), "\(text)")
    }
    for entry in lexicon.multiples {
      let value = Decimal(entry.meaning.factor.numerator).divided(by: Decimal(entry.meaning.factor.denominator))
      #expect(number(read("x \(entry.phrase)", vocabulary).quantities.last) == value, "\(entry.phrase)")
    }
    for entry in lexicon.vagueNumbers {
      let reading = read(entry.phrase, vocabulary).passedOver.first?.reading
      #expect(number(reading) == Decimal(entry.meaning), "\(entry.phrase)")
    }
  }

  @Test("hedges and bounds loosen the number they stand by", arguments: Vocabulary.all)
  func modifiers(_ vocabulary: Vocabulary) {
    for entry in vocabulary.lexicon.modifiersBefore {
      let text = "it had \(entry.phrase) 40%"
      #expect(read(text, vocabulary).quantities.first?.modifier == entry.meaning, "\(text)")
    }
    for entry in vocabulary.lexicon.modifiersAfter {
      let text = ["odd", "ish"].contains(entry.phrase) ? "40-\(entry.phrase)" : "40% \(entry.phrase)"
      #expect(read(text, vocabulary).quantities.first?.modifier == entry.meaning, "\(text)")
    }
  }

  @Test("units give their symbols", arguments: Vocabulary.all)
  func units(_ vocabulary: Vocabulary) {
    let lexicon = vocabulary.lexicon
    for word in lexicon.percentWords {
      #expect(read(word == "pc" ? "7pc" : "7 \(word)", vocabulary).quantities.first?.unit.symbol == "%", "\(word)")
    }
    for word in lexicon.pointWords {
      #expect(read("7 \(word)", vocabulary).quantities.first?.unit.symbol == "pp", "\(word)")
    }
    for word in lexicon.basisPointWords {
      #expect(number(read("7 \(word)", vocabulary).quantities.first) == Decimal(7, exponent: -2), "\(word)")
    }
    var missed: [String] = []
    for entry in lexicon.units {
      let symbol = entry.symbol.split(separator: entry.kind == .currency ? "/" : " ").first.map(String.init) ?? ""
      let expected = entry.kind == .time ? String(symbol.drop { $0.isNumber || $0 == "." }) : symbol
      let symbols = ["", " "].map { read("it had 7.5\($0)\(entry.phrase)", vocabulary).quantities.first?.unit.symbol }
      if !symbols.contains(expected) { missed.append("\(entry.phrase): \(symbols)") }
    }
    #expect(missed.isEmpty)
  }

  @Test("labels and figures of speech are passed over", arguments: Vocabulary.all)
  func passedOver(_ vocabulary: Vocabulary) {
    for entry in vocabulary.lexicon.labelWords {
      let text = "see \(entry.phrase) 7"
      #expect(read(text, vocabulary).passedOver.first?.reason == entry.meaning, "\(text)")
    }
    for phrase in vocabulary.lexicon.idioms {
      #expect(read("two x \(phrase)", vocabulary).passedOver.contains { $0.reason == .idiom }, "\(phrase)")
    }
  }

  @Test("months and weekdays are dates", arguments: Vocabulary.all)
  func dates(_ vocabulary: Vocabulary) {
    for entry in vocabulary.lexicon.months {
      let quantity = read("in \(Self.capital(entry.word)) 2025", vocabulary).quantities.first
      #expect(quantity?.value == .date(DateSpan(PartialDate(year: 2025, month: entry.value))), "\(entry.word)")
    }
    for entry in vocabulary.lexicon.weekdays {
      let quantity = read("on \(Self.capital(entry.word))", vocabulary).quantities.first
      #expect(quantity?.value == .date(DateSpan(PartialDate(weekday: entry.value))), "\(entry.word)")
    }
  }
}
