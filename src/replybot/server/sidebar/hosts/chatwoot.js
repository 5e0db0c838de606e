// Chatwoot dashboard app: the host posts its context as a JSON string, and only when asked. There is no way into its
// reply box, so replies are copied. A customer can set the attributes of a contact: none is taken as a fact.

import { parsed } from "../api.js";
import { htmlToText } from "../text.js";
import { fitting } from "../thread.js";

const ASK = "chatwoot-dashboard-app:fetch-info";
const WAIT_MS = 4000;

export function chatwoot() {
  let seen = null;
  let waiting = [];
  return {
    name: "chatwoot",
    insert: null,
    async start(changed) {
      window.addEventListener("message", (event) => {
        const context = event.source === window.parent ? contextOf(event.data) : null;
        if (!context) return;
        const asked = waiting;
        const before = seen;
        [seen, waiting] = [ticketOf(context), []];
        for (const answer of asked) answer(seen);
        if (!asked.length || before?.id !== seen.id) changed();
      });
    },
    read() {
      return new Promise((resolve) => {
        waiting.push(resolve);
        window.parent.postMessage(ASK, "*"); // who may frame this page is up to its frame-ancestors
        setTimeout(() => {
          waiting = waiting.filter((answer) => answer !== resolve);
          resolve(seen);
        }, WAIT_MS);
      });
    },
  };
}

function contextOf(data) {
  const message = typeof data === "string" ? parsed(data) : null;
  return message?.event === "appContext" && message.data?.conversation ? message.data : null;
}

function ticketOf({ conversation, contact }) {
  const messages = (conversation.messages ?? []).filter((one) => !one.private && direction(one) !== null);
  const person = contact ?? conversation.meta?.sender ?? {};
  const ticket = {
    id: String(conversation.id ?? ""),
    subject: conversation.additional_attributes?.mail_subject || null,
    channel: /email/i.test(conversation.meta?.channel ?? conversation.channel ?? "") ? "email" : "chat",
    sender: person.email || null,
    messages: fitting(messages.map(messageOf)),
    attachments: messages.filter((one) => direction(one) === "customer").flatMap(attachmentsOf).slice(-20),
  };
  return person.name ? { ...ticket, customer: { name: person.name } } : ticket;
}

function direction(message) {
  return { 0: "customer", incoming: "customer", 1: "agent", outgoing: "agent", 3: "agent" }[message.message_type] ?? null;
}

function messageOf(message) {
  const content = String(message.content ?? "");
  const sent = new Date(typeof message.created_at === "number" ? message.created_at * 1000 : message.created_at);
  return {
    author: direction(message),
    text: /<(?:br|p|div|blockquote|table)\b/i.test(content) ? htmlToText(content) : content,
    sent_at: Number.isNaN(sent.getTime()) ? null : sent.toISOString(),
  };
}

function attachmentsOf(message) {
  return (message.attachments ?? []).map((one) => ({
    name: String(one.data_url ?? "attachment").split("/").pop().slice(0, 200) || "attachment",
    type: one.file_type === "image" ? "photo" : "file",
  }));
}
