internal import Documents
internal import Ledger

/// Compares the addresses of a document with those of a source.
struct LinkCheck {
  let check: CitationCheck
  let profile: CitationProfile
  let ledger: Int
  /// Where the document cites the source by its title.
  let cited: [CitationPassage]

  private struct Link {
    let address: WebAddress
    let text: String
    /// What a reader sees of it, in the prose.
    let place: ByteRange
  }

  func faults() -> [CitationCheck.Fault] {
    guard !profile.addresses.isEmpty else { return [] }
    let links = links()
    let right = SortedRanges(links.filter { profile.addresses.contains($0.address) }, by: \.place)
    let contexts = SortedRanges(cited) { passage in
      passage.isReference ? check.document.blocks[passage.block].range : check.range(passage.words)
    }
    return links.compactMap { fault($0, right, contexts.overlapping($0.place).first) }
  }

  private func links() -> [Link] {
    var result: [Link] = []
    for mark in check.document.marks {
      guard case .link(let destination) = mark.kind, !mark.range.isEmpty, let address = WebAddress(destination),
        destination.contains("//"), !address.isResolver
      else { continue }
      result.append(Link(address: address, text: destination, place: mark.range))
    }
    let marked = result.map(\.place).sorted()
    var next = 0
    for place in bareAddresses() {
      while next < marked.count, marked[next].end <= place.start { next += 1 }
      if next < marked.count, marked[next].overlaps(place) { continue }
      let text = check.document.text(place)
      if let address = WebAddress(text), !address.isResolver {
        result.append(Link(address: address, text: text, place: place))
      }
    }
    return result
  }

  /// Addresses that are written out and are no links.
  private func bareAddresses() -> [ByteRange] {
    let prose = check.document.prose
    let sign = Array("://".utf8)
    var result: [ByteRange] = []
    var offset = 4
    while offset + 4 < prose.count {
      guard prose[offset] == 0x3A, prose[offset..<offset + 3].elementsEqual(sign) else {
        offset += 1
        continue
      }
      var start = offset
      while start > 0, offset - start < 5, (prose[start - 1] | 0x20) &- 0x61 < 26 { start -= 1 }
      var end = offset + 3
      while end < prose.count, prose[end] > 0x20, prose[end] != 0x22, prose[end] != 0x3C, prose[end] != 0x3E {
        end += 1
      }
      while end > offset + 3, [0x2E, 0x2C, 0x29, 0x5D, 0x2A, 0x3B].contains(prose[end - 1]) { end -= 1 }
      let range = ByteRange(start, end)
      if prose[start..<offset].starts(with: "http".utf8),
        !check.passages.marks.overlapping(range).contains(where: { $0.kind == .code })
      {
        result.append(range)
      }
      offset = max(end, offset + 1)
    }
    return result
  }

  private func fault(_ link: Link, _ right: SortedRanges<Link>, _ context: CitationPassage?) -> CitationCheck.Fault? {
    guard let own = profile.record.address ?? profile.record.alternates.first, !profile.addresses.contains(link.address)
    else {
      return nil
    }
    // The address of another source of the run.
    let other = check.profiles.indices.first { $0 != ledger && check.profiles[$0].addresses.contains(link.address) }
    if let other {
      guard let context, context.match.isExact, check.range(context.match.words).overlaps(link.place) else {
        return nil
      }
      return made(
        link, .error,
        "the title is of “\(profile.record.title.text)”, the link leads to “\(check.profiles[other].record.title.text)”",
        own)
    }
    for address in profile.addresses where isSlip(link.address, of: address, inContext: context != nil) {
      return made(link, .error, "article links to \(link.text), the source is at \(own.text)", own)
    }
    // Beside the title of the source, another page of its site.
    guard let context, profile.addresses.contains(where: { $0.host == link.address.host }), !link.address.path.isEmpty,
      !profile.addresses.contains(where: {
        $0.path.starts(with: link.address.path) || link.address.path.starts(with: $0.path)
      }),
      context.isReference || check.range(context.match.words).overlaps(link.place),
      right.overlapping(check.range(context.words)).isEmpty
    else { return nil }
    return made(link, .warning, "article links to \(link.text), the source is at \(own.text)", own)
  }

  private func made(_ link: Link, _ severity: Severity, _ message: String, _ own: SourceRecord.Field)
    -> CitationCheck.Fault
  {
    CitationCheck.Fault(
      field: .address, rule: Rule.linkMismatch, severity: severity, place: link.place, message: message,
      why: "compared without scheme, “www.”, query and fragment", help: "link to \(own.text)", replacement: nil,
      record: own)
  }

  /// The shortest path that is not met by chance.
  private static let minimumPath = 8

  /// Whether an address is most likely that of the source, with a slip.
  private func isSlip(_ address: WebAddress, of own: WebAddress, inContext isCited: Bool) -> Bool {
    let path = address.joinedPath
    let ownPath = own.joinedPath
    guard ownPath.count >= Self.minimumPath else { return false }
    if address.path == own.path {
      return !address.hasHost || Nearness.distance(address.host, own.host, limit: 3) <= (isCited ? 3 : 2)
        || isOtherEnding(address.host, own.host)
    }
    // "https://www.research/claude": a host that is none.
    if !address.hasHost {
      return address.path.last == own.path.last && (address.path.last?.count ?? 0) >= Self.minimumPath
    }
    guard address.host == own.host, Nearness.distance(path, ownPath, limit: 3) <= 3 else { return false }
    // The report of another year is another page.
    let digits = path.filter { $0 &- 0x30 < 10 }
    return isCited || digits == ownPath.filter { $0 &- 0x30 < 10 } && Nearness.distance(path, ownPath, limit: 3) <= 2
  }

  /// "example.com" for "example.org".
  private func isOtherEnding(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard let first = one.lastIndex(of: 0x2E), let second = other.lastIndex(of: 0x2E) else { return false }
    return one[..<first] == other[..<second]
  }
}
