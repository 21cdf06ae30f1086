// Keeps the form of an act while it is being filled in: at most every few seconds, and on leaving.
const button = document.querySelector("button[data-keep]");
if (button) keep(button.form, button.form.querySelector("[data-kept]"));

function keep(form, line) {
  const wait = 3000;
  let timer = 0;
  let isNew = false;
  let isSent = false;
  let underWay;

  form.addEventListener("input", event => {
    if (event.target.closest(".app-snippets")) return;
    isNew = true;
    timer ||= setTimeout(save, wait);
  });
  form.addEventListener("submit", () => {
    isSent = true;
    clearTimeout(timer);
    underWay?.abort();
  });
  window.addEventListener("pageshow", () => {
    isSent = false;
    timer = 0;
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
  window.addEventListener("pagehide", leave);

  function answers() {
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    data.set(button.name, button.dataset.keep);
    return data;
  }

  async function save() {
    timer = 0;
    isNew = false;
    underWay = new AbortController();
    try {
      // Who was signed out meanwhile is led elsewhere: that is not kept either.
      const answer = await fetch(form.action, { method: "POST", body: answers(), redirect: "error", signal: underWay.signal });
      say(answer.status === 204);
    } catch {
      say(false);
    }
  }

  function say(isKept) {
    if (isSent) return;
    isNew ||= !isKept;
    line.hidden = false;
    line.textContent = isKept ? line.dataset.kept : line.dataset.notKept;
  }

  function leave() {
    if (!isNew || isSent) return;
    clearTimeout(timer);
    timer = 0;
    isNew = false;
    navigator.sendBeacon(form.action, answers());
  }
}
