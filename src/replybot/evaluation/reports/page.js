"use strict";
const form = document.getElementById("filters");
const cards = [...document.querySelectorAll("article")];

function fits(card, name, wanted) {
  if (!wanted) return true;
  if (name === "words") return card.textContent.toLowerCase().includes(wanted.toLowerCase());
  return card.dataset[name].split(" ").includes(wanted);
}

function filter() {
  const wanted = [...new FormData(form)];
  for (const card of cards) card.hidden = !wanted.every(([name, value]) => fits(card, name, value));
  const shown = cards.filter((card) => !card.hidden).length;
  document.getElementById("count").textContent = `${shown} of ${cards.length} shown`;
}

if (form) {
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
}
