// The key of a person and the token of a check-in: made here, kept here, and shown once to be noted down. The server signs
// what it cannot read. What is already here is not asked for again; what was lost is asked for by its code.
import { base64, draft, fromBase64, grouped, newCode, readCode, secretOf, token } from "./seal.js";

const box = document.querySelector("[data-key]");
const { person, checkIn, known, sheet } = box.dataset;
const part = (name) => box.querySelector(`[data-${name}]`);
const shelves = { key: `essor.key.${person}`, token: `essor.token.${checkIn}.${person}`, mark: `essor.mark.${checkIn}.${person}` };

const show = (...names) => ["code", "ask", "ready", "done", "trouble", "offline"].forEach((name) => (part(name).hidden = !names.includes(name)));

const key = () => JSON.parse(localStorage.getItem(shelves.key) ?? "null");

const ready = () => {
  part("shown").textContent = grouped(key().code);
  show("code", "ready");
};

const fetchToken = async () => {
  const terms = await (await fetch(`/ballots/${checkIn}/terms`, { credentials: "omit" })).json();
  const drafted = await draft(fromBase64(key().secret), terms);
  const body = new URLSearchParams({ blinded: base64(drafted.blinded.message), _csrf: box.dataset.csrf });
  const reply = await fetch(`/listening/${checkIn}/token`, { method: "POST", body });
  if (reply.status === 409) return false;
  if (!reply.ok) throw new Error(String(reply.status));
  const issued = await reply.json();
  const made = await token(terms, drafted, issued);
  localStorage.setItem(shelves.token, JSON.stringify({ ...made, company: issued.company }));
  return true;
};

const begin = async (code) => {
  const before = key();
  const secret = base64(await secretOf(code, person));
  localStorage.setItem(shelves.key, JSON.stringify({ code, secret }));
  part("shown").textContent = grouped(code);
  show("code");
  try {
    if (await fetchToken()) return ready();
    before ? localStorage.setItem(shelves.key, JSON.stringify(before)) : localStorage.removeItem(shelves.key);
    show("ask", "trouble");
  } catch {
    show("code", "offline");
  }
};

const start = async () => {
  if (localStorage.getItem(shelves.mark)) {
    part("mark").textContent = localStorage.getItem(shelves.mark);
    show("done");
  } else if (localStorage.getItem(shelves.token)) {
    ready();
  } else if (key()) {
    await begin(key().code);
  } else if (known === "true") {
    show("ask");
  } else {
    await begin(newCode());
  }
};

part("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const code = readCode(part("form").elements.code.value);
  code ? begin(code) : show("ask", "trouble");
});
part("lost").addEventListener("click", () => begin(newCode()));
part("again").addEventListener("click", () => start());
part("go").href = sheet + "#" + person;
start();
