// No helpdesk: the agent pastes a ticket. Also the page on which a new user tries it.

import { parsed } from "../api.js";
import { el } from "../dom.js";
import { PUBLIC_CHANNELS, fieldsOf, withFields } from "../fields.js";

export function paste(place) {
  let base = {};
  let drafted = () => {};

  const area = el("textarea", {
    id: "pasted", rows: "9", spellcheck: "false", dir: "auto",
    placeholder: "Paste the customer's message, a whole e-mail, or a ticket as JSON.",
    onkeydown: (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) drafted();
    },
    oninput: () => {
      if (!area.value.trim()) forget();
    },
    onpaste: () => {
      if (area.value && area.selectionEnd - area.selectionStart === area.value.length) forget();
    },
  });
  const fields = fieldsOf();
  const record = el("p", { class: "hint", id: "record" });
  const chooser = el("select", { id: "example", "aria-label": "Example ticket" }, el("option", { value: "" }, "Try an example…"));

  /** Another ticket: the name and the record of the one before would go to the wrong customer. */
  function forget() {
    base = {};
    fields.set({});
    record.textContent = "";
    chooser.value = "";
  }

  function show(ticket) {
    const { channel, ...rest } = ticket;
    base = PUBLIC_CHANNELS.includes(channel) ? rest : ticket; // the field has it
    area.value = ticket.body ?? ticket.messages?.findLast((one) => one.author === "customer")?.text ?? "";
    fields.set(ticket);
    const parts = ["order", "payment", "invoice", "return", "trace", "subscription"].filter((part) => ticket[part]);
    record.textContent = parts.length ? `With the shop's record: ${parts.join(", ")}.` : "";
  }

  return {
    name: "paste",
    insert: null,
    async start(changed) {
      drafted = changed;
      place.hidden = false;
      place.append(
        el("div", { class: "row spread" }, el("label", { for: "pasted" }, "Ticket"), chooser),
        area,
        record,
        fields.element,
        el("div", { class: "row" },
          el("button", { type: "button", class: "main", onclick: changed, id: "draft" }, "Draft reply"),
          el("span", { class: "hint keys" }, "Ctrl + Enter")),
      );
      area.focus();
    },
    offer(examples) {
      const byName = new Map(examples.map((example) => [example.name, example]));
      chooser.append(...examples.map(({ name, title, language }) => el("option", { value: name }, `${title} (${language})`)));
      chooser.addEventListener("change", () => {
        if (byName.has(chooser.value)) show(byName.get(chooser.value).ticket);
      });
    },
    async read() {
      const text = area.value.trim();
      if (!text) return null;
      const written = text.startsWith("{") ? parsed(text) : null;
      return withFields(written ?? ticketOf(base, text), fields.values());
    },
  };
}

function ticketOf(base, text) {
  if (base.body || !base.messages) return { ...base, body: text };
  const at = base.messages.findLastIndex((one) => one.author === "customer");
  return { ...base, messages: base.messages.with(at, { ...base.messages[at], text }) };
}
