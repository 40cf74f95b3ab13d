// One keyboard for the desk. Everything here has a visible button or link that does the same.
const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

// Who speaks to the computer, or is not used to single keys, can switch them off: see the page that "?" opens.
const OFF = "heed-keys-off";
const keysSwitch = document.querySelector("[data-keys-switch]");
if (keysSwitch) {
  keysSwitch.hidden = false;
  const box = keysSwitch.querySelector("input");
  box.checked = !localStorage.getItem(OFF);
  box.addEventListener("change", () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
}

function step(by) {
  const rows = [...document.querySelectorAll("a[data-row]")];
  const here = rows.indexOf(document.activeElement);
  const current = rows.findIndex((row) => row.getAttribute("aria-current") === "true");
  const next = rows[Math.max(0, Math.min(rows.length - 1, (here >= 0 ? here : current) + by))];
  if (next) next.focus();
}

// What a key opens or presses is marked in the page itself: data-key on a button, a summary or a field.
function press(key) {
  const found = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!found) return false;
  if (found.matches("textarea, input")) found.focus();
  else found.click();
  const details = found.matches("summary") && found.parentElement;
  if (details && details.open) details.querySelector("select, textarea, input:not([type=hidden])")?.focus();
  return true;
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  x: tick,
  "/": () => document.querySelector('input[type="search"]')?.focus(),
  "?": () => document.querySelector('a[data-go="?"]')?.click(),
};

// Two keys one after the other: g and where to go.
let goes = false;
function go(key) {
  goes = false;
  const link = document.querySelector(`a[data-go="${CSS.escape(key)}"]`);
  if (link) link.click();
  return Boolean(link);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (typing(event.target)) event.target.blur();
    event.target.closest("details.act[open], details.many[open]")?.removeAttribute("open");
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Shift" || localStorage.getItem(OFF) || typing(event.target)) return;
  if (goes) {
    if (go(event.key)) event.preventDefault();
    return;
  }
  if (event.key === "g") {
    goes = true;
    setTimeout(() => { goes = false; }, 1500);
    return;
  }
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  } else if (/^[a-z]$/.test(event.key) && press(event.key)) {
    event.preventDefault();
  }
});

// Cases that are ticked in the list.
const ticks = () => [...document.querySelectorAll('.rows input[type="checkbox"]')];

function tick() {
  const box = (document.activeElement.closest("li") ?? document).querySelector('input[type="checkbox"][form="many"]');
  if (!box || !box.closest("li").contains(document.activeElement)) return;
  box.checked = !box.checked;
  countTicks();
}

function countTicks() {
  const output = document.querySelector("[data-chosen]");
  const chosen = ticks().filter((box) => box.checked).length;
  if (output) output.textContent = chosen ? `${chosen}` : "";
  if (chosen) output?.closest("details")?.setAttribute("open", "");
}

document.addEventListener("change", (event) => {
  if (event.target.matches('input[form="many"]')) countTicks();
});
const chooseAll = document.querySelector("[data-choose-all]");
if (chooseAll) {
  chooseAll.hidden = false;
  chooseAll.addEventListener("click", () => {
    ticks().forEach((box) => { box.checked = true; });
    countTicks();
  });
}

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
  if (target.querySelector("details[open], input:checked") || target.contains(document.activeElement)) event.detail.shouldSwap = false;
});

// The checks look again while one goes on: a word to the lead, or why it cannot wait, moves along with what it is about.
const fields = (part) => [...part.querySelectorAll("textarea, input:not([type=hidden])")];
const about = (field) => field.id || field.closest("li")?.querySelector("input[type=hidden]")?.value;
let written = [];

function carry(from, part) {
  const places = fields(part);
  for (const { field, here } of from) {
    const at = places.findIndex((one) => about(one) === about(field));
    if (at < 0) continue;
    const [place] = places.splice(at, 1);
    place.value = field.value;
    if (field.closest("details")?.open) place.closest("details")?.setAttribute("open", "");
    if (!here) continue;
    place.focus({ preventScroll: true });
    place.setSelectionRange(field.selectionStart, field.selectionEnd);
  }
}

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id !== "checked") return;
  const told = detail.requestConfig.elt.closest("li");
  written = fields(detail.target).filter((field) => field.closest("li") !== told).map((field) => ({ field, here: field === document.activeElement }));
});
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (detail.target.id !== "checked") return;
  carry(written, detail.target);
  written = [];
});
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  if (detail.target.id === "needs") carry(fields(detail.target).map((field) => ({ field, here: false })), detail.fragment);
});
