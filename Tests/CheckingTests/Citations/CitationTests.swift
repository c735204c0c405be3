import Checking
import Documents
import Ledger
import TestSupport
import Testing

@Suite struct `Citations of a source` {
  private static let ledger = """
    ledger: 1
    source:
      id: tides
      title: "Counting the tides: gauges and people of the long coast"
      author: [Orla Fennimore, Jens Amadi-Holt, Rosa Villanueva, Piet van der Meer]
      publisher: Marram Institute for Coasts
      container-title: Coastal Record Quarterly
      issued: 2024-09-17
      URL: https://www.marram.example/reports/counting-the-tides
      alternates: [https://marram.example/pdf/tides.pdf]
      DOI: 10.5555/crq.2024.17
      names: [the Marram report, Fennimore et al.]
    metrics:
      gauges: {label: gauges, findings: [{value: 4321 gauges}]}
    """

  private static let other = """
    ledger: 1
    source:
      id: winds
      title: The winds of the open moor
      publisher: Hollin Observatory
      issued: 2023-02-01
      URL: https://hollin.example/winds
    metrics:
      masts: {label: masts, findings: [{value: 8765 masts}]}
    """

  private func notes(_ article: String, as file: String = "a.md") throws -> [String] {
    let checked = try Checked(article, as: file, checker: try Checked.checker(Self.ledger, Self.other))
    return checked.flags
  }

  @Test(arguments: [
    "Fennimore, O., Amadi-Holt, J., Villanueva, R., & van der Meer, P. (2024). *Counting the tides: Gauges and people of the long coast*. "
      + "Marram Institute for Coasts. https://doi.org/10.5555/crq.2024.17",
    "Fennimore O, Amadi-Holt J, Villanueva R, van der Meer P. Counting the tides. Coastal Record Quarterly. 2024;17(3):201-219.",
    "[2] O. Fennimore et al., “Counting the Tides,” Coast. Rec. Q., vol. 17, pp. 1999–2015, Sept. 2024.",
    "Orla Fennimore and colleagues: “Counting the tides” (Marram Institute, 17 September 2024).",
    "[^1]: Fennimore and others, *Counting the tides*, 2024, accessed 4 May 2025.\n\nSee.[^1]",
    "Source: Marram Institute for Coasts, Counting the tides, 17.09.2024, http://marram.example/reports/counting-the-tides/?utm_source=x#p2",
    "In [Counting the tides](https://marram.example/pdf/tides.pdf), published on Tuesday, 17 September 2024, the authors count gauges.",
    "I wrote about [the Marram report](https://myblog.example/marram-report) in 2023, before Counting the tides was out.",
    "“Counting the tides” came out in 2024. In 2019, Fennimore had asked for it; Marta Olsson, who is no author, did so in 2020.",
    "Rosa Villanueva, one of the authors of “Counting the tides”, said so to the Harbour Times in March 2025.",
    "- Fennimore, O. (2019). Counting the gauges: a first look. Marram Institute for Coasts.",
    "- Olsson, M. (2021). Counting the tides of men: lives on the short coast. Selkie Press.",
    "See https://www.marram.example/reports/, https://www.marram.example/reports/counting-the-waves and https://marram.example/.",
    "Counting the tides is what they do all day, and the gauges and people of the long coast are used to it.",
    "The file is [counting-the-tides-2023.csv](https://data.example/counting-the-tides-2023.csv).",
    "The Marram report was published in September 2024. One of Hollin’s was published in 2023.",
  ]) func `sound ones are let be`(article: String) throws {
    #expect(try notes(article) == [])
  }

  @Test(arguments: [
    (
      "*Counting the tides: gauges and ⟦persons⟧ of the long coast* (Marram Institute for Coasts, 2024)",
      "title-mismatch"
    ),
    (
      "Orla Fennimore, Jens ⟦Amadi-Hold⟧, Rosa Villanueva and Piet van der Meer, “Counting the tides”, 2024.",
      "author-mismatch"
    ),
    (
      "⟦Jens Amadi-Holt, Orla Fennimore, Rosa Villanueva and Piet van der Meer⟧, “Counting the tides”, 2024.",
      "author-mismatch"
    ),
    ("Fennimore et al., “Counting the tides”, Marram Institute for Coasts, ⟦2025⟧.", "date-mismatch"),
    ("In “Counting the tides” (⟦2022⟧), they ask who counts.", "date-mismatch"),
    ("The Marram report was published in ⟦August 2024⟧.", "date-mismatch"),
    ("“Counting the tides” (⟦Monday, 17 September 2024⟧) asks who counts.", "date-mismatch"),
    (
      "Read [it](https://www.marram.example/reports/counting-the-tides).\n\nOr [⟦here⟧](https://www.marram/counting-the-tides).",
      "link-mismatch"
    ),
    ("Or [⟦here⟧](https://www.maram.example/reports/counting-the-tides).", "link-mismatch"),
    ("So says [⟦Counting the tides⟧](https://hollin.example/winds).", "link-mismatch"),
    ("So says [⟦Counting the tides⟧](https://www.marram.example/reports/another-one).", "link-mismatch"),
    ("---\ndate: 2024-09-30\n---\n\nThe Marram report, released ⟦yesterday⟧, counts gauges.", "date-mismatch"),
  ]) func `a wrong field is reported where it stands`(article: String, rule: String) throws {
    let checked = try Checked(article, checker: try Checked.checker(Self.ledger, Self.other))
    #expect(checked.flags == checked.article.ranges.map { "\(rule) ⟦\(checked.source.text($0))⟧" })
  }

  @Test func `a title that holds a quotation is read as one`() throws {
    let ledger = Self.ledger.replacing(
      "Counting the tides: gauges and people of the long coast", with: "What “people of the long coast” say of gauges")
    let article =
      "See “What ‘people of the long coast’ say of gauges”, or What “people of the long coast” say of gauges."
    #expect(try Checked(article, checker: try Checked.checker(ledger)).flags == [])
  }

  @Test func `"yesterday" is right on the day after`() throws {
    #expect(try notes("---\ndate: 2024-09-18\n---\n\nThe Marram report, released yesterday, counts gauges.") == [])
  }
}
