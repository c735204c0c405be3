/// Texts of files that commands are tried on.
package enum SampleFiles {
  /// A small ledger; `id` is its source's.
  package static func ledger(id: String = "study") -> String {
    """
    ledger: 1
    source:
      id: \(id)
      title: A study of review time
      names: [Pilot Study]
    dimensions:
      site:
        members: {north: [], south: []}
    metrics:
      drop:
        label: drop in review time
        words: [review time]
        findings:
          - {site: north, value: 33%}
          - {site: south, value: 15%}

    """
  }
}
