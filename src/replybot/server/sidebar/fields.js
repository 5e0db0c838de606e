// What a person can add to a ticket: name, lifetime value, order number, and whether it was written in public.

import { el } from "./dom.js";

const FIELDS = [
  ["name", "Customer's name", {}],
  ["ltv", "Lifetime value", { inputmode: "decimal", placeholder: "e.g. 820.50" }],
  ["order", "Order number", {}],
  ["channel", "Kind of message", {}, [["", "Private"], ["review", "Public review"], ["social", "Public post"]]],
];

/** Channels that everybody can read. */
export const PUBLIC_CHANNELS = ["review", "social"];

/** What a ticket of text alone has. */
const PLAIN = ["body", "subject", "sender", "channel"];

/** Return the form: its element, its values, and a way to set them from a ticket. */
export function fieldsOf(wanted = FIELDS.map(([name]) => name)) {
  const rows = FIELDS.filter(([name]) => wanted.includes(name));
  const inputs = Object.fromEntries(
    rows.map(([name, , attributes, choices]) => [name, choices ? selectOf(name, choices) : el("input", { id: `field-${name}`, autocomplete: "off", ...attributes })]),
  );
  const labelled = rows.map(([name, label]) => el("div", {}, el("label", { for: `field-${name}` }, label), inputs[name]));
  return {
    element: el("div", { class: "fields" }, labelled),
    values: () => Object.fromEntries(rows.map(([name]) => [name, inputs[name].value.trim()])),
    set(ticket) {
      const values = { ...ticket.customer, order: ticket.order?.number, channel: ticket.channel };
      for (const [name, input] of Object.entries(inputs)) {
        input.value = values[name] ?? "";
        if (input.selectedIndex < 0) input.value = "";
      }
    },
  };
}

function selectOf(name, choices) {
  return el("select", { id: `field-${name}` }, choices.map(([value, label]) => el("option", { value }, label)));
}

/** Return the ticket with what the agent filled in; an empty field changes nothing. */
export function withFields(ticket, { name, ltv, order, channel }) {
  const placed = channel ? { ...ticket, channel } : ticket;
  if (order && Object.keys(placed).every((key) => PLAIN.includes(key))) return flat(placed, { name, ltv, order });
  const customer = { ...placed.customer, ...(name && { name }), ...(ltv && { ltv }) };
  const filled = Object.keys(customer).length ? { ...placed, customer } : placed;
  return order && ticket.order ? { ...filled, order: { ...ticket.order, number: order } } : filled;
}

/** Return the service's flat form: an order without dates would say "not shipped", a number alone says nothing. */
function flat({ body, subject = "", sender = "", channel = "" }, { name, ltv, order }) {
  const customer = { customer_name: name, customer_ltv: ltv };
  return { message: body, subject, channel, sender_email: sender, ...customer, order_number: order };
}
