// The three facts that a person can add to a ticket: name, lifetime value, order number.

import { el } from "./dom.js";

const FIELDS = [
  ["name", "Customer's name", {}],
  ["ltv", "Lifetime value", { inputmode: "decimal", placeholder: "e.g. 820.50" }],
  ["order", "Order number", {}],
];

/** What a ticket of text alone has. */
const PLAIN = ["body", "subject", "sender"];

/** Return the form: its element, its values, and a way to set them from a ticket. */
export function fieldsOf(wanted = ["name", "ltv", "order"]) {
  const rows = FIELDS.filter(([name]) => wanted.includes(name));
  const inputs = Object.fromEntries(
    rows.map(([name, , attributes]) => [name, el("input", { id: `field-${name}`, autocomplete: "off", ...attributes })]),
  );
  const labelled = rows.map(([name, label]) => el("div", {}, el("label", { for: `field-${name}` }, label), inputs[name]));
  return {
    element: el("div", { class: "fields" }, labelled),
    values: () => Object.fromEntries(rows.map(([name]) => [name, inputs[name].value.trim()])),
    set(ticket) {
      const values = { ...ticket.customer, order: ticket.order?.number };
      for (const [name, input] of Object.entries(inputs)) input.value = values[name] ?? "";
    },
  };
}

/** Return the ticket with what the agent filled in; an empty field changes nothing. */
export function withFields(ticket, { name, ltv, order }) {
  if (order && Object.keys(ticket).every((key) => PLAIN.includes(key))) return flat(ticket, { name, ltv, order });
  const customer = { ...ticket.customer, ...(name && { name }), ...(ltv && { ltv }) };
  const filled = Object.keys(customer).length ? { ...ticket, customer } : ticket;
  return order && ticket.order ? { ...filled, order: { ...ticket.order, number: order } } : filled;
}

/** Return the service's flat form: an order without dates would say "not shipped", a number alone says nothing. */
function flat({ body, subject = "", sender = "" }, { name, ltv, order }) {
  const customer = { customer_name: name, customer_ltv: ltv };
  return { message: body, subject, sender_email: sender, ...customer, order_number: order };
}
