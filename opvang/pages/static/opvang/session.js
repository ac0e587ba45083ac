// Warns before somebody is signed out, and then covers the page: what was typed stays in it, and nowhere else.
"use strict";

(() => {
  const WARN = 120;
  const region = document.getElementById("sessie");
  const page = document.getElementById("inhoud");
  let end = Date.now() + region.dataset.seconds * 1000;
  let shown = "";

  function show(name, click) {
    if (shown === name) return;
    shown = name;
    region.replaceChildren();
    if (!name) return;
    region.append(document.getElementById(name).content.cloneNode(true));
    region.querySelector("button").addEventListener("click", click);
  }

  async function ask(headers) {
    const answer = await fetch(region.dataset.check, { headers, cache: "no-store" });
    return answer.json();
  }

  function isHere(said) {
    end = Date.now() + said.seconds * 1000;
    for (const field of document.getElementsByName("csrfmiddlewaretoken")) field.value = said.token;
    page.classList.remove("page--covered");
    show("");
    document.dispatchEvent(new Event("session-here"));
  }

  function isOver() {
    page.classList.add("page--covered");
    show("sessie-over", comeBack);
    region.focus();
  }

  async function comeBack() {
    const said = await ask({ "X-By-Itself": "1" });
    if (!said.seconds) return;
    if (said.reader === region.dataset.reader) isHere(said);
    else location.assign("/");
  }

  async function stay() {
    const said = await ask({});
    if (said.seconds) isHere(said);
    else isOver();
  }

  async function look(isInDoubt) {
    if (shown === "sessie-over" || (!isInDoubt && Date.now() < end - WARN * 1000)) return;
    const said = await ask({ "X-By-Itself": "1" });
    end = Date.now() + said.seconds * 1000;
    if (!said.seconds || said.reader !== region.dataset.reader) isOver();
    else {
      show(said.seconds > WARN ? "" : "sessie-bijna", stay);
      if (isInDoubt) document.dispatchEvent(new Event("session-here"));
    }
  }

  setInterval(() => look(false).catch(() => {}), 10000);
  // A socket was closed or refused, perhaps because somebody is signed out.
  document.addEventListener("session-doubt", () => look(true).catch(() => {}));
  document.addEventListener("session-over", isOver);
  document.addEventListener("visibilitychange", () => {
    if (shown === "sessie-over" && !document.hidden) comeBack().catch(() => {});
  });
})();
