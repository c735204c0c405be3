/// The script of the page: filters, keys, one view at a time. Without it all is shown, and links between text and notes work.
enum PageScript {
  static let text = #"""
    "use strict";
    (() => {
      const root = document.documentElement;
      const status = document.getElementById("status");
      const views = [...document.querySelectorAll(".view")];
      let view = views[0];
      let current = null;

      const say = text => { status.textContent = text; };
      const claims = () => [...view.querySelectorAll("mark.claim, span.remark")].filter(mark => !mark.classList.contains("off"));
      const noteOf = mark => document.getElementById(mark.id.replace(/^c-/, "n-"));

      function show(next) {
        view = next;
        for (const other of views) other.hidden = other !== next;
        // A browser may have kept the boxes from before.
        filter();
        say("");
      }

      function mark(place) {
        if (current) current.classList.remove("current");
        current = place;
        if (current) current.classList.add("current");
      }

      function follow() {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        const next = target && target.closest(".view");
        if (!target || (!next && target.id !== "report")) return;
        if (next && next !== view) { show(next); if (target === next) scrollTo(0, 0); }
        const details = target.querySelector("details");
        if (target.classList.contains("note") && details) details.open = true;
        const place = target.id.startsWith("n-") ? document.getElementById(target.id.replace(/^n-/, "c-")) : target;
        mark(place && place.matches("mark.claim, span.remark") ? place : null);
        if (target !== next) target.scrollIntoView({ block: "center" });
      }

      function filter() {
        for (const box of view.querySelectorAll(".filter input")) {
          const selector = ".claim.v-" + box.value + ", .note.v-" + box.value;
          for (const element of view.querySelectorAll(selector)) element.classList.toggle("off", !box.checked);
        }
        const all = view.querySelectorAll("mark.claim").length;
        const off = view.querySelectorAll("mark.claim.off").length;
        say(`${all - off} of ${all} claims are shown.`);
      }

      function step(by) {
        const list = claims();
        if (!list.length) return say("Nothing is marked here.");
        let at = list.indexOf(current);
        at = at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length;
        mark(list[at]);
        const note = noteOf(current);
        if (note) { const details = note.querySelector("details"); if (details) details.open = true; }
        const link = current.querySelector("a");
        if (link) link.focus({ preventScroll: true });
        current.scrollIntoView({ block: "center" });
        say(`${at + 1} of ${list.length}`);
      }

      function flaggedOnly() {
        const quiet = [...view.querySelectorAll(".filter input")]
          .filter(box => box.value === "supported" || box.value === "unverifiable");
        const on = quiet.some(box => !box.checked);
        for (const box of quiet) box.checked = on;
        filter();
      }

      document.addEventListener("change", event => { if (event.target.closest(".filter")) filter(); });
      document.addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input[type=text], textarea")) return;
        if (event.key === "n" || event.key === "j") step(1);
        else if (event.key === "p" || event.key === "k") step(-1);
        else if (event.key === "f") flaggedOnly();
        else return;
        event.preventDefault();
      });
      addEventListener("hashchange", follow);
      addEventListener("beforeprint", () => {
        for (const details of view.querySelectorAll("details")) details.open = true;
      });

      if (view) show(view);
      follow();
      root.dataset.script = "on";
      root.dataset.claims = String(document.querySelectorAll("mark.claim").length);
    })();
    """#
}
