// Names of the closed lists in words for people.

const WHO = { us: "We", customer: "Customer", carrier: "Carrier", bank: "Bank" };
const ENGINES = { template: "Template", llm: "Model" };
const READERS = { embedded: "read by the embedded reader", llm: "read by the model", given: "category chosen by you" };
const FACTS = {
  sender_matches: "sender is the customer on record",
  promise_passed: "promised date has passed",
  within_30_days: "within 30 days of delivery",
  authorised_only: "only authorised, not charged",
  surplus_captured: "charged more than the total",
  second_is_authorisation: "second charge is only an authorisation",
  charges_add_up: "charges add up to the total",
  trace_not_delivered: "trace found no delivery",
  trace_delivered: "trace proved delivery",
};
const ALERTS = { self_harm: "self-harm", safety: "product safety" };
const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });
const DATES = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** Return "Delivered not received" for "delivered_not_received". */
export function words(name) {
  return upperFirst(name.replaceAll("_", " "));
}

/** Return "delivered not received", for the middle of a sentence. */
export function lower(name) {
  return name.replaceAll("_", " ");
}

/** Return a fact for the middle of a sentence. */
export function factWords(name) {
  return FACTS[name] ?? lower(name);
}

export function alertWords(name) {
  return ALERTS[name] ?? lower(name);
}

export function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function percent(share) {
  return `${Math.floor(share * 100)} %`;
}

export function language(code) {
  return LANGUAGES.of(code) ?? code;
}

export function drafter(engine) {
  return ENGINES[engine.drafter] ?? engine.drafter;
}

export function reader(engine) {
  return READERS[engine.reader] ?? engine.reader;
}

/** Return a step as one line: who does what by when; `says` has the guide's words for actions. */
export function step(one, says) {
  const when = one.by
    ? `by ${DATES.format(new Date(`${one.by}T00:00:00Z`))}`
    : `within ${one.within} business ${one.within === 1 ? "day" : "days"}` +
      (one.after === null ? "" : ` after step ${one.after + 1}`);
  const reference = one.reference ? `, reference ${one.reference}` : "";
  return `${WHO[one.who] ?? one.who}: ${says[one.action] ?? lower(one.action)}, ${when}${reference}`;
}

export function concession(one) {
  const value = one.value ? ` (${one.value.amount} ${one.value.currency})` : "";
  return `${words(one.kind)}${value}`;
}
