// A map drawn with the mouse or a finger. Everything here can be done by the forms of the page as well: a drag fills in
// and sends the same forms, and says the same version that was seen.
const SVG = "http://www.w3.org/2000/svg";
const held = { group: null, mode: "", from: null, line: null, moved: false };

const picture = () => document.querySelector("#map-picture svg");
const boxes = () => [...(picture()?.querySelectorAll("[data-concept]") ?? [])];

// Where the pointer is, in units of the picture.
function at(event) {
  const svg = picture();
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return { x: point.x, y: point.y };
}

// In percent of the part in which whole boxes fit, as the forms have it.
function percent({ x, y }) {
  const svg = picture();
  const { width, height } = svg.viewBox.baseVal;
  const share = (value, margin, whole) => Math.round(Math.min(100, Math.max(0, ((value - margin) / (whole - 2 * margin)) * 100)) * 10) / 10;
  return { x: share(x, Number(svg.dataset.marginX), width), y: share(y, Number(svg.dataset.marginY), height) };
}

function middle(group) {
  const { e, f } = group.transform.baseVal.consolidate().matrix;
  return { x: e, y: f };
}

function prepare() {
  for (const hint of document.querySelectorAll(".with-mouse")) hint.hidden = false;
  for (const group of boxes()) {
    group.dataset.hold = "";
    const rect = group.querySelector("rect");
    const handle = document.createElementNS(SVG, "circle");
    handle.setAttribute("class", "handle");
    handle.setAttribute("r", "8");
    handle.setAttribute("cx", String(rect.x.baseVal.value + rect.width.baseVal.value));
    handle.setAttribute("cy", "0");
    group.append(handle);
  }
}

function begin(event) {
  const group = event.target.closest("#map-picture [data-concept]");
  if (!group || event.button) return;
  held.group = group;
  held.mode = event.target.matches(".handle") ? "draw" : "move";
  held.from = at(event);
  held.start = middle(group);
  held.moved = false;
  picture().setPointerCapture(event.pointerId);
  if (held.mode === "draw") {
    held.line = document.createElementNS(SVG, "path");
    held.line.setAttribute("class", "drawn");
    picture().append(held.line);
  }
  group.classList.add("is-held");
  event.preventDefault();
}

function under(event) {
  return document.elementsFromPoint(event.clientX, event.clientY).map((one) => one.closest?.("[data-concept]")).find(Boolean);
}

function go(event) {
  if (!held.group) return;
  const now = at(event);
  if (Math.hypot(now.x - held.from.x, now.y - held.from.y) > 4) held.moved = true;
  if (held.mode === "move") {
    const x = held.start.x + now.x - held.from.x;
    const y = held.start.y + now.y - held.from.y;
    held.group.setAttribute("transform", `translate(${x} ${y})`);
    if (held.moved) for (const arrow of picture().querySelectorAll(".arrow")) arrow.classList.add("is-stale");
  } else {
    held.line.setAttribute("d", `M${held.from.x} ${held.from.y}L${now.x} ${now.y}`);
    const aimed = under(event);
    for (const group of boxes()) group.classList.toggle("is-aimed", group === aimed && group !== held.group);
  }
}

function end(event) {
  const { group, mode, line, moved } = held;
  if (!group) return;
  held.group = null;
  group.classList.remove("is-held");
  line?.remove();
  held.line = null;
  if (mode === "draw") {
    const target = under(event);
    for (const one of boxes()) one.classList.remove("is-aimed");
    if (target && target !== group) offerInfluence(group.dataset.concept, target.dataset.concept);
  } else if (moved) {
    send(group);
  }
}

// The form of an influence, filled in as far as the drag says it; the weight is typed.
function offerInfluence(source, target) {
  document.querySelector("#influence_source").value = source;
  document.querySelector("#influence_target").value = target;
  const weight = document.querySelector("#influence_weight");
  weight.scrollIntoView({ block: "center" });
  weight.focus();
}

function offerConcept(event) {
  if (!event.target.closest?.("#map-picture svg") || event.target.closest("[data-concept]")) return;
  const { x, y } = percent(at(event));
  document.querySelector("#concept_x").value = x;
  document.querySelector("#concept_y").value = y;
  const name = document.querySelector("#concept_name");
  name.scrollIntoView({ block: "center" });
  name.focus();
}

// The form of a move is sent; what the page says afterwards takes the place of what it showed.
async function send(group) {
  const form = document.querySelector("#move");
  const { x, y } = percent(middle(group));
  const body = new FormData(form);
  body.set("x", x);
  body.set("y", y);
  const address = form.dataset.address.replace("/concepts/0/", `/concepts/${group.dataset.concept}/`);
  try {
    const answer = await fetch(address, { method: "POST", body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.querySelector("#map-picture")) throw new Error(String(answer.status));
    for (const id of ["map-problem", "map-picture", "map-tables"]) {
      document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
    }
    const seen = page.querySelector("#move [name=seen]").value;
    for (const input of document.querySelectorAll("main input[name=seen]")) input.value = seen;
    prepare();
  } catch {
    location.reload();
  }
}

if (document.querySelector("#move")) {
  prepare();
  document.addEventListener("pointerdown", begin);
  document.addEventListener("pointermove", go);
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", () => location.reload());
  document.addEventListener("dblclick", offerConcept);
}
