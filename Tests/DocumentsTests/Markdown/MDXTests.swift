import Documents
import Testing

@Suite struct MDXTests {
  private func mdx(_ text: String) throws -> Document { try read("page.mdx", text) }

  @Test func `modules are passed over, a line that begins with import is not`() throws {
    let document = try mdx(
      "import { Chart } from '../chart'\nimport X from \"x\"\n\nexport const meta = {\n  title: '5%',\n\n  tags: [1]\n}\n\nThe\nimport of goods from 6% up\nexport rose\n"
    )
    #expect(document.texts == ["The import of goods from 6% up export rose"])
  }

  @Test func `components are dropped, what they hold is read`() throws {
    let document = try mdx(
      """
      # Up {props.rate}% **28%**

      <Chart data={[{ a: 1 }, { b: "}" }]} title="5%" />

      <Callout type="info">
        Inside **33%** and <Tip>27%</Tip>
      </Callout>

      {/* 6% */}

      Text {1 + 2} end <b style={{ color: 'red' }}>7%</b> a {open
      """)
    #expect(document.texts == ["Up % 28%", "Inside 33% and 27%", "Text end 7% a {open"])
    #expect(document.marked { $0 == .strong } == ["28%", "33%"])
  }

  @Test func `in plain Markdown braces are text and components are unknown tags`() throws {
    let document = try markdown("Up {rate}% <Chart data=\"1\" /> and <Tip>27%</Tip>")
    #expect(document.texts == ["Up {rate}% and 27%"])
  }
}
