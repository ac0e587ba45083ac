// Puts a newer page in place of the one that stands here: what somebody types, opened or looks at stays as it is.
"use strict";

(() => {
  const TYPED = "input:not([type=hidden]), textarea, select";

  function isChanged(field) {
    if (field.matches("select")) {
      const options = [...field.options];
      const begun = options.some((one) => one.defaultSelected);
      if (!begun && !field.multiple) return field.selectedIndex > 0;
      return options.some((one) => one.selected !== one.defaultSelected);
    }
    if (field.matches("[type=checkbox], [type=radio]")) return field.checked !== field.defaultChecked;
    if (field.matches("[type=file]")) return field.files.length > 0;
    return field.value !== field.defaultValue;
  }

  // Somebody is busy in a form when anything in it differs from what the page began with, or is being filled in.
  function isBusy(form) {
    return [...form.querySelectorAll(TYPED)].some((one) => isChanged(one) || one === document.activeElement);
  }

  // By where a form leads, so that what was typed about one never ends up with another.
  function nameForms(root) {
    const seen = {};
    for (const form of root.querySelectorAll("form:not([id])")) {
      const leads = `${form.method} ${form.getAttribute("action") || ""}`;
      seen[leads] = (seen[leads] || 0) + 1;
      form.id = `form ${leads} ${seen[leads]}`;
    }
  }

  // A page scrolls by whole pixels; counted in those, nothing is off afterwards.
  function at(element) {
    return Math.round(element.getBoundingClientRect().top);
  }

  // Times of day tell nobody anything new.
  function words(root) {
    const copy = root.cloneNode(true);
    for (const one of copy.querySelectorAll(".countdown, template, script")) one.remove();
    return copy.textContent.replace(/\d{1,2}:\d{2}/g, "").replace(/\s+/g, " ");
  }

  // The server leaves out a part of which nothing happened: it stands as it is.
  function stays(old, fresh) {
    return old instanceof HTMLFormElement ? isBusy(old) : fresh instanceof HTMLElement && "stands" in fresh.dataset;
  }

  const callbacks = {
    beforeNodeMorphed: (old, fresh) => !stays(old, fresh),
    beforeAttributeUpdated: (name, node) => !(name === "open" && node instanceof HTMLDetailsElement),
  };

  function tell(name, target) {
    target.dispatchEvent(new CustomEvent(name, { bubbles: true }));
  }

  function morph(target, fresh) {
    nameForms(target);
    nameForms(fresh);
    const busy = [...target.querySelectorAll("form")].filter(isBusy);
    if (busy.some((form) => !fresh.querySelector(`form[id="${CSS.escape(form.id)}"]`))) {
      tell("following:kept", target);
      return;
    }
    const before = words(target);
    const looked = document.activeElement;
    const top = at(looked);
    Idiomorph.morph(target, fresh, { morphStyle: "outerHTML", ignoreActiveValue: true, callbacks });
    // What somebody has the focus on stays where it is on the screen, whatever came above it.
    if (looked !== document.body && looked.isConnected) {
      window.scrollBy({ top: at(looked) - top, behavior: "instant" });
    }
    if (words(document.getElementById(target.id)) !== before) tell("following:changed", document);
  }

  htmx.defineExtension("vers", {
    isInlineSwap: () => false,
    handleSwap(style, target, fragment) {
      if (style !== "vers") return false;
      morph(target, fragment.firstElementChild);
      return [document.getElementById(target.id)];
    },
  });
})();
