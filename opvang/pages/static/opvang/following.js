// Hears on a socket that something happened, and asks for this page again if that shows here.
"use strict";

(() => {
  const here = document.getElementById("volgen");
  const kinds = new Set(here.dataset.kinds.split(" "));
  // In milliseconds.
  const SPREAD = 100;
  const CALM = 1000;
  const SILENCE = 20000;
  const AWAY = 3000;
  const SLOWLY = 30000;
  const WHOLE = 600000;
  const FIRST_WAIT = 1000;
  const LONGEST_WAIT = 30000;
  const [SIGNED_OUT, OVERFLOWED, TOO_MANY] = [4401, 4408, 4429];

  let since = Number(here.dataset.since);
  let shown = since;
  let socket = null;
  let tries = 0;
  let isStale = false;
  let isAsking = false;
  let asked = 0;
  let whole = Date.now();
  let timer = 0;
  let said = 0;
  let saying = 0;
  let isAway = false;
  let awayTimer = 0;
  let isSignedOut = false;

  // What is said to who looks, and to who listens.

  function say(text) {
    document.getElementById("volgen-gezegd").textContent = text;
  }

  function sayChanged() {
    clearTimeout(saying);
    const wait = Math.max(0, said + SILENCE - Date.now());
    saying = setTimeout(() => {
      said = Date.now();
      say("");
      setTimeout(() => say(here.dataset.changed), 50);
    }, wait);
  }

  function show(place, name) {
    const region = document.getElementById(place);
    region.replaceChildren();
    if (name) region.append(document.getElementById(name).content.cloneNode(true));
    return region;
  }

  function goAway(soon) {
    if (awayTimer) return;
    awayTimer = setTimeout(() => {
      isAway = true;
      show("volgen-weg", "geen-verbinding");
    }, soon ? 0 : AWAY);
  }

  // What stands here is of before, until it is asked again: at once, since nobody knows what they missed.
  function catchUp() {
    clearTimeout(awayTimer);
    const wasAway = isAway || awayTimer;
    awayTimer = 0;
    if (isAway) show("volgen-weg", "haalt-in");
    if (wasAway) askNow();
  }

  function comeBack() {
    clearTimeout(awayTimer);
    awayTimer = 0;
    if (!isAway) return;
    isAway = false;
    show("volgen-weg", "");
    say(here.dataset.back);
  }

  // The page.

  function ask() {
    timer = 0;
    if (isAsking || document.hidden) return;
    isStale = false;
    isAsking = true;
    asked = Date.now();
    htmx.trigger("#vers", "following");
  }

  // Soon, not all browsers at once, and one question for many events.
  function askSoon() {
    isStale = true;
    if (timer || isAsking || document.hidden) return;
    timer = setTimeout(ask, Math.max(Math.random() * SPREAD, asked + CALM - Date.now()));
  }

  function askNow() {
    isStale = true;
    clearTimeout(timer);
    ask();
  }

  // Parts of which nothing happened since stay as they are; now and then all is asked, for time passes too.
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.elt.id !== "vers") return;
    if (Date.now() - whole > WHOLE) whole = Date.now();
    else event.detail.headers["X-Since"] = shown;
  });

  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.elt.id !== "vers" || !isAsking) return;
    isAsking = false;
    const answer = event.detail.xhr;
    if (event.detail.successful) {
      shown = Math.max(shown, Number(answer.getResponseHeader("X-Through")) || 0);
      if (!isStale) comeBack();
    } else {
      isStale = true;
      if (!answer.status) goAway(true);
    }
    if (isStale) setTimeout(askSoon, event.detail.successful ? 0 : SLOWLY);
  });

  document.addEventListener("following:changed", sayChanged);

  document.addEventListener("following:kept", () => {
    const button = show("volgen-anders", "anders-geworden").querySelector("button");
    button.addEventListener("click", () => location.reload());
  });

  // The socket.

  function address() {
    const url = new URL(here.dataset.url, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    url.searchParams.set("since", since);
    return url;
  }

  function hear(frame) {
    since = Math.max(since, frame.number);
    if (frame.kind === "RELOAD" || (kinds.has(frame.kind) && frame.number > shown)) askSoon();
  }

  function connect() {
    if (socket) return;
    let opened = 0;
    socket = new WebSocket(address());
    socket.addEventListener("open", () => {
      opened = Date.now();
      here.dataset.open = "";
      catchUp();
    });
    socket.addEventListener("message", (event) => hear(JSON.parse(event.data)));
    socket.addEventListener("close", (event) => closed(event.code, opened));
  }

  function closed(code, opened) {
    socket = null;
    delete here.dataset.open;
    // What was refused may be so because nobody is signed in any more.
    isSignedOut = code === SIGNED_OUT;
    if (isSignedOut || !opened) document.dispatchEvent(new Event("session-doubt"));
    if (opened && Date.now() - opened > LONGEST_WAIT) tries = 0;
    if (!isSignedOut) connectLater(code);
  }

  function connectLater(code) {
    if (code !== OVERFLOWED && code !== TOO_MANY) goAway(false);
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries);
    tries += 1;
    const wait = code === TOO_MANY ? 2 * SLOWLY : longest / 2 + (Math.random() * longest) / 2;
    setTimeout(connect, code === OVERFLOWED ? Math.random() * SPREAD : wait);
  }

  // Sockets may be blocked where pages are not: then it is slower, and still true.
  setInterval(() => {
    if (!socket || socket.readyState !== WebSocket.OPEN) askSoon();
  }, SLOWLY);

  window.addEventListener("offline", () => {
    goAway(true);
    if (socket) socket.close();
  });
  window.addEventListener("online", connect);
  document.addEventListener("session-here", () => {
    if (isSignedOut) connectLater(SIGNED_OUT);
    isSignedOut = false;
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && isStale) askSoon();
  });

  connect();
})();
