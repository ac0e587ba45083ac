// Shows what needs passkeys where the browser has them, and says in a sentence when one fails:
// allauth's own script would only write it on the console.

(() => {
  const failure = document.getElementById("passkey-mislukt");
  let told = null;

  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    told?.remove();
    told = failure.content.firstElementChild.cloneNode(true);
    failure.after(told);
  });

  const shown = window.PublicKeyCredential ? "passkey-knop" : "passkey-onbekend";
  document.getElementById(shown).hidden = false;
})();
