// The page: reads the ticket from its host, asks for a draft, shows it, and says what became of it.

import { Api, Problem, fetching } from "./api.js";
import { copy, el } from "./dom.js";
import { fieldsOf, withFields } from "./fields.js";
import { bridge } from "./hosts/bridge.js";
import { chatwoot } from "./hosts/chatwoot.js";
import { paste } from "./hosts/paste.js";
import { zendesk } from "./hosts/zendesk.js";
import { urgentView } from "./note.js";
import { keyForm, loadingView, problemView, staleView, undoView } from "./states.js";
import { customersPart, hasCustomer } from "./thread.js";
import { answerView } from "./view.js";
import { words } from "./words.js";

const place = (id) => document.getElementById(id);

/** One page, one ticket at a time. */
class Sidebar {
  #key = keyFromAddress();
  #catalogue = null;
  #chosen = {};
  #run = 0;
  #drafted = null;
  #view = null;
  #about;
  #unsaved = null;
  #reported = new Set();

  constructor(host) {
    this.host = host;
    this.api = new Api(host.send ?? fetching(() => this.#key));
    this.extra = host.name === "paste" ? null : fieldsOf(["name", "ltv"]);
  }

  async start() {
    place("again").addEventListener("click", () => this.draft());
    window.addEventListener("focus", () => this.#look());
    window.addEventListener("online", () => place("problem-offline") && this.draft());
    await this.host.start(() => this.#changed());
    if (this.host.name === "paste") {
      this.#welcome();
      await this.#examples();
    } else {
      this.#ownFields();
      await this.draft();
    }
  }

  /** Read the ticket and draft; a newer run makes an older one's answer void. */
  async draft() {
    const run = ++this.#run;
    let ticket = null;
    this.#unsaved = this.#edited() ?? this.#unsaved;
    this.#say("Drafting…");
    place("news").replaceChildren();
    if (!this.#drafted) this.#show([], loadingView());
    place("answer").setAttribute("aria-busy", "true");
    try {
      ticket = await this.host.read();
      if (run !== this.#run) return;
      if (ticket?.id !== this.#about) this.#forget();
      this.#about = ticket?.id;
      if (!hasCustomer(ticket)) return this.#nothing();
      const asked = { ...(this.extra ? withFields(ticket, this.extra.values()) : ticket), ...this.#chosen };
      const [answer] = await Promise.all([this.api.draft(asked), this.#learn()]);
      if (run === this.#run) this.#showDraft(answer, ticket);
    } catch (error) {
      if (run === this.#run) this.#failed(error, ticket);
    } finally {
      if (run === this.#run) place("answer").removeAttribute("aria-busy");
    }
  }

  /** The host has another ticket, or there may be a newer message. */
  async #changed() {
    if (this.host.name === "paste" || !this.#drafted) {
      if (this.host.name === "paste") this.#forget();
      await this.draft();
    } else {
      await this.#look();
    }
  }

  /** See whether the customer has written again since the draft; an agent's unsaved words are not thrown away. */
  async #look() {
    if (!this.#drafted || this.host.name === "paste") return;
    const drafted = this.#drafted;
    const ticket = await this.host.read().catch(() => null);
    if (!ticket || drafted !== this.#drafted) return;
    if (ticket.id !== drafted.ticket.id) {
      this.#drafted = this.#view = null;
      await this.draft();
    } else if (customersPart(ticket) !== customersPart(drafted.ticket) && !place("stale")) {
      place("news").replaceChildren(staleView(() => this.draft()));
      this.#say(el("span", { class: "unseen" }, "A newer message has arrived."));
    }
  }

  /** What was chosen or added for one ticket says nothing about the next. */
  #forget() {
    this.#chosen = {};
    this.extra?.set({});
  }

  async #learn() {
    this.#catalogue ??= await this.api.categories().catch(() => null);
  }

  async #examples() {
    try {
      this.host.offer(await this.api.examples());
    } catch (error) {
      if (error.kind === "key") this.#failed(error, null);
    }
  }

  #showDraft(answer, ticket) {
    const { explanation = null, ...draft } = answer;
    const paste = this.host.name === "paste";
    const focused = focusInside();
    const mine = this.#unsaved && this.#isSame(this.#unsaved.ticket, ticket) ? this.#unsaved.text : null;
    this.#unsaved = null;
    this.#drafted = { draft, ticket };
    this.#view = answerView(draft, explanation, ticket, this.#catalogue, {
      insert: this.host.insert ? (part) => this.#insert(part) : null,
      copy: (part) => this.#copy(part),
      copySubject: (text) => this.#copyText(text, "Subject copied"),
      copyNote: (text) => this.#copyText(text, "Note copied"),
      choose: (choice) => this.#choose(choice),
      reject: (reason) => this.#reject(reason),
    });
    this.#show([...urgentView(draft), mine && undoView(() => this.#view.restore(mine))], this.#view.element);
    place("again").hidden = paste;
    this.#say("Draft ready", el("span", { class: "unseen" }, `: ${words(draft.category)}`));
    if (focused) (place(focused) ?? place("answer")).focus({ preventScroll: true });
    else if (paste) this.#bringIntoView();
  }

  #bringIntoView() {
    place("answer").focus({ preventScroll: true });
    const result = place("banners").parentElement;
    const top = result.getBoundingClientRect().top;
    if (top < 0 || top > window.innerHeight / 2) result.scrollIntoView();
  }

  #choose(choice) {
    Object.assign(this.#chosen, choice);
    for (const [name, value] of Object.entries(this.#chosen)) if (value === null) delete this.#chosen[name];
    return this.draft();
  }

  async #insert({ text, subject, isPublic }) {
    try {
      await this.host.insert(text, subject);
      this.#say("Inserted");
    } catch (error) {
      this.#say(error instanceof Problem ? error.message : "The helpdesk did not take it; copy the reply instead.");
      return;
    }
    if (!isPublic) await this.#used(text);
  }

  async #copy({ text, isPublic }) {
    if ((await this.#copyText(text, "Copied")) && !isPublic) await this.#used(text);
  }

  async #copyText(text, done) {
    const copied = await copy(text);
    this.#say(copied ? done : "The browser did not allow it; select the text and copy it.");
    return copied;
  }

  /** Tell the service what the agent took, once for each text. */
  async #used(text) {
    const { draft } = this.#drafted;
    const verdict = text === draft.reply.body ? "accepted" : "edited";
    const once = `${draft.id} ${text}`;
    if (this.#reported.has(once)) return;
    this.#reported.add(once);
    await this.#report(verdict, null, text);
  }

  async #reject(reason) {
    const recorded = await this.#report("rejected", reason, null);
    if (recorded) this.#say("Rejected, thank you");
    return recorded;
  }

  async #report(verdict, reason, sent) {
    const { draft } = this.#drafted;
    try {
      await this.api.feedback({
        draft_id: draft.id, verdict, reason, drafted: sent === null ? null : draft.reply.body, sent,
        category: draft.category, rule: draft.resolution.rule, language: draft.language, drafter: draft.engine.drafter,
      });
      return true;
    } catch {
      this.#say(`${place("status").textContent}; the feedback was not recorded`);
      return false;
    }
  }

  /** Return the agent's own words that are in no helpdesk yet, and the ticket they belong to. */
  #edited() {
    if (!this.#drafted) return null;
    const { draft, ticket } = this.#drafted;
    const text = this.#view.replyText();
    const isTaken = this.#reported.has(`${draft.id} ${text}`);
    return text.trim() && text !== draft.reply.body && !isTaken ? { text, ticket } : null;
  }

  #isSame(one, other) {
    return this.host.name === "paste" ? customersPart(one) === customersPart(other) : one.id === other.id;
  }

  #nothing() {
    this.#drafted = this.#view = null;
    if (this.host.name === "paste") return this.#welcome("Paste a ticket first.");
    this.#say("");
    this.#show([], el("div", { class: "empty", id: "empty" },
      el("h2", {}, "Nothing to answer yet"),
      el("p", {}, "The draft appears once the customer has written.")));
    place("again").hidden = false;
  }

  #welcome(status = "") {
    this.#say(status);
    this.#show([], el("div", { class: "empty", id: "empty" },
      el("h2", {}, "A calm reply, by your own guide"),
      el("p", {}, "Paste a ticket or try an example. Pressure is noted for you and changes nothing in the answer."),
      el("p", {}, "You read it, you send it; nothing leaves by itself.")));
  }

  /** Say what went wrong; a draft of this very ticket stays, with the words in it. */
  #failed(error, ticket) {
    const problem = error instanceof Problem ? error : new Problem("server", "");
    this.#say("");
    if (this.#drafted && ticket && customersPart(ticket) === customersPart(this.#drafted.ticket)) this.#view.reset();
    else this.#drafted = this.#view = null;
    if (problem.kind === "key" && !this.host.send) return this.#askForKey();
    const run = this.#run;
    const again = () => run === this.#run && this.draft();
    const banner = problemView(problem, this.host.name, again);
    if (this.#view) place("news").replaceChildren(banner);
    else this.#show([banner], null, true);
  }

  #askForKey() {
    this.#show([keyForm(this.#key !== null, (key) => this.#useKey(key))], this.#view?.element, true);
    if (this.host.name !== "paste") return;
    place("ticket").hidden = true;
    place("key").focus();
  }

  async #useKey(key) {
    this.#key = key;
    place("ticket").hidden = false;
    if (this.host.name === "paste" && !hasCustomer(await this.host.read())) {
      this.#welcome();
      await this.#examples();
    } else {
      if (this.host.name === "paste") await this.#examples();
      await this.draft();
    }
  }

  #ownFields() {
    const ticket = place("ticket");
    ticket.hidden = false;
    ticket.append(el("details", { class: "own" },
      el("summary", {}, "Add facts"),
      this.extra.element,
      el("button", { type: "button", onclick: () => this.draft() }, "Draft with these")));
  }

  #show(banners, answer, empty = false) {
    place("news").replaceChildren();
    place("banners").replaceChildren(...banners.filter(Boolean));
    if (answer !== place("answer").firstChild && (answer || empty)) place("answer").replaceChildren(...[answer].filter(Boolean));
  }

  #say(...text) {
    place("status").replaceChildren(...text);
  }
}

/** Return the id of what has the focus inside what a new draft replaces, so that it is there again afterwards. */
function focusInside() {
  const active = document.activeElement;
  if (place("banners").contains(active) || place("news").contains(active)) return "answer";
  return active !== place("answer") && place("answer").contains(active) ? active.id || "category" : null;
}

/** Take the key out of the address: it stays in memory, and in no history. */
function keyFromAddress() {
  const key = new URLSearchParams(window.location.hash.slice(1)).get("k");
  if (key) window.history.replaceState(null, "", window.location.pathname + window.location.search);
  return key;
}

function chooseHost() {
  const framed = window.parent !== window;
  const wanted = new URLSearchParams(window.location.search).get("host");
  if (window.ZAFClient) return zendesk(window.ZAFClient);
  if (wanted === "chatwoot" && framed) return chatwoot();
  if (framed && wanted !== "paste") return bridge();
  return paste(place("ticket"));
}

try {
  const host = chooseHost();
  document.body.dataset.host = host.name;
  await new Sidebar(host).start();
} catch (error) {
  place("banners").replaceChildren(problemView(error instanceof Problem ? error : new Problem("server", ""), "", null));
}
