// The draft: the reply first, then what to do with it.

import { el, growing } from "./dom.js";
import { PUBLIC_CHANNELS } from "./fields.js";
import { noteView } from "./note.js";
import { drafter, language, percent, reader, words } from "./words.js";

/** Below it the reading is marked. */
const LOW = 0.6;
const NO_WORDS = { remedies: {}, actions: {} };

/**
 * Return the view of a draft: its element; reset (the choices that led to it), replyText and restore (the words).
 *
 * A public reply comes first where the ticket itself is public.
 * `actions`: insert (or null), copy, choose({category} or {language}), reject(reason). `catalogue` may be null.
 */
export function answerView(draft, explanation, ticket, catalogue, actions) {
  const subject = el("input", { id: "subject", value: draft.reply.subject, lang: draft.language, dir: "auto" });
  const reply = panel("reply", "Reply", draft.reply.body, draft.language);
  const open = draft.public_reply ? panel("public-reply", "Public reply", draft.public_reply, draft.language) : null;
  reply.element.prepend(el("div", { class: "subject" },
    el("label", { for: "subject" }, "Subject"),
    subject,
    el("button", { type: "button", class: "quiet", onclick: () => actions.copySubject(subject.value) }, "Copy subject")));
  const tabs = open ? tabList([reply, open], PUBLIC_CHANNELS.includes(ticket.channel) ? 1 : 0) : null;
  const shown = () => (open && !open.element.hidden ? open : reply);
  const part = () => ({ text: shown().area.value, subject: subject.value, isPublic: shown() === open });
  const use = (action) => () => action(part());

  const element = el("div", {},
    el("div", { class: "card" },
      readingRow(draft, catalogue, actions),
      tabs,
      reply.element,
      open?.element,
      el("div", { class: "row actions" },
        actions.insert && el("button", { type: "button", class: "main", id: "insert", title: "Ctrl + Enter", onclick: use(actions.insert) }, "Insert"),
        el("button", { type: "button", class: actions.insert ? "" : "main", id: "copy", onclick: use(actions.copy) }, "Copy"),
        el("label", { for: "language" }, "Reply in"),
        languageSelect(draft, catalogue, actions)),
      rejectForm(actions)),
    noteView(draft, explanation, catalogue?.words ?? NO_WORDS, actions));
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.tagName === "TEXTAREA") {
      (actions.insert ?? actions.copy)(part());
    }
  });
  const reset = () => {
    element.querySelector("#category").value = draft.category;
    element.querySelector("#language").value = draft.language;
  };
  return { element, reset, replyText: () => reply.area.value, restore: (text) => reply.set(text) };
}

function panel(id, label, text, code) {
  const area = growing(el("textarea", { id, value: text, lang: code, dir: "auto", rows: "6", "aria-label": label }));
  const set = (value) => {
    area.value = value;
    area.dispatchEvent(new Event("input"));
  };
  return { id, label, area, set, element: el("div", { class: "paper", id: `${id}-panel` }, area) };
}

function tabList(panels, first) {
  const tabs = panels.map(({ id, label, element }) => {
    Object.assign(element, { role: "tabpanel" });
    element.setAttribute("aria-labelledby", `${id}-tab`);
    return el("button", { type: "button", role: "tab", id: `${id}-tab`, "aria-controls": element.id }, label);
  });
  const select = (chosen, focus) => {
    tabs.forEach((tab, at) => {
      tab.setAttribute("aria-selected", String(at === chosen));
      tab.tabIndex = at === chosen ? 0 : -1;
      panels[at].element.hidden = at !== chosen;
      panels[at].area.dispatchEvent(new Event("input"));
    });
    if (focus) tabs[chosen].focus();
  };
  tabs.forEach((tab, at) => {
    tab.addEventListener("click", () => select(at, false));
    tab.addEventListener("keydown", (event) => {
      const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to !== undefined) select((to + tabs.length) % tabs.length, true);
    });
  });
  select(first, false);
  return el("div", { role: "tablist", "aria-label": "Which reply", class: "tabs" }, tabs);
}

function readingRow(draft, catalogue, actions) {
  const given = draft.engine.reader === "given";
  const guesses = guessesOf(draft);
  const sure = given ? "chosen by you" : guesses.length ? "not sure" : percent(draft.confidence);
  const isLow = !given && draft.confidence < LOW;
  const others = draft.escalate ? [] : guesses.length ? guesses : [draft.runner_up].filter(Boolean);
  return el("div", { class: "reading" },
    categorySelect(draft, catalogue, actions),
    el("span", { id: "confidence", class: isLow ? "confidence low" : "confidence", title: reader(draft.engine) },
      el("span", { class: "unseen" }, "Confidence: "), sure),
    el("span", { class: "made", id: "engine" }, el("span", { class: "unseen" }, "Written by: "), drafter(draft.engine)),
    others.length > 0 && el("p", { class: "others" },
      el("span", { class: "hint" }, guesses.length ? "Best guesses" : "Or is it"),
      others.map((name) => el("button", {
        type: "button", class: "chip runner-up", onclick: () => actions.choose({ category: name }),
      }, words(name)))),
  );
}

/** Return the two categories of a reading that was not sure; only the note names them. */
function guessesOf(draft) {
  const named = /^Category: not sure .*best guesses: ([a-z_]+(?: or [a-z_]+)*)\./m.exec(draft.note);
  return named ? named[1].split(" or ") : [];
}

function categorySelect(draft, catalogue, actions) {
  const select = el("select", {
    id: "category", "aria-label": "Category", onchange: () => actions.choose({ category: select.value || null }),
  });
  const option = ({ name, means }) => el("option", { value: name, title: means ?? null }, words(name));
  const categories = catalogue?.categories ?? [{ name: draft.category, group: draft.group }];
  if (draft.engine.reader === "given") select.append(el("option", { value: "" }, "As replybot reads it"));
  for (const group of [...new Set(categories.map((category) => category.group))]) {
    const rows = categories.filter((category) => category.group === group);
    select.append(el("optgroup", { label: words(group) }, rows.map(option)));
  }
  select.value = draft.category;
  return select;
}

function languageSelect(draft, catalogue, actions) {
  const codes = catalogue?.languages ?? [draft.language];
  const select = el("select", {
    id: "language", onchange: () => actions.choose({ language: select.value }),
  }, codes.map((code) => el("option", { value: code }, language(code))));
  select.value = draft.language;
  return select;
}

const REASONS = ["Wrong category", "Wrong decision", "Wrong facts", "Wording", "Other"];

function rejectForm(actions) {
  const why = el("select", { id: "reason", "aria-label": "Reason" }, REASONS.map((reason) => el("option", {}, reason)));
  const more = el("input", { id: "reason-text", maxlength: "300", placeholder: "In a few words (optional)", "aria-label": "More about the reason" });
  const form = el("details", { class: "reject", id: "reject" },
    el("summary", {}, "Not usable? Say why"),
    el("div", { class: "row" }, why, more,
      el("button", {
        type: "button",
        onclick: async () => {
          if (await actions.reject([why.value, more.value.trim()].filter(Boolean).join(": "))) form.open = false;
        },
      }, "Reject draft")));
  return form;
}
