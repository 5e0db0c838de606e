// What the page shows when there is no draft to show: loading, no key, busy, offline, refused.

import { el } from "./dom.js";

const TITLES = {
  busy: "A short pause",
  key: "The key is not valid",
  rights: "This key may not draft",
  too_large: "This ticket is too long",
  ticket: "This ticket could not be read",
  offline: "replybot cannot be reached",
  host: "The helpdesk did not answer",
  server: "Something went wrong",
};
const ADVICE = {
  key: "Ask the person who looks after replybot for a new one.",
  rights: "Ask the person who looks after replybot for a key with the scope “draft”.",
  too_large: "Keep the customer's own message and leave out quoted mails and logs, then draft again.",
  ticket: "",
  offline: "Check the connection. The draft comes as soon as it is back.",
  host: "",
  server: "It is not your fault. Try again; if it stays, tell the person who looks after replybot.",
};
const PAUSE_SECONDS = 10;

/** Return grey lines where the draft will be. */
export function loadingView() {
  return el("div", { class: "card loading", id: "loading", "aria-hidden": "true" }, [1, 2, 3, 4, 5].map(() => el("span")));
}

/** Return a banner for a problem; `again` (or null) is what its button does, and what happens after a pause. */
export function problemView(problem, hostName, again) {
  const banner = el("div", { class: problem.kind === "server" ? "banner danger" : "banner warn", id: `problem-${problem.kind}` },
    el("h2", {}, TITLES[problem.kind] ?? TITLES.server));
  if (problem.kind === "busy") {
    banner.append(countdown(problem.retryAfter ?? PAUSE_SECONDS, again));
  } else {
    if (problem.message) banner.append(el("p", { class: "detail" }, problem.message));
    const advice = problem.kind === "key" && hostName === "zendesk" ? "An admin corrects it in the app's settings." : ADVICE[problem.kind];
    if (advice) banner.append(el("p", {}, advice));
  }
  if (again) banner.append(el("button", { type: "button", id: "retry", onclick: again }, "Try again"));
  return banner;
}

function countdown(seconds, again) {
  const line = el("p", {});
  const say = () => {
    line.textContent = `Many drafts at once. The next try is in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
  };
  say();
  const timer = setInterval(() => {
    seconds -= 1;
    if (!line.isConnected) return clearInterval(timer);
    if (seconds > 0) return say();
    clearInterval(timer);
    again?.();
  }, 1000);
  return line;
}

/** Return the form that asks for a key. */
export function keyForm(wasWrong, use) {
  const input = el("input", { id: "key", type: "password", autocomplete: "off", spellcheck: "false", placeholder: "rb_…" });
  const submit = (event) => {
    event.preventDefault();
    if (input.value.trim()) use(input.value.trim());
  };
  return el("form", { class: "banner", id: "key-form", onsubmit: submit },
    el("h2", {}, wasWrong ? "This key is not valid" : "A key is needed"),
    el("p", {}, "The person who looks after replybot makes one. It stays in this page until you close it."),
    el("label", { for: "key" }, "Key"),
    el("div", { class: "row" }, input, el("button", { type: "submit", class: "main" }, "Use key")));
}

/** Return the banner for a newer message. */
export function staleView(again) {
  return el("div", { class: "banner warn", id: "stale" },
    el("p", {}, el("strong", {}, "A newer message has arrived. "), "This draft does not know it."),
    el("button", { type: "button", onclick: again }, "Draft again"));
}

/** Return the way back to the text an agent had edited before another draft came. */
export function undoView(restore) {
  const banner = el("div", { class: "banner", id: "undo" },
    el("p", {}, "The draft is new; your own words are kept."),
    el("button", { type: "button", onclick: () => { restore(); banner.remove(); } }, "Bring them back"));
  return banner;
}
