// What this browser holds of a person: the key of their answers, and the receipts of those they have sent.
import { grouped } from "./seal.js";

const padlock = document.querySelector("[data-padlock]");
const person = padlock.dataset.padlock;
const part = (name) => padlock.querySelector(`[data-${name}]`);
const mine = () => Object.keys(localStorage).filter((name) => name.startsWith("essor.") && name.endsWith("." + person));

const show = () => {
  const key = JSON.parse(localStorage.getItem(`essor.key.${person}`) ?? "null");
  part("code").hidden = !key;
  part("nothing").hidden = mine().length > 0;
  if (key) part("shown").textContent = grouped(key.code);
  for (const receipt of padlock.querySelectorAll("[data-receipt]")) {
    const mark = localStorage.getItem(`essor.mark.${receipt.dataset.receipt}.${person}`);
    receipt.hidden = !mark;
    receipt.querySelector("[data-mark]").textContent = mark ?? "";
    const box = padlock.querySelector(`[data-box="${receipt.dataset.receipt}"]`);
    if (box) box.hash = mark ?? "";
  }
};

if (person) {
  part("forget").addEventListener("click", () => {
    mine().forEach((name) => localStorage.removeItem(name));
    show();
  });
  show();
}
