// A sealed sheet. The token is this browser's: it was fetched before, beside the contract, and is put into the sheet here.
// Without one the sheet takes a ballot card, keeps nothing on this device, and works without this file.
(() => {
  const form = document.querySelector("[data-sealed]");
  if (!form) return;
  const checkIn = form.dataset.answer;
  const person = location.hash.slice(1);
  const shelf = `essor.token.${checkIn}.${person}`;
  const kept = person && JSON.parse(localStorage.getItem(shelf) ?? "null");
  if (!kept) return;
  for (const field of ["nonce", "prefix", "signature", "cohort", "pass"]) form.elements[field].value = kept[field];
  form.elements.card.closest(".field").remove();
  const company = form.querySelector("[data-company]");
  company.querySelector("span").textContent = kept.company;
  company.hidden = false;
  form.dataset.keep = "true";
  form.addEventListener("kept", () => {
    localStorage.setItem(`essor.mark.${checkIn}.${person}`, kept.mark);
    localStorage.removeItem(shelf);
  });
})();
