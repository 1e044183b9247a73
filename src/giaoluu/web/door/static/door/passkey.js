// Passkeys: a form with data-passkey asks the device, puts the answer into its hidden field, and is sent.
// What is said when it does not come to that stands in the form's own data attributes.
const { webauthnJSON } = globalThis;

async function options(form) {
  if (form.dataset.passkey !== "ask") {
    return JSON.parse(document.getElementById("passkey-options").textContent);
  }
  const answer = await fetch(form.action, { headers: { accept: "application/json" } });
  return answer.json();
}

// A passkey opens without a password, so it must be kept in the device and know its owner.
async function create({ creation_options: wanted }) {
  const chosen = { ...wanted.publicKey.authenticatorSelection };
  Object.assign(chosen, { residentKey: "required", requireResidentKey: true, userVerification: "required" });
  return webauthnJSON.create({ publicKey: { ...wanted.publicKey, authenticatorSelection: chosen } });
}

async function answer(form) {
  const found = await options(form);
  return form.dataset.passkey === "create" ? create(found) : webauthnJSON.get(found.request_options);
}

function say(form, words) {
  const line = form.querySelector("[data-passkey-says]");
  line.textContent = words;
  line.hidden = false;
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  for (const part of form.querySelectorAll("[data-passkey-only]")) part.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!webauthnJSON.supported()) {
      say(form, form.dataset.without);
      return;
    }
    try {
      form.elements.credential.value = JSON.stringify(await answer(form));
    } catch {
      say(form, form.dataset.refused);
      return;
    }
    form.submit();
  });
}
