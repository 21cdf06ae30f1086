// Everything works without this file; it only makes leaving faster, sending twice harder and printing possible.

const exit = document.querySelector("form[data-quick-exit]");

if (exit && exit.dataset.neutralUrl) {
  let presses = [];
  exit.addEventListener("submit", event => {
    event.preventDefault();
    leave();
  });
  // Captured, so that a text field or a dialog cannot keep the key to itself.
  window.addEventListener("keydown", event => {
    if (event.key !== "Escape") presses = [];
    else if (!event.repeat) {
      presses = [...presses, Date.now()].slice(-3);
      if (presses.length === 3 && presses[2] - presses[0] <= 2000) leave();
    }
  }, true);
}

function leave() {
  document.documentElement.hidden = true;
  document.title = "\u200b";
  // Leaving must not wait for, or fail with, the message that ends the visit.
  try {
    const body = new FormData(exit);
    if (!navigator.sendBeacon || !navigator.sendBeacon(exit.action, body))
      fetch(exit.action, { method: "POST", body, keepalive: true, credentials: "same-origin" }).catch(() => {});
  } finally {
    location.replace(exit.dataset.neutralUrl);
  }
}

const sending = new Set();

document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches("form[data-once]") || event.defaultPrevented) return;
  if (sending.has(form)) event.preventDefault();
  else {
    sending.add(form);
    mark(form, true);
  }
});

// A page that comes back out of the browser's cache can be sent again.
window.addEventListener("pageshow", () => {
  for (const form of sending) mark(form, false);
  sending.clear();
});

function mark(form, busy) {
  for (const button of form.elements) {
    if (button.type !== "submit") continue;
    if (busy) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }
}

for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
