// Asks the replybot service. Every failure is a Problem with a kind that the page has words for.

const DRAFT_SECONDS = 20;

/** What went wrong. Kinds: key, rights, busy, too_large, ticket, offline, server. */
export class Problem extends Error {
  constructor(kind, detail, retryAfter = null) {
    super(detail);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

export class Api {
  /** @param send (method, path, body|null, timeoutSeconds) -> {status, json, retryAfter}; throws when nothing answers. */
  constructor(send) {
    this.send = send;
  }

  draft(ticket) {
    return this.#call("POST", "v1/draft?engine=auto&explain=true", ticket, DRAFT_SECONDS);
  }

  feedback(report) {
    return this.#call("POST", "v1/feedback", report);
  }

  categories() {
    return this.#call("GET", "v1/categories");
  }

  async examples() {
    return (await this.#call("GET", "v1/examples")).examples;
  }

  async #call(method, path, body = null, seconds = 10) {
    let answer;
    try {
      answer = await this.send(method, path, body, seconds);
    } catch (error) {
      throw new Problem("offline", error.name === "TimeoutError" ? `No answer within ${seconds} seconds.` : "");
    }
    if (answer.status >= 200 && answer.status < 300 && answer.json !== null) return answer.json;
    throw problemOf(answer);
  }
}

function problemOf({ status, json, retryAfter }) {
  const kinds = { 400: "ticket", 401: "key", 403: "rights", 413: "too_large", 415: "ticket", 422: "ticket", 429: "busy" };
  const wait = Number.parseInt(retryAfter ?? "", 10);
  const detail = typeof json?.detail === "string" ? json.detail : "";
  const named = json?.request_id ? `${detail} (request ${json.request_id})` : detail;
  const kind = kinds[status] ?? "server";
  return new Problem(kind, kind === "server" ? named : detail, Number.isNaN(wait) ? null : wait);
}

/** Return a sender that fetches from the service the page came from; `key` gives the key of the moment, or null. */
export function fetching(key) {
  return async (method, path, body, seconds) => {
    const headers = { Accept: "application/json" };
    if (body !== null) headers["Content-Type"] = "application/json";
    if (key()) headers.Authorization = `Bearer ${key()}`;
    const response = await fetch(new URL(`../../${path}`, import.meta.url), {
      method,
      headers,
      body: body === null ? null : JSON.stringify(body),
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(seconds * 1000),
    });
    const text = await response.text();
    return { status: response.status, json: parsed(text), retryAfter: response.headers.get("Retry-After") };
  };
}

/** Return JSON's object, or null where the text is none. */
export function parsed(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
