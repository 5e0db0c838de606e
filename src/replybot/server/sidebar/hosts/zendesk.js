// Zendesk (ZAF v2): reads the ticket, writes into the reply editor, and calls the service through Zendesk's proxy,
// which puts the key in; the browser never has it.

import { Problem, parsed } from "../api.js";
import { htmlToText, textToHtml } from "../text.js";
import { fitting } from "../thread.js";

const FIELDS = ["ticket.id", "ticket.subject", "ticket.requester", "ticket.conversation"];
const CHANGES = ["ticket.conversation.changed", "ticket.updated", "app.activated"];

export function zendesk(zaf) {
  const client = zaf.init();
  if (!client) throw new Problem("host", "This page belongs into a Zendesk ticket; open a ticket and its apps.");
  return {
    name: "zendesk",
    async start(changed) {
      for (const event of CHANGES) client.on(event, changed);
      await client.metadata();
    },
    async read() {
      return ticketOf(await client.get(FIELDS));
    },
    async insert(text) {
      await client.invoke("ticket.editor.insert", textToHtml(text));
    },
    send: (method, path, body, seconds) => within(seconds, request(client, method, path, body)),
  };
}

function ticketOf(read) {
  const conversation = read["ticket.conversation"] ?? [];
  const requester = read["ticket.requester"] ?? {};
  const ticket = {
    id: String(read["ticket.id"] ?? ""),
    subject: read["ticket.subject"] || null,
    sender: requester.email || null,
    messages: fitting(conversation.filter(isSpoken).map(messageOf)),
    attachments: conversation.filter(isByCustomer).flatMap((one) => attachmentsOf(one.message)).slice(-20),
  };
  return requester.name ? { ...ticket, customer: { name: requester.name } } : ticket;
}

function isSpoken(one) {
  return one.channel?.name !== "internal" && one.author?.role !== "system";
}

function isByCustomer(one) {
  return isSpoken(one) && ["end-user", "customer"].includes(one.author?.role);
}

function messageOf(one) {
  const content = one.message?.content ?? "";
  return {
    author: isByCustomer(one) ? "customer" : "agent",
    text: one.message?.contentType === "text/plain" ? content : htmlToText(content),
    sent_at: one.timestamp ?? null,
  };
}

function attachmentsOf(message) {
  const isPhoto = (one) => String(one.contentType ?? "").startsWith("image/");
  return (message?.attachments ?? []).map((one) => ({
    name: String(one.filename ?? one.contentUrl ?? "attachment"),
    type: isPhoto(one) ? "photo" : "file",
  }));
}

async function request(client, method, path, body) {
  const { settings } = await client.metadata();
  const options = {
    url: `${String(settings.url).replace(/\/+$/, "")}/${path}`,
    type: method,
    headers: { Authorization: "Bearer {{setting.token}}", Accept: "application/json" },
    secure: true,
    cors: false,
    dataType: "json",
  };
  if (body !== null) Object.assign(options, { contentType: "application/json", data: JSON.stringify(body) });
  try {
    return { status: 200, json: await client.request(options), retryAfter: null };
  } catch (failed) {
    if (!failed?.status) throw failed;
    return { status: failed.status, json: failed.responseJSON ?? parsed(failed.responseText ?? ""), retryAfter: null };
  }
}

function within(seconds, promise) {
  const timeout = new Promise((_, reject) => {
    setTimeout(() => reject(new DOMException("no answer", "TimeoutError")), seconds * 1000);
  });
  return Promise.race([promise, timeout]);
}
