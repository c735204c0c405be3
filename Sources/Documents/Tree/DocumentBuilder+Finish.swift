extension DocumentBuilder {
  /// Ends the last block and gives the document; `overlays` are marks known by their place in the source.
  consuming func finish(
    format: Document.Format, metadata: Metadata, overlays: [(range: Range<Int>, kind: Mark.Kind)] = []
  ) -> Document {
    endBlock()
    marks.split(at: prose.count)
    resolve(overlays)
    let (tables, positions) = finishedTables()
    let blocks = records.map { record in
      let position = record.cell.flatMap { positions[$0.table]?[$0.cell] }
      return Block(
        kind: kind(of: record, isCell: position != nil),
        range: ByteRange(record.start, record.end), heading: record.heading, parent: record.parent, cell: position,
        figure: figure(of: record), isQuoted: record.isQuoted, language: record.language.map { languages[$0] })
    }
    return Document(
      source: source, format: format, prose: prose, blocks: blocks, marks: marks.sorted(), tables: tables,
      metadata: metadata, map: sourceMap())
  }

  private func kind(of record: Record, isCell: Bool) -> Block.Kind {
    switch record.kind {
    case .paragraph: .paragraph
    case .heading(let level): .heading(level: level)
    case .listItem: .listItem
    // The cells of what turned out to be no table.
    case .tableCell: isCell ? .tableCell : .paragraph
    case .caption: .caption
    case .alternativeText: .alternativeText
    case .title: .title
    case .metadata(let key): .metadata(key: names[key])
    case .footnote(let label): .footnote(label: names[label])
    }
  }

  /// The caption of a table: its own, or that of the figure around it.
  private func caption(of table: TableBuilder) -> Int? {
    table.caption ?? table.figure.flatMap { captions[$0] }
  }

  /// A table with a caption is a figure even where the markup names none: figures of their own get the numbers after the
  /// last one of the markup.
  private func figure(of record: Record) -> Int? {
    if let figure = record.figure { return figure }
    guard let reference = record.cell, tables[reference.table].caption != nil else { return nil }
    return captions.count + reference.table
  }

  /// The tables that are grids, and for every table of the source, where its cells stand.
  private mutating func finishedTables() -> (tables: [Table], positions: [[CellPosition]?]) {
    var finished: [Table] = []
    var positions: [[CellPosition]?] = []
    for (index, builder) in tables.enumerated() {
      if let caption = builder.caption, records[caption].figure == nil {
        records[caption].figure = captions.count + index
      }
      let grid = builder.finish(index: finished.count, caption: caption(of: builder)) { block in
        Self.isFigure(prose[records[block].start..<records[block].end])
      }
      positions.append(grid?.positions)
      if let grid { finished.append(grid.table) }
    }
    return (finished, positions)
  }

  /// Whether a cell holds figures; a year alone is a label.
  private static func isFigure(_ text: ArraySlice<UInt8>) -> Bool {
    let isYear = text.count == 4 && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
    return text.contains(where: \.isDigit) && !(isYear && text.allSatisfy(\.isDigit))
  }

  /// Finds the prose of marks that are known by their source.
  private mutating func resolve(_ overlays: [(range: Range<Int>, kind: Mark.Kind)]) {
    guard !overlays.isEmpty else { return }
    let order = pieces.indices.filter { pieces[$0].kind != .inserted }.sorted { pieces[$0].low < pieces[$1].low }
    for overlay in overlays {
      var index = order.partitioningIndex { Int(pieces[$0].high) > overlay.range.lowerBound }
      var range: ByteRange?
      var block = 0
      while index < order.count {
        let piece = pieces[order[index]]
        guard Int(piece.low) < overlay.range.upperBound else { break }
        let part = prose(of: piece, at: order[index], in: overlay.range)
        let owner = records.partitioningIndex { $0.end > part.lower }
        if let whole = range, owner == block {
          range = whole.hull(part)
        } else {
          // As every mark, it is one mark in each block.
          if let range { mark(range, overlay.kind, in: block) }
          range = part
          block = owner
        }
        index += 1
      }
      if let range { mark(range, overlay.kind, in: block) }
    }
  }

  /// Marks what of a range stands in a block: a piece may begin with the line end that parts it from the block before.
  private mutating func mark(_ range: ByteRange, _ kind: Mark.Kind, in block: Int) {
    guard records.indices.contains(block) else { return }
    let low = max(range.lower, records[block].start)
    let high = min(range.upper, records[block].end)
    if low < high { marks.add(kind, ByteRange(low, high)) }
  }

  /// The part of a piece's prose that comes from a range of the source.
  private func prose(of piece: Piece, at index: Int, in range: Range<Int>) -> ByteRange {
    let start = Int(piece.prose)
    let end = index + 1 < pieces.count ? Int(pieces[index + 1].prose) : prose.count
    guard piece.kind == .verbatim else { return ByteRange(start, end) }
    return ByteRange(
      start + max(0, range.lowerBound - Int(piece.low)), end - max(0, Int(piece.high) - range.upperBound))
  }

  /// The pieces as segments in offsets of the file.
  private func sourceMap() -> SourceMap {
    let offsets = source.offsets
    let isIdentity = offsets.pieces.count <= 1 && offsets.pieces.allSatisfy { $0.utf8Width == 1 && $0.fileWidth == 1 }
    guard !isIdentity else {
      let shift = offsets.pieces.first?.file ?? 0
      guard shift > 0 else { return SourceMap(pieces: pieces, end: prose.count) }
      let shifted = pieces.map { piece in
        Piece(
          prose: piece.prose, low: UInt32(clamping: Int(piece.low) + Int(shift)),
          high: UInt32(clamping: Int(piece.high) + Int(shift)), kind: piece.kind)
      }
      return SourceMap(pieces: shifted, end: prose.count)
    }
    var segments: [SourceMap.Segment] = []
    segments.reserveCapacity(pieces.count)
    for (index, piece) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? Int(pieces[index + 1].prose) : prose.count
      let range = ByteRange(Int(piece.prose), end)
      if piece.kind != .verbatim {
        let low = offsets.fileOffset(ofUTF8: Int(piece.low))
        let high = piece.high > piece.low ? offsets.fileOffset(ofUTF8: Int(piece.high)) : low
        segments.append(SourceMap.Segment(prose: range, source: ByteRange(low, high), kind: piece.kind))
      } else {
        appendTranscoded(range, from: Int(piece.low), to: &segments)
      }
    }
    return SourceMap(segments: segments)
  }

  /// A stretch of the UTF-8 text is verbatim only where the file has the same bytes; any other character is decoded.
  private func appendTranscoded(_ range: ByteRange, from low: Int, to segments: inout [SourceMap.Segment]) {
    let offsets = source.offsets
    var index = low
    let high = low + range.count
    var width = offsets.pieces.partitioningIndex { Int($0.utf8) > low } - 1
    while index < high, width >= 0, width < offsets.pieces.count {
      let piece = offsets.pieces[width]
      let next = width + 1 < offsets.pieces.count ? Int(offsets.pieces[width + 1].utf8) : Int.max
      let stop = min(high, next)
      let isSame = piece.utf8Width == 1 && piece.fileWidth == 1
      while index < stop {
        let end = isSame ? stop : min(stop, index + Int(piece.utf8Width))
        segments.append(
          SourceMap.Segment(
            prose: ByteRange(range.lower + index - low, range.lower + end - low),
            source: ByteRange(offsets.fileOffset(ofUTF8: index), offsets.fileOffset(ofUTF8: end)),
            kind: isSame ? .verbatim : .decoded))
        index = end
      }
      width += 1
    }
  }
}
