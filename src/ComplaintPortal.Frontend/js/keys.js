// Keys that lead where a link of the page leads: the link itself says which (data-key), so that the two can't differ.
const patience = 1500;
let first = "";
let since = 0;

const links = () => [...document.querySelectorAll("[data-key]")].filter(link => link.dataset.key);

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented || event.key.length > 1) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable], dialog[open]")) return;
  const key = event.shiftKey ? event.key : event.key.toLowerCase();
  const typed = first && event.timeStamp - since < patience ? `${first} ${key}` : key;
  const found = links().find(link => link.dataset.key === typed);
  [first, since] = [links().some(link => link.dataset.key.startsWith(`${typed} `)) ? typed : "", event.timeStamp];
  if (!found) return;
  event.preventDefault();
  if (key === "?") list(found);
  else if (!reach(found)) found.click();
});

if (location.hash) reach(location);

// What is on this page already is gone to, also where it is folded away.
function reach(address) {
  const field = address.pathname === location.pathname ? document.getElementById(address.hash.slice(1)) : null;
  if (!field?.matches("input, textarea, select")) return false;
  const fold = field.closest("details");
  if (fold) fold.open = true;
  field.focus();
  return true;
}

function list(link) {
  const dialog = add(document.body, "dialog");
  dialog.className = "app-keys";
  dialog.ariaLabel = link.textContent;
  add(dialog, "h2", link.textContent).className = "utrecht-heading-2";
  const table = add(dialog, "dl");
  table.className = "app-key-list";
  for (const one of links()) {
    const line = add(table, "div");
    add(add(line, "dt"), "kbd", one.dataset.key);
    add(line, "dd", one.textContent.trim());
  }
  const all = add(add(dialog, "p"), "a", link.dataset.all);
  all.className = "utrecht-link";
  all.href = link.href;
  const close = add(dialog, "button", link.dataset.close);
  close.className = "utrecht-button utrecht-button--secondary-action";
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

function add(to, name, text = "") {
  const element = to.appendChild(document.createElement(name));
  element.textContent = text;
  return element;
}
