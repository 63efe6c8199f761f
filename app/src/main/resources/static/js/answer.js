// One question at a time, and nothing lost on the way. Without this file the form is one long page that works too.
// A sheet in progress stays on this device only, and never on a shared one; it goes when the answer has arrived.
(() => {
  const form = document.querySelector("[data-answer]");
  const steps = [...form.querySelectorAll("[data-step]")];
  const send = form.querySelector("[data-send]");
  const state = form.querySelector("[data-state]");
  const words = form.dataset;
  const keeps = words.keep === "true";
  const shelf = "essor.sheet." + words.answer;
  const questions = steps.length - 1;
  let at = 0;
  let sending = false;

  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  };
  const button = (className, text, act) => {
    const made = element("button", className, text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  const progress = element("div", "answer-progress", "");
  const count = element("span", "quiet figures", "");
  const bar = document.createElement("progress");
  bar.max = questions;
  bar.setAttribute("aria-hidden", "true");
  const back = button("link", words.back, () => history.back());
  progress.append(back, count, bar);
  const next = button("", words.begin, () => go(at + 1));
  const onward = element("div", "row answer-next", "");
  onward.append(next);
  form.prepend(progress);
  send.before(onward);

  const answered = (step) => step.querySelector("input:checked") || step.querySelector("textarea")?.value.trim();

  const label = () => {
    next.textContent = at === 0 ? words.begin : answered(steps[at]) ? words.next : words.skip;
    next.className = at > 0 && !answered(steps[at]) ? "secondary" : "";
  };

  const show = (to, focus) => {
    at = Math.min(Math.max(to, 0), questions);
    steps.forEach((step, i) => (step.hidden = i !== at));
    progress.hidden = at === 0;
    onward.hidden = at === questions;
    send.hidden = at !== questions;
    bar.value = at;
    count.textContent = words.of.replace("{0}", at).replace("{1}", questions);
    label();
    if (focus) {
      steps[at].querySelector("h1, h2").focus();
      scrollTo(0, 0);
    }
  };

  const go = (to) => {
    if ([...steps[at].querySelectorAll("input")].some((input) => !input.reportValidity())) return;
    show(to, true);
    history.pushState(at, "");
  };
  addEventListener("popstate", (event) => show(event.state ?? 0, true));

  const fields = () => new URLSearchParams(new FormData(form));

  const keep = () => {
    if (keeps) {
      const sheet = fields();
      ["_csrf", "nonce", "prefix", "signature", "cohort", "pass", "card"].forEach((name) => sheet.delete(name));
      localStorage.setItem(shelf, sheet.toString());
    }
    label();
  };

  const resume = () => {
    const kept = keeps && localStorage.getItem(shelf);
    if (!kept) return;
    for (const [name, value] of new URLSearchParams(kept)) {
      const field = form.elements[name];
      if (field) field.value = value;
    }
    state.textContent = words.kept;
  };

  const wait = () => {
    state.textContent = words.waiting;
    setTimeout(() => sending && post(), 5000);
  };

  // What a sealed sheet is answered is shown here: no address of it stays on the device.
  const settle = async (reply) => {
    const said = new DOMParser().parseFromString(await reply.text(), "text/html");
    if (!reply.ok) {
      sending = false;
      state.textContent = said.querySelector("main p")?.textContent ?? words.refused;
      return;
    }
    localStorage.removeItem(shelf);
    form.dispatchEvent(new Event("kept"));
    document.title = said.title;
    document.querySelector("main").replaceWith(said.querySelector("main"));
    history.replaceState(null, "", words.done);
    document.querySelector("main").focus();
    scrollTo(0, 0);
  };

  const post = async () => {
    sending = true;
    try {
      const credentials = words.sealed ? "omit" : "same-origin";
      const reply = await fetch(form.action, { method: "POST", body: fields(), redirect: "follow", credentials });
      if (reply.status >= 500) {
        wait();
      } else if (words.sealed) {
        await settle(reply);
      } else if (reply.ok && reply.redirected) {
        localStorage.removeItem(shelf);
        location.replace(reply.url);
      } else {
        form.submit();
      }
    } catch {
      wait();
    }
  };

  form.addEventListener("input", keep);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!sending) post();
  });
  addEventListener("online", () => sending && post());
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.type === "radio") {
      event.preventDefault();
      if (at < questions) go(at + 1);
    }
  });

  resume();
  history.replaceState(0, "");
  show(0, false);
})();
