import Checking
import Testing

/// Figures that are right, or are no figures of the source, though something near them has another value.
@Suite struct `A figure is let be` {
  @Test(arguments: [
    "On a scale from 1 to 5, trust in the radar stands at 2.3.",
    "Trust in the radar stands at 2.3 on a scale of 1 to 5.",
    "Trust in the radar is 2.3 on a 1–5 scale.",
  ])
  func `where it is the ends of a scale`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test(arguments: [
    "The pilots' premium over dockers is €7,200 in median pay.",
    "Median pay is €31,200. That leaves pilots with another €4,900.",
  ])
  func `where it is a difference`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test(arguments: [
    "Anyone who tells you that median pay is €33,500 has not read the Harbour Survey.",
    "Whoever says that dockers earn €33,500 has not read it.",
  ])
  func `where the article denies it`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test(arguments: [
    "The national statistics office put median pay at €39,000 this year.",
    "Check against the OECD, which says median pay is €39,000.",
    "In the 2021 Danish cohort they were followed up for 9.4 years.",
  ])
  func `where somebody else found it`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test(arguments: [
    "Kelp covers 38% of the bed, the Quay Institute for Coast and Sea reckons.",
    "The pilots earn €36,100; dockers, lock keepers apart, earn €28,900.",
  ])
  func `where a name is part of another`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test(arguments: [
    "The paper log, for all its stains, trails the tide table at 64% of daily logging.",
    "Those who log every day: tide table 72%, paper 64%.",
  ])
  func `where its own group is named in its sentence`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test(arguments: [
    "The hazard ratio was 0.61 (0.48–0.77) for the high dose and 0.72 (0.57–0.90) for the low dose.",
    "The hazard ratios are 0.61 and 0.72, and their intervals overlap from 0.57 to 0.77.",
    "Landings came to 11.5 million tonnes (8.8–14.6) in 2024.",
  ])
  func `where brackets and intervals go with it`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test(arguments: [
    "They were followed up for 11.8 years; leaving out the first two years of follow-up changed nothing.",
    "They were followed up for 11.8 years, which began two years before.",
  ])
  func `where it is a part of the time, or says when`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test(arguments: [
    "Kelp covers 44% of the Inner Sound, and in the Outer Sea it would soon be half of today's.",
    "Of pilots 51% would recommend the work, where 58% would have done so gladly and aloud the year before.",
    "Median pay has doubled while landings fell.",
  ])
  func `where it is told beside another`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test(arguments: [
    ("51% would recommend the work, 12% of dockers between two shifts.", [String]()),
    ("Of pilots 51% recommend the work, as do 14% of those over sixty.", []),
  ])
  func `where the finding has its right figure beside it`(article: String, flags: [String]) throws {
    #expect(try HarbourSurvey.flags(article) == flags)
  }
}

/// Figures that are the source's, whatever is said beside them.
@Suite struct `A wrong figure is reported` {
  @Test(arguments: [
    "GDP has grown, and median pay is €39,000.",
    "Those who say so are many, and median pay is €39,000.",
  ])
  func `beside an acronym and beside those who say something`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == ["value-mismatch ⟦€39,000⟧"])
  }
}

