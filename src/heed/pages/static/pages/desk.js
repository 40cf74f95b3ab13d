// One keyboard for the desk. Everything here has a visible button or link that does the same.
const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

function step(by) {
  const rows = [...document.querySelectorAll("a[data-row]")];
  const here = rows.indexOf(document.activeElement);
  const current = rows.findIndex((row) => row.getAttribute("aria-current") === "true");
  const next = rows[Math.max(0, Math.min(rows.length - 1, (here >= 0 ? here : current) + by))];
  if (next) next.focus();
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  e: () => document.querySelector('button[data-key="e"]')?.click(),
  r: () => document.querySelector('textarea[data-key="r"]')?.focus(),
  "/": () => document.querySelector('input[type="search"]')?.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && typing(event.target)) event.target.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

// How much of an answer still fits. Counted in graphemes, as people count.
const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const length = (text) => [...segments.segment(text)].length;

function count(area) {
  const output = area.form.querySelector("[data-count]");
  const limit = Number(area.dataset.limit);
  if (!output || !limit) return;
  const used = length(area.value);
  if (used <= limit) output.textContent = `${limit - used} ${output.dataset.left}`;
  else if (area.dataset.splits) output.textContent = `± ${Math.ceil(used / (limit - 10))} ${output.dataset.parts}`;
  else output.textContent = `${used - limit} ${output.dataset.over}`;
}

document.addEventListener("input", (event) => {
  if (event.target.matches("textarea[data-limit]")) count(event.target);
});
document.querySelectorAll("textarea[data-limit]").forEach(count);

// A live update must not close what somebody is reading or typing in.
document.addEventListener("htmx:beforeSwap", (event) => {
  const target = event.detail.target;
  if (target.id !== "timeline" && target.id !== "rows") return;
  if (target.querySelector("details[open]") || target.contains(document.activeElement)) event.detail.shouldSwap = false;
});
