// Asked of a page that is open in a browser. Each question answers with a list of faults, in words.
window.pageCheck = {
  describe(element) {
    const text = (element.getAttribute("aria-label") || element.textContent || element.name || "").trim().slice(0, 40);
    const classes = element.getAttribute("class");
    return `<${element.localName}${element.id ? "#" + element.id : ""}${classes ? "." + classes.split(/\s+/).join(".") : ""}> ${text}`;
  },

  shown(element) {
    return element.checkVisibility({ visibilityProperty: true }) && !element.closest(".visually-hidden");
  },

  structure(language) {
    const faults = [];
    const count = document.querySelectorAll("h1").length;
    if (count !== 1) faults.push(`a page has one h1, this has ${count}`);
    if (document.documentElement.lang !== language) faults.push(`the page says it is in ${document.documentElement.lang}`);
    if (document.querySelector("[style], script:not([src])")) faults.push("there is an inline style or script");
    return faults;
  },

  overflow() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("main *, header *")]
      .filter((e) => this.shown(e) && e.getBoundingClientRect().right > width + 1 && !e.closest(".table-scroll, .masthead nav ul"))
      .slice(0, 3);
    return [`scrolls sideways at ${width} px: ${wide.map(this.describe).join(" | ")}`];
  },

  clipped() {
    return [...document.querySelectorAll("body *")]
      .filter((e) => this.shown(e) && e.textContent.trim() && getComputedStyle(e).overflowX === "hidden")
      .filter((e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
      .slice(0, 3)
      .map((e) => `text is cut off: ${this.describe(e)}`);
  },

  spilled() {
    return [...document.querySelectorAll("label, button, .card, .tag")]
      .filter((e) => this.shown(e) && e.scrollWidth > e.clientWidth + 1)
      .slice(0, 3)
      .map((e) => `text leaves its box: ${this.describe(e)}`);
  },

  smallTargets() {
    return [...document.querySelectorAll("button:not(.link), a.button, input:not([type=hidden]), select, textarea, summary")]
      .filter((e) => this.shown(e))
      .map((e) => (/^(radio|checkbox)$/.test(e.type) ? e.closest("label") || e : e))
      .filter((e) => {
        const box = e.getBoundingClientRect();
        return box.height < 43.5 || box.width < 43.5;
      })
      .slice(0, 3)
      .map((e) => `smaller than 44 px: ${this.describe(e)}`);
  },

  focus() {
    const element = document.activeElement;
    if (element === document.body) return [];
    const ring = element.closest(".choice") || element;
    const style = getComputedStyle(ring);
    const box = element.getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const faults = [];
    if (style.outlineStyle === "none") faults.push(`focus does not show on ${this.describe(element)}`);
    if (!inside) faults.push(`focus is off the screen on ${this.describe(element)}`);
    return faults;
  },

  enlarge() {
    document.documentElement.style.fontSize = "200%";
  },

  open() {
    document.querySelectorAll("details").forEach((e) => (e.open = true));
  },

  async axe(...rules) {
    const only = rules.length
      ? { type: "rule", values: rules }
      : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
    const result = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
    return result.violations.flatMap((violation) =>
      violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`),
    );
  },
};