/// Figures whose words, times or units belong to a neighbour.
@Suite struct `A figure keeps to its own words` {
  @Test(arguments: [
    "Pilots called 61 times a day on the radio.",
    "On the radio they spend 243 minutes at the mean and 211 at the median.",
    "The survey puts the mean at 243 minutes on the radio and the median at 211 minutes.",
    "Harbour ranking: it has slipped from eighth to 11th among the world's harbours.",
    "The storms of 2022 did damage of €612 million, €238 million above that of 2018.",
    "The catch per boat rose by half a tonne.",
    "In the share who recommend the work the survey has 51%, 7 points down; in the previous survey it was 58%.",
  ])
  func `and is not held against another`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test(arguments: [
    "In the Outer Sea and, farther to the east, in the Inner Sound kelp covers 25% and 44% respectively.",
    "Pilots and, further down the list, dockers have a median pay of €36,100 and €28,900 respectively.",
    "Kelp, Outer Sea: 25%, Inner Sound 44%.",
    "On the high dose the hazard ratio was 0.61, and 0.72 without it.",
    "Landings rose far less, from 9.1 million tonnes in 2023 to 11.5 million tonnes in 2024.",
    "Landings came to 11.5 million tonnes. The top of the range, 14.6 million tonnes, would be a record.",
    "Landings of 11.5 million tonnes stay beneath the 12.5 million ceiling.",
    "Compare Brask et al. 2021: their median pay is €39,000.",
    "The Nordmark Panel, which asked 3,200 dockers, found that their median pay is €24,000.",
    "Trust in the radar is at 2.3 (was 2.6).",
    "Median pay is €31,200. Of those asked, 51% recommend the work; a year back it was 58%.",
    "They were followed up for 11.8 years, four years longer than in the pilot study.",
  ])
  func `in lists, ranges and asides`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test func `in a list that answers to a list of names, and is out of order`() throws {
    #expect(
      try HarbourSurvey.flags(
        "Pilots and, further down the list, dockers have a median pay of €28,900 and €36,100 respectively.")
        == ["group-mismatch ⟦€28,900⟧", "group-mismatch ⟦€36,100⟧"])
  }

  @Test func `under a header with a unit per another`() throws {
    let table = "| fish | t/boat, 2024 |\n|---|---|\n| cod | 6.9 |\n| herring | 4.1 |"
    #expect(try HarbourSurvey.flags("## Catch per boat\n\n\(table)") == [])
  }

  @Test(arguments: [
    (
      "Landings came to 11.5 million tonnes. Up 26 percentage points on 2023.",
      ["percent-vs-points ⟦26 percentage points⟧"]
    ),
    ("Of all, 51% would recommend the work. Down seven percent on the year.", ["percent-vs-points ⟦seven percent⟧"]),
    (
      "On the high dose the hazard ratio for a fall was 0.61, a risk 39 percentage points lower.",
      ["percent-vs-points ⟦39 percentage points⟧"]
    ),
    ("Of all, 51% would recommend the work. Down seven points on the year.", []),
    ("On the high dose the hazard ratio for a fall was 0.61, a risk 39 percent lower.", []),
  ])
  func `and points are told from percent`(article: String, flags: [String]) throws {
    #expect(try HarbourSurvey.flags(article) == flags)
  }

  @Test(arguments: [
    ("- Harbour Survey notes: recommend 51%; published 14 March 2025", ["date-mismatch ⟦14 March 2025⟧"]),
    ("- Harbour Survey notes: recommend 51%; published 14 May 2025", []),
    ("Published 3 June 2025\n\nOf all, 51% would recommend the work.", []),
  ])
  func `and a date is the source's where a figure stands by it`(article: String, flags: [String]) throws {
    #expect(try HarbourSurvey.flags(article) == flags)
  }
}

/// Years that are told from another year.
@Suite struct `A year told from another` {
  @Test(arguments: [
    "Landings were 13.2 million tonnes in 2022 and 9.1 million a year later.",
    "In 2024 landings were 11.5 million tonnes, down from 13.2 million two years earlier.",
    "Landings came to 11.5 million tonnes in 2024. Ten years earlier they had been 8.2 million tonnes.",
    "Landings were 13.2 million tonnes in 2022; the following year they were 9.1 million tonnes.",
  ])
  func `is the time of its figure`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }

  @Test(arguments: [
    (
      "In 2022 landings were 13.2 million tonnes. A year later landings were 11.5 million tonnes.",
      ["period-mismatch ⟦11.5 million tonnes⟧"]
    ),
    (
      "In 2024 landings were 11.5 million tonnes, against 9.1 million tonnes two years earlier.",
      ["period-mismatch ⟦9.1 million tonnes⟧"]
    ),
  ])
  func `is held against the figure`(article: String, flags: [String]) throws {
    #expect(try HarbourSurvey.flags(article) == flags)
  }

  @Test(arguments: [
    "Landings came to 11.5 million tonnes, 26% more than in 2023.",
    "Landings came to 11.5 million tonnes, +26% on 2023.",
    "Landings came to 11.5 million tonnes, nearly one and a half times what they were in 2014.",
    "Landings: 8.2 million tonnes ('14), 13.2 million (’22), 11.5 million ('24).",
  ])
  func `does not give its time to what is held against it`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }
}

/// Shares of some, told as shares of all.
@Suite struct `A share of some` {
  @Test(arguments: [
    ("The survey found that 37% of all staff got a rise.", ["base-mismatch ⟦37%⟧"]),
    ("Paper logs: 64% of everyone uses one for logging.", ["base-mismatch ⟦64%⟧"]),
  ])
  func `is flagged where it is given to all`(article: String, flags: [String]) throws {
    #expect(try HarbourSurvey.flags(article) == flags)
  }

  @Test(arguments: [
    "Of those who asked, 37% got a rise.",
    "Some asked for it: 37% of all of them got a rise.",
    "Among those with a boat, 64% of everyone uses paper for logging.",
    "The survey found that 51% of all respondents would recommend the work.",
  ])
  func `is right where they are named`(article: String) throws {
    #expect(try HarbourSurvey.flags(article) == [])
  }
}

/// Units of another system.
@Suite struct `A figure in another unit` {
  @Test(arguments: [
    ("The warmest water, in August, had 27.4 °F.", ["unit-mismatch ⟦27.4 °F⟧"]),
    ("The warmest water, in August, had 27.4 °C.", []),
    ("In 2024 the fish landed weighed 11.5 million tons.", []),
    ("In 2024 the fish landed weighed 25 billion pounds.", []),
  ])
  func `is converted, or is a slip`(article: String, flags: [String]) throws {
    #expect(try HarbourSurvey.flags(article) == flags)
  }
}
