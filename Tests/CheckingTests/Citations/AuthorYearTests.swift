import Checking
import Documents
import Ledger
import TestSupport
import Testing

@Suite struct `Citations by names and a year` {
  private static let ledger = """
    ledger: 1
    source:
      id: tides
      title: "Counting the tides: gauges and people of the long coast"
      author: [Orla Fennimore, Jens Amadi-Holt, Rosa Villanueva]
      publisher: Marram Institute for Coasts
      issued: 2024-09-17
      URL: https://www.marram.example/reports/counting-the-tides
      names: [the Marram report]
    metrics:
      gauges: {label: gauges, findings: [{value: 4321 gauges}]}
    """

  private static let pair = """
    ledger: 1
    source:
      id: winds
      title: The winds of the open moor
      author: [Petra Hollinrake, Sten Ovesen]
      publisher: Hollin Observatory
      issued: 2023-02-01
      URL: https://hollin.example/winds
    metrics:
      masts: {label: masts, findings: [{value: 8765 masts}]}
    """

  private func check(_ article: String) throws -> Checked {
    try Checked(article, checker: try Checked.checker(Self.ledger, Self.pair))
  }

  @Test(arguments: [
    "The Marram report counts gauges (Fennimore et al., 2024).",
    "Fennimore et al. (2024) count gauges, says the Marram report; so do Fennimore, Amadi-Holt and Villanueva (2024).",
    "The Marram report (Fennimore, Amadi-Holt & Villanueva, 2024a, p. 12; Quill 2019) counts gauges.",
    "In Hollinrake and Ovesen (2023) there are masts; see The winds of the open moor.",
    "Fennimore et al.’s (2024) Marram report counts gauges.",
    "The Marram report is out. Fennimore (2019) had asked for it, as had Fennimore and Quill (2024).",
    "The Marram report is out. Quill et al. (2024) and Fenimore (2021) had asked for it.",
    "In September, Fennimore et al. (2024) put out the Marram report.",
    "The Marram report is out (Fennimore et al., 2022).\n\n- Fennimore, O., Amadi-Holt, J., & Villanueva, R. (2022). Gauges of old. "
      + "Selkie Press.",
    "1. Fennimore O, Amadi-Holt J, Villanueva R. Marram Institute for Coasts, 17 September 2024.",
    "Text.[^1]\n\n[^1]: Fennimore et al., Marram Institute for Coasts, 2024.",
    "- Fennimore, O. (2019). Gauges. Marram Institute for Coasts.",
    "Hollinrake et al. (2023) is how some cite The winds of the open moor.",
    "The moor has masts (Hollinrake, 2020), says The winds of the open moor.",
  ]) func `sound ones, and those of other works, are let be`(article: String) throws {
    #expect(try check(article).flags == [])
  }

  @Test(arguments: [
    ("The Marram report counts gauges (Fennimore et al., ⟦2023⟧).", "date-mismatch"),
    ("Fennimore, Amadi-Holt and Villanueva (⟦2025⟧) wrote the Marram report.", "date-mismatch"),
    ("There are gauges (⟦Fenimore⟧ et al., 2024).", "author-mismatch"),
    ("There are gauges, say Fennimore, ⟦Amadi-Hold⟧ and Villanueva (2024).", "author-mismatch"),
    ("There are masts (Hollinrake & ⟦Ovessen⟧, 2023).", "author-mismatch"),
    ("The Marram report: ⟦Amadi-Holt, Fennimore and Villanueva⟧ (2024) count gauges.", "author-mismatch"),
    ("The Marram report: ⟦Fennimore and Amadi-Holt⟧ (2024) count gauges.", "author-mismatch"),
    ("“The winds of the open moor” is out. It has masts (⟦Hollinrake, Ovesen⟧ et al., 2023).", "author-mismatch"),
    ("[2] Fennimore O, Amadi-Holt J, Villanueva R. Marram Institute for Coasts, ⟦2022⟧.", "date-mismatch"),
    (
      "Text.[^1]\n\n[^1]: Fennimore, ⟦Amadi-Hold⟧ and Villanueva, Marram Institute for Coasts, 2024.", "author-mismatch"
    ),
  ]) func `a wrong name or year is reported where it stands`(article: String, rule: String) throws {
    let checked = try check(article)
    #expect(checked.flags == checked.article.ranges.map { "\(rule) ⟦\(checked.source.text($0))⟧" })
  }

  @Test func `another year beside the right one is information`() throws {
    let checked = try check("Fennimore et al. (2024) wrote the Marram report, and Fennimore et al. (2023) another.")
    #expect(checked.flags == [])
    #expect(checked.notes == ["date-mismatch ⟦2023⟧"])
  }

  @Test func `a lone first author of three is information`() throws {
    #expect(try check("The Marram report counts gauges (Fennimore, 2024).").notes == ["author-mismatch ⟦Fennimore⟧"])
  }
}
