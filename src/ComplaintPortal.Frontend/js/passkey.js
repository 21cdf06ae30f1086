// Passkeys: asks the browser, puts its answer into the form and sends that. Where the browser knows none, the page says what else there is.
const knows = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential.prototype.toJSON;

if (knows) {
  for (const element of document.querySelectorAll("[data-passkey-missing]")) element.hidden = true;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", event => {
      event.preventDefault();
      if (form.ariaBusy !== "true") ask(form);
    });
  }
}

async function ask(form) {
  const line = form.querySelector("[data-passkey-failed]");
  form.ariaBusy = "true";
  line.textContent = "";
  try {
    const options = JSON.parse(form.dataset.options);
    const credential = form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.Credential.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch {
    // Stopped by the person or the device: the browser tells a page no more than that.
    form.ariaBusy = "false";
    line.textContent = line.dataset.passkeyFailed;
  }
}

// A page that comes back out of the browser's cache can be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-passkey]")) form.ariaBusy = "false";
});
