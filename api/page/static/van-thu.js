// Keys, and facts that light up in both panes. The page reads and searches without this file.


document.documentElement.classList.add("js");

const inField = (target) => target.closest("input, select, textarea, [contenteditable]");

// ── facts: hover or focus lights every place of a fact, on both sides ──────────────────────────────────────────────

const idsOf = (element) => (element?.dataset.f ? element.dataset.f.split(" ") : []);
let lit = [];

function light(element) {
  for (const old of lit) old.classList.remove("lit");
  const ids = new Set(idsOf(element));
  lit = ids.size ? [...document.querySelectorAll("[data-f]")].filter((e) => idsOf(e).some((id) => ids.has(id))) : [];
  for (const now of lit) now.classList.add("lit");
}

for (const kind of ["mouseover", "focusin"]) {
  document.addEventListener(kind, (event) => light(event.target.closest("[data-f]")));
}

// A click in the original shows the fact on the right; a click on the right shows the words.
function bring(element) {
  const hidden = element.closest("details:not([open])");
  if (hidden) hidden.open = true;
  element.scrollIntoView({ block: "center" });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#f-']");
  if (link) {
    const target = document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    bring(target);
    light(link);
    return;
  }
  const place = event.target.closest(".original-pane [data-f]");
  if (!place) return;
  for (const id of idsOf(place).reverse()) {
    const fact = [...document.querySelectorAll(".facts-pane a[data-f]")].find((e) => idsOf(e).includes(id));
    if (fact) {
      bring(fact);
      fact.focus({ preventScroll: true });
      light(place);
      return;
    }
  }
});

// ── keys ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.getClientRects().length);
const handle = (row) => row.querySelector("summary, a.hit-title, a.action") ?? row.querySelector("a") ?? row;

function move(step) {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
  if (!next) return;
  handle(next).focus();
  next.scrollIntoView({ block: "nearest" });
}

function toTasks() {
  const tab = document.getElementById("muc-nhiem-vu");
  if (tab) tab.click();
  else location.assign("/nhiem-vu");
}

function toOriginal() {
  const pane = document.getElementById("ban-goc");
  if (!pane) return;
  pane.focus();
  pane.scrollIntoView({ block: "nearest" });
}

const KEYS = {
  "/": () => {
    const field = [...document.querySelectorAll("[data-search]")].find((e) => e.getClientRects().length);
    if (!field) return location.assign("/");
    field.focus();
    field.select();
  },
  j: () => move(1),
  k: () => move(-1),
  o: toOriginal,
  t: toTasks,
  "?": () => document.getElementById("phim-tat").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && location.hash === "#loc") location.hash = "#ket-qua";
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || inField(event.target)) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// ── search: a condition chosen while typed words are still being searched takes these words along ─────────────────────

document.addEventListener("htmx:configRequest", (event) => {
  const box = document.querySelector("#o-tim [name=q]");
  if (!box || !event.target.closest("#loc, .results-bar")) return;
  const place = new URL(event.detail.path, location.href);
  if ((place.searchParams.get("q") ?? "") === box.value) return;
  place.searchParams.set("q", box.value);
  event.detail.path = place.pathname + place.search;
});

// ── small things ───────────────────────────────────────────────────────────────────────────────────────────────────

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

// A title in an SVG box shows as a hint only; the place that was asked for comes into view.
addEventListener("load", () => document.getElementById("vi-tri")?.scrollIntoView({ block: "center" }));
