import Documents
import Testing

@Suite struct HTMLTableTests {
  @Test func `header rows, header columns, caption`() throws {
    let document = try html(
      """
      <table><caption>Success by level</caption>
      <thead><tr><th>Level<th>Rate<th>Actions</thead>
      <tbody><tr><th scope=row>Novice<td>15%<td>5<tr><th>Expert<td>33%<td></tbody></table>
      """)
    #expect(document.grid(0) == [["Level", "Rate", "Actions"], ["Novice", "15%", "5"], ["Expert", "33%", ""]])
    let table = try #require(document.tables.first)
    #expect((table.headerRows, table.headerColumns) == (1, 1))
    #expect(table.caption.map { document.text(document.blocks[$0].range) } == "Success by level")
    #expect(Set(document.blocks.map(\.figure)).count == 1)
    let novice = try #require(document.blocks.first { document.text($0.range) == "Novice" })
    #expect(novice.cell == CellPosition(table: 0, row: 1, column: 0, isHeader: true))
  }

  @Test func `rows of headers are header rows without thead`() throws {
    let document = try html("<table><tr><th>a<th>b<tr><th>c<th>d<tr><td>1<td>2</table>")
    #expect(document.tables.first?.headerRows == 2)
    #expect(document.tables.first?.headerColumns == 0)
  }

  @Test func `a first row of labels over rows of figures heads them, marked or not`() throws {
    let document = try html("<table><tr><td>Coast<td>2021<td>Share<tr><td>North<td>210<td>28%</table>")
    #expect(document.tables.first?.headerRows == 1)
    #expect(document.blocks.allSatisfy { $0.cell?.isHeader == false })
    for rows in ["<tr><td>North<td>210<tr><td>South<td>150", "<tr><td>a<td>b<tr><td>c<td>d"] {
      #expect(try html("<table>\(rows)</table>").tables.first?.headerRows == 0)
    }
  }

  @Test func `cells that span rows and columns stand in all their places`() throws {
    let document = try html(
      "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td colspan=100>e</table>")
    #expect(document.grid(0) == [["a", "b", "b"], ["a", "c", "d"], ["e", "e", "e"]])
    let position = document.blocks.first { document.text($0.range) == "e" }?.cell
    #expect(position?.columnSpan == 3)
  }

  @Test func `no cell reaches over the end of its group, and a span of 0 reaches to it`() throws {
    let document = try html(
      "<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d<tbody><tr><td rowspan=9>e<td>f</table>")
    #expect(document.grid(0) == [["a", "b"], ["a", "c"], ["a", "d"], ["e", "f"]])
  }

  @Test func `spans beyond all reason are limited`() throws {
    let document = try html(
      "<table><tr><td colspan=99999999999 rowspan=-1>a<td>b<tr><td rowspan=99999999>c<td colspan=x>d</table>")
    #expect(document.tables.first?.columns ?? 0 <= 1001)
    #expect(document.blocks.allSatisfy { ($0.cell?.columnSpan ?? 1) <= 1000 && ($0.cell?.rowSpan ?? 1) <= 2 })
  }

  @Test func `a cell is one block, its paragraphs are lines`() throws {
    let document = try html("<table><tr><th>a<th>b<tr><td><p>one</p><ul><li>two<li>three</ul><td>x<br>y</table>")
    #expect(document.texts == ["a", "b", "one\ntwo\nthree", "x\ny"])
  }

  @Test func `an image that is all a cell has speaks for it`() throws {
    let document = try html("<table><tr><th>a<th>b<tr><td><img alt=Yes><td>1</table>")
    #expect(document.grid(0) == [["a", "b"], ["Yes", "1"]])
  }

  @Test func `a table that only places things is no table`() throws {
    let layouts = [
      "<table><tr><td><h2>Head</h2><p>Text<td>Side</table>",
      "<table role=presentation><tr><td><h2>Head</h2>Text<td>Side</table>",
      "<table><tr><td><h2>Head</h2><tr><td>Text<tr><td>Side</table>",
    ]
    for layout in layouts {
      let document = try html(layout)
      #expect(document.tables.isEmpty)
      #expect(document.outline == ["heading2: Head", "paragraph: Text", "paragraph: Side"])
    }
    #expect(try html("<table><tr><td>only</table>").outline == ["paragraph: only"])
    #expect(try html("<table><tr><td>one<tr><td>two</table>").outline == ["paragraph: one", "paragraph: two"])
  }

  @Test func `a table inside a layout is a table, inside a table it is text`() throws {
    let inLayout = try html("<table><tr><td><table><tr><th>a<th>b<tr><td>1<td>2</table></table>")
    #expect(inLayout.tables.count == 1)
    #expect(inLayout.grid(0) == [["a", "b"], ["1", "2"]])
    let inData = try html("<table><tr><th>k<th>v<tr><td>x<td><table><tr><td>1<td>2</table></table>")
    #expect(inData.tables.count == 1)
    #expect(inData.grid(0) == [["k", "v"], ["x", "1\n2"]])
  }

  @Test func `text that strays between the cells is a paragraph`() throws {
    let document = try html("<table>stray<tr><th>a<th>b<tr><td>1<td>2</table>")
    #expect(document.outline.first == "paragraph: stray")
    #expect(document.tables.count == 1)
  }

  @Test func `a table without end, rows without a table`() throws {
    #expect(try html("<table><tr><th>a<th>b<tr><td>1<td>2<p>after").tables.first?.rows == 2)
    #expect(try html("<p>x<tr><td>1</td><td>2</td></tr>y").tables.isEmpty)
  }
}
