// Suggestions under the search box. Without this file the box searches as it is.

const WAIT = 60; // milliseconds after the last key
const LEAVING = ["Enter", "Escape", "Tab"]; // who presses these is done with the box: no list comes after
const PLACES = {
  number: (value) => `/van-ban/${value}`,
  subject: (value) => `/van-ban/${value}`,
  agency: (value) => `/?${new URLSearchParams({ "co-quan": value })}`,
  signer: (value) => `/?${new URLSearchParams({ "nguoi-ky": value })}`,
  programme: (value) => `/?${new URLSearchParams({ "chuong-trinh": value })}`,
};

function make(name, className, words) {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = words ?? "";
  return element;
}

const attached = new WeakSet();
let lists = 0;

function attach(input) {
  if (attached.has(input)) return;
  attached.add(input);
  const list = make("ul", "suggestions");
  list.id = `goi-y-${lists++}`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Gợi ý");
  input.after(list);
  input.parentElement.classList.add("with-suggestions");
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false",
  })) input.setAttribute(name, value);

  let timer = 0, request = null, active = -1;
  const options = () => [...list.children];

  function choose(at) {
    const all = options();
    active = all.length ? (at + all.length + 1) % (all.length + 1) : -1;
    if (active === all.length) active = -1; // past the end: back in the box
    all.forEach((option, n) => option.setAttribute("aria-selected", String(n === active)));
    const chosen = all[active];
    if (chosen) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  // Whoever moves through the list keeps it: a later answer would put other lines under the choice.
  function stay() {
    clearTimeout(timer);
    request?.abort();
  }

  function move(by) {
    stay();
    choose(active + by);
  }

  // A touch beside the list closes it: on some phones the box keeps the focus then.
  const elsewhere = (event) => input.parentElement.contains(event.target) || close();

  function close() {
    stay();
    document.removeEventListener("pointerdown", elsewhere);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function show(items) {
    list.replaceChildren(...items.filter((item) => PLACES[item.kind]).map((item, n) => {
      const option = make("li", `suggestion suggestion-${item.kind}`);
      option.id = `${list.id}-${n}`;
      option.setAttribute("role", "option");
      option.dataset.place = PLACES[item.kind](item.value);
      const count = item.count ? `${item.count.toLocaleString("vi-VN")} văn bản` : item.note;
      option.append(make("span", "suggestion-kind", item.label), make("span", "suggestion-words", item.words));
      if (count) option.append(make("span", "suggestion-note", count));
      return option;
    }));
    list.hidden = !list.children.length;
    document.addEventListener("pointerdown", elsewhere);
    input.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  }

  async function ask() {
    request?.abort();
    request = new AbortController();
    const words = input.value;
    try {
      const answer = await fetch(`/api/v1/search/suggest?${new URLSearchParams({ q: words })}`, { signal: request.signal });
      if (answer.ok && input.value === words && document.activeElement === input) show((await answer.json()).items);
    } catch {
      // Given up for a later one, or the server is away: the box searches all the same.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim()) timer = setTimeout(ask, WAIT);
    else close();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (list.hidden && LEAVING.includes(event.key)) stay();
    if (list.hidden && event.key !== "ArrowDown") return;
    if (event.key === "ArrowDown" && list.hidden) {
      if (input.value.trim()) ask();
    } else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) location.assign(options()[active].dataset.place);
    else {
      if (event.key === "Enter" || event.key === "Tab") close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener("blur", close);
  input.form?.addEventListener("submit", close); // the keys of a phone, and of who composes letters, send without Enter
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-place]");
    if (option) location.assign(option.dataset.place);
  });
}

const attachAll = () => document.querySelectorAll("input[name=q][data-search]").forEach(attach);

attachAll();
document.addEventListener("htmx:load", attachAll); // boosted links and Back bring another box
