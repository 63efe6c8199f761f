// The key of a person and the token of a check-in: made here, kept here, and shown to be noted down. The server signs what
// it cannot read. What is already here is not asked for again; what was lost is asked for by its code. A box on the home page
// gets the token at sign-in, so that when it was given says nothing of when somebody answered; the door has all the parts.
import { base64, draft, fromBase64, grouped, newCode, readCode, secretOf, token } from "./seal.js";

const PARTS = ["code", "ask", "ready", "done", "trouble", "offline"];

const door = async (box) => {
  const { person, checkIn, known, csrf } = box.dataset;
  const part = (name) => box.querySelector(`[data-${name}]`);
  const shelves = { key: `essor.key.${person}`, token: `essor.token.${checkIn}.${person}`, mark: `essor.mark.${checkIn}.${person}` };
  const key = () => JSON.parse(localStorage.getItem(shelves.key) ?? "null");

  const show = (...names) => {
    for (const name of PARTS.filter(part)) part(name).hidden = !names.includes(name);
    if (part("until-done")) part("until-done").hidden = names.includes("done");
    if (key()) part("shown").textContent = grouped(key().code);
  };

  const fetchToken = async () => {
    const terms = await (await fetch(`/ballots/${checkIn}/terms`, { credentials: "omit" })).json();
    const drafted = await draft(fromBase64(key().secret), terms);
    const body = new URLSearchParams({ blinded: base64(drafted.blinded.message), _csrf: csrf });
    const reply = await fetch(`/listening/${checkIn}/token`, { method: "POST", body });
    if (reply.status === 409) return false;
    if (!reply.ok) throw new Error(String(reply.status));
    const issued = await reply.json();
    localStorage.setItem(shelves.token, JSON.stringify({ ...(await token(terms, drafted, issued)), company: issued.company }));
    return true;
  };

  const begin = async (code) => {
    const before = key();
    const kept = before?.code === code ? before : { code, secret: base64(await secretOf(code, person)) };
    localStorage.setItem(shelves.key, JSON.stringify(kept));
    show("code");
    try {
      if (await fetchToken()) return show("code", "ready");
      before ? localStorage.setItem(shelves.key, JSON.stringify(before)) : localStorage.removeItem(shelves.key);
      show("ask", "trouble");
    } catch {
      show("code", "offline");
    }
  };

  const start = async () => {
    const mark = localStorage.getItem(shelves.mark);
    if (mark) {
      part("mark").textContent = mark;
      show("done");
    } else if (localStorage.getItem(shelves.token)) {
      show("code", "ready");
    } else if (key()) {
      await begin(key().code);
    } else if (known === "true") {
      show("ask");
    } else {
      await begin(newCode());
    }
  };

  part("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = readCode(part("form").elements.code.value);
    code ? begin(code) : show("ask", "trouble");
  });
  part("lost")?.addEventListener("click", () => begin(newCode()));
  part("again")?.addEventListener("click", start);
  const go = part("go");
  if (go) go.href += "#" + person;
  await start();
};

for (const box of document.querySelectorAll("[data-key]")) await door(box);
