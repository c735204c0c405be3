/// The style of the page: a column of text and a margin; one column on a narrow screen; dark where the reader's system is.
enum PageStyle {
  static let text = #"""
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1c1e21; --quiet: #57606a; --line: #d5d9de; --soft: #f5f6f8; --link: #0b57a4;
      --supported: #1a6b34; --supported-soft: #e4f3e8;
      --imprecise: #7a5200; --imprecise-soft: #fdf0d0;
      --contradicted: #a61b1b; --contradicted-soft: #fce4e2;
      --misattributed: #6f2a9c; --misattributed-soft: #f3e7fb;
      --stale: #0b5578; --stale-soft: #e0f1f9;
      --unverifiable: #57606a; --unverifiable-soft: #eff1f3;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #15181c; --ink: #e4e7eb; --quiet: #a2abb5; --line: #363c44; --soft: #1e2329; --link: #7ab8ff;
        --supported: #7fd79a; --supported-soft: #16301f;
        --imprecise: #f0c060; --imprecise-soft: #38290b;
        --contradicted: #ff9d94; --contradicted-soft: #43191a;
        --misattributed: #d5a9f5; --misattributed-soft: #331b43;
        --stale: #85cdee; --stale-soft: #0f2f3e;
        --unverifiable: #a2abb5; --unverifiable-soft: #252b32;
      }
    }
    .v-supported { --color: var(--supported); --soft-color: var(--supported-soft); }
    .v-imprecise { --color: var(--imprecise); --soft-color: var(--imprecise-soft); }
    .v-contradicted, .s-error { --color: var(--contradicted); --soft-color: var(--contradicted-soft); }
    .v-misattributed { --color: var(--misattributed); --soft-color: var(--misattributed-soft); }
    .v-stale, .s-info { --color: var(--stale); --soft-color: var(--stale-soft); }
    .s-warning { --color: var(--imprecise); --soft-color: var(--imprecise-soft); }
    .v-unverifiable { --color: var(--unverifiable); --soft-color: var(--unverifiable-soft); }

    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -999px; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .25rem .5rem; z-index: 2; }
    header.page, footer.page, main { max-width: 74rem; margin: 0 auto; padding: 0 1.5rem; }
    header.page {
      display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline; padding-top: .6rem;
      padding-bottom: .6rem; border-bottom: 1px solid var(--line); font-size: .875rem;
    }
    header.page h1 { font-size: 1rem; margin: 0; }
    header.page p { margin: 0; color: var(--quiet); }
    kbd {
      font: inherit; border: 1px solid var(--line); border-radius: 3px; padding: 0 .35em; background: var(--soft);
    }
    #status { margin-left: auto; min-height: 1.4em; }
    footer.page {
      border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem;
      color: var(--quiet); font-size: .875rem;
    }
    footer.page p { margin: .25rem 0; overflow-wrap: anywhere; }

    h2 { font-size: 1.25rem; line-height: 1.3; margin: 1.5rem 0 .25rem; overflow-wrap: anywhere; }
    h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
    .path { color: var(--quiet); font-size: .875rem; margin: 0; overflow-wrap: anywhere; }
    .sum-up { margin: .5rem 0 .75rem; }
    svg.verdicts { display: block; border-radius: 6px; }
    svg.verdicts rect { fill: var(--color); }
    .filter { border: 0; margin: .75rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem .6rem; }
    .filter legend { float: left; padding: .2rem .6rem .2rem 0; color: var(--quiet); font-size: .875rem; }
    .filter label {
      border: 1px solid var(--color); border-radius: 1rem; padding: .15rem .7rem .15rem .5rem; color: var(--color);
      background: var(--soft-color); font-size: .875rem; cursor: pointer; white-space: nowrap;
    }
    .filter input { margin: 0 .3rem 0 0; vertical-align: -.1em; accent-color: var(--color); }

    .plots { border-bottom: 1px solid var(--line); padding-bottom: 1.25rem; margin-bottom: 1.5rem; }
    .plots summary { cursor: pointer; color: var(--quiet); margin-top: .5rem; }
    .legend { color: var(--quiet); font-size: .8125rem; margin: 0 0 .75rem; }
    .legend span { white-space: nowrap; margin-inline-end: .8em; }
    .legend svg { vertical-align: -.15em; }
    .plot { margin: .5rem 0 1rem; }
    .plot figcaption { font-weight: 600; font-size: .9375rem; }
    .plot ul { list-style: none; margin: 0; padding: 0; }
    .plot li {
      display: grid; grid-template-columns: minmax(8rem, 16rem) minmax(0, 1fr) minmax(10rem, 19rem); gap: 0 1rem;
      align-items: center; font-size: .875rem; padding: .15rem 0; border-bottom: 1px dotted var(--line);
    }
    .plot .where { order: 1; overflow-wrap: anywhere; }
    .plot svg { order: 2; display: block; overflow: visible; }
    .plot .values { order: 3; color: var(--quiet); }
    .plot .values b { color: var(--ink); }
    .stated { color: var(--color); font-weight: 600; }
    .axis { stroke: var(--line); stroke-width: 1; }
    rect.ledger { fill: var(--ink); opacity: .75; }
    circle, line.hollow, line.v-supported { stroke: var(--color); fill: var(--color); stroke-width: 2; }
    circle.hollow { fill: var(--paper); }
    line.open { stroke-dasharray: 3 3; }

    article { margin-top: 1.5rem; }
    .row {
      display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 25rem); gap: 0 3rem;
      justify-content: space-between; margin: 0 0 .9rem;
    }
    .row > .text { margin: 0; overflow-wrap: anywhere; font-family: Georgia, "Noto Serif", serif; font-size: 1.0625rem; }
    .row > .notes { grid-column: 2; }
    .items { list-style: none; margin: 0 0 .9rem; padding: 0; }
    .items > .row { margin-bottom: .45rem; }
    .items .text { position: relative; padding-inline-start: 1.3rem; }
    .items .text::before { content: "•"; position: absolute; inset-inline-start: .25rem; color: var(--quiet); }
    .depth-2 .text { margin-inline-start: 1.3rem; }
    .depth-3 .text { margin-inline-start: 2.6rem; }
    .depth-4 .text { margin-inline-start: 3.9rem; }
    div.depth-1 .text { padding-inline-start: 1.3rem; }
    .row > [class*="heading-"] { font-family: inherit; line-height: 1.3; margin-top: 1rem; }
    .row > .heading-1 { font-size: 1.6rem; }
    .row > .heading-2 { font-size: 1.3rem; }
    .row > .heading-3 { font-size: 1.1rem; }
    .row > .heading-4, .row > .heading-5, .row > .heading-6 { font-size: 1rem; }
    blockquote.row { margin-inline: 0; }
    blockquote > .text, .text.quoted { border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; }
    .row > .caption, .row > .aside, .row > .footnote { font-size: .9375rem; font-family: inherit; color: var(--quiet); }
    .row > .aside { border: 1px dashed var(--line); border-radius: 4px; padding: .3rem .6rem; }
    .label { font-size: .75rem; letter-spacing: .02em; text-transform: uppercase; margin-inline-end: .4em; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .9375rem; font-family: system-ui, sans-serif; }
    th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: start; vertical-align: top; overflow-wrap: normal; }
    th { background: var(--soft); font-weight: 600; }
    .row code { font-size: .9em; background: var(--soft); border-radius: 3px; padding: 0 .25em; }

    mark.claim {
      background: var(--soft-color); color: inherit; border-radius: 2px; padding: 0 .1em;
      -webkit-box-decoration-break: clone; box-decoration-break: clone;
    }
    mark.claim a {
      color: inherit; text-decoration: underline; text-decoration-color: var(--color); text-decoration-thickness: 2px;
      text-underline-offset: .2em;
    }
    mark.claim.v-supported, mark.claim.v-unverifiable, mark.claim.off { background: none; }
    mark.claim.v-unverifiable a { text-decoration-style: dotted; }
    mark.claim.off a { text-decoration-line: none; }
    .remark { text-decoration: underline wavy var(--color) 1px; text-underline-offset: .25em; }
    .current, mark:target, span.remark:target { outline: 3px solid var(--color); outline-offset: 1px; }

    .notes { list-style: none; margin: 0; padding: 0; font-size: .875rem; line-height: 1.45; }
    .note { border-inline-start: 3px solid var(--color); padding: .05rem 0 .05rem .75rem; margin: 0 0 .45rem; }
    .note.quiet { display: inline-block; margin-inline-end: .6rem; padding-inline-start: .4rem; }
    .note.quiet:has(> details[open]) { display: block; padding-inline-start: .75rem; }
    .quiet > details:not([open]) .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .note.off { display: none; }
    .note:target { background: var(--soft); }
    .note summary { cursor: pointer; }
    .note .verdict { color: var(--color); font-weight: 600; }
    .note .said { margin-inline-start: .4em; }
    .note:not(.quiet) .said::before { content: "“"; }
    .note:not(.quiet) .said::after { content: "”"; }
    .note .more summary { color: var(--quiet); font-size: .8125rem; }
    .note p { margin: .3rem 0; overflow-wrap: anywhere; }
    .note .message { font-weight: 600; }
    .note .help, .note .allowed, .note .why { color: var(--quiet); }
    .note .why { margin: .3rem 0; padding-inline-start: 1.1rem; }
    .note dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .15rem .75rem; margin: .4rem 0; }
    .note dt { color: var(--quiet); }
    .note dd { margin: 0; overflow-wrap: anywhere; }
    .note dd code { margin-inline-end: .4em; }
    .note ins { text-decoration: none; font-weight: 600; color: var(--supported); }
    .note .place { color: var(--quiet); }
    .back { font-size: .8125rem; }

    .errors { border: 1px solid var(--contradicted); border-radius: 6px; padding: 0 1rem .5rem; margin-top: 1.5rem; }
    .errors h2 { font-size: 1.1rem; margin-top: .75rem; }
    .worst { font-size: 1.0625rem; }
    table.index { width: 100%; }
    table.index th[scope=row] { background: none; font-weight: 400; min-width: 14rem; }
    table.index .path { display: block; }
    table.index .number { text-align: end; font-variant-numeric: tabular-nums; }
    table.index .bar { width: 40%; min-width: 8rem; vertical-align: middle; }
    .bent > li { margin-bottom: .9rem; }
    .bent p { margin: 0; }
    .bent ul { margin: .15rem 0 0; padding-inline-start: 1.1rem; font-size: .9375rem; }
    .value { white-space: nowrap; }

    @media (max-width: 60rem) {
      .row { display: block; }
      .row > .notes { margin: .45rem 0 1rem .5rem; }
    }
    @media (max-width: 40rem) {
      header.page, footer.page, main { padding-inline: 1rem; }
      .keys { display: none; }
      #status { margin-left: 0; }
      h2 { font-size: 1.1rem; }
      .plot li { grid-template-columns: minmax(0, 1fr); padding: .35rem 0; }
      .plot svg { order: 3; }
      .plot .values { order: 2; }
      .row > .notes { margin-inline-start: 0; }
      .row > .heading-1 { font-size: 1.35rem; }
      table.index .bar, table.index thead th:last-child { display: none; }
      table.index th[scope=row] { min-width: 0; overflow-wrap: anywhere; }
      table.index :is(th, td) { padding: .3rem .4rem; }
    }
    @media print {
      :root { color-scheme: light; }
      body { font-size: 10pt; }
      .skip, .keys, #status, .filter, .back, nav { display: none; }
      header.page, footer.page, main { max-width: none; padding: 0; }
      .row { grid-template-columns: 62% 34%; gap: 0 4%; }
      .row > .text { font-size: 10.5pt; }
      .note { break-inside: avoid; }
      .row > .text, .plot, figure { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      .note a[href^="http"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; font-size: .8em; }
      .view { break-after: page; }
      .view:last-child { break-after: auto; }
    }
    """#
}
