// A thread as the service takes it: oldest first, and within its limits.

const MOST_MESSAGES = 100;
const MOST_BYTES = 150_000;

/** Return the newest messages that fit, oldest first; the customer's newest is always among them. */
export function fitting(messages) {
  const sorted = messages.every((message) => message.sent_at)
    ? messages.toSorted((one, other) => Date.parse(one.sent_at) - Date.parse(other.sent_at))
    : messages;
  const newest = sorted.findLastIndex((message) => message.author === "customer");
  const kept = [];
  let room = MOST_BYTES;
  for (const [at, message] of [...sorted.entries()].reverse()) {
    room -= new Blob([message.text]).size;
    if ((kept.length < MOST_MESSAGES && room > 0) || at === newest) kept.unshift(message);
  }
  return kept;
}

/** Return what is different once the customer has written again. */
export function customersPart(ticket) {
  const texts = (ticket?.messages ?? []).filter((message) => message.author === "customer");
  return JSON.stringify([ticket?.id ?? null, ticket?.body ?? ticket?.message ?? null, texts.map((message) => message.text)]);
}

/** Return whether there is a customer's word to answer. */
export function hasCustomer(ticket) {
  return Boolean((ticket?.body ?? ticket?.message)?.trim()) || (ticket?.messages ?? []).some((one) => one.author === "customer" && one.text);
}
