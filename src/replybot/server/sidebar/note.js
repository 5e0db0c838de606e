// What only the agent sees: pressure, the decision and its reasons, facts, what would change it, checks, tags.

import { el } from "./dom.js";
import { visible } from "./text.js";
import { alertWords, concession, factWords, lower, step, upperFirst, words } from "./words.js";

const SHOWN_ELSEWHERE = /^(?:ALERT |Category: |Why: |Pressure, |Check failed, )/;

/** Return the note as sections; `explanation` may be null, `says` has the guide's words for remedies and actions. */
export function noteView(draft, explanation, says, actions) {
  return el("section", { class: "note", "aria-label": "Note for the agent" },
    remarks(draft),
    pressure(draft.tactics),
    decision(draft.resolution, says, draft.escalate),
    explanation && facts(explanation),
    explanation && changes(explanation.would_change, draft.resolution.remedy, says.remedies),
    checks(draft.checks),
    foot(draft, actions));
}

/** Return what must be seen before the reply: the alert, failed checks, a fallback. */
export function urgentView(draft) {
  const failed = draft.checks.filter((check) => !check.passed);
  return [
    draft.escalate && el("div", { class: "banner danger", id: "alert" },
      el("h2", {}, `Alert: ${alertWords(draft.escalate.alert)}`),
      el("p", { class: "duty" }, draft.escalate.duty),
      quote(draft.escalate.quote)),
    failed.length > 0 && el("div", { class: "banner danger", id: "failed" },
      el("h2", {}, "Read this draft before you use it"),
      el("ul", {}, failed.map((check) => el("li", {}, `${words(check.name)}: ${check.findings.map(visible).join("; ")}`)))),
    draft.engine.fallback && el("div", { class: "banner warn", id: "fallback" },
      el("p", {}, el("strong", {}, "The template answered. "), visible(draft.engine.fallback))),
  ].filter(Boolean);
}

function remarks(draft) {
  const lines = draft.note.split("\n").filter((line) => line.trim() && !SHOWN_ELSEWHERE.test(line));
  const fallback = draft.engine.fallback ? `Draft: ${draft.engine.fallback}` : null;
  const rest = lines.filter((line) => line !== fallback);
  if (!rest.length) return null;
  return section("Good to know", el("ul", {}, rest.map((line) => el("li", {}, visible(line.replace(/^Note: /, ""))))));
}

function pressure(tactics) {
  if (!tactics.length) return null;
  return section("Pressure",
    el("p", { class: "hint" }, "It changed nothing in the reply."),
    [...new Set(tactics.map((tactic) => tactic.quote))].map((said) => el("div", { class: "tactic" },
      quote(said),
      tactics.filter((tactic) => tactic.quote === said).map(duty))));
}

function duty(tactic) {
  return el("p", {},
    el("strong", {}, words(tactic.kind)), " ",
    el("span", { class: `severity ${tactic.severity}` }, tactic.severity), " ",
    tactic.duty);
}

function decision(resolution, says, alert) {
  const remedy = says.remedies[resolution.remedy];
  const reasons = resolution.why.filter((reason) => !reason.startsWith("asked for: "));
  return section(alert ? "What the guide decides; not in this reply" : "Decision",
    el("p", {}, el("strong", {}, remedy ? upperFirst(remedy) : words(resolution.remedy)), " ", el("code", {}, resolution.rule)),
    resolution.concession && el("p", {}, "Concession: ", concession(resolution.concession)),
    el("ol", { class: "steps" }, resolution.steps.map((one) => el("li", {}, visible(step(one, says.actions))))),
    resolution.needs.length > 0 && el("p", {}, `Asked for: ${resolution.needs.map(lower).join(", ")}`),
    reasons.length > 0 && el("div", {},
      el("h3", {}, "Why"),
      el("ul", { class: "why" }, reasons.map((reason) => el("li", {}, visible(said(reason, resolution.rule)))))));
}

/** Return a reason in words, without the rule's id, which stands above. */
function said(reason, rule) {
  return words(reason.startsWith(`${rule}: `) ? reason.slice(rule.length + 2) : reason);
}

function facts({ facts: used }) {
  if (!used.length) return null;
  const known = used.filter(({ value }) => value !== "unknown");
  const unknown = used.filter(({ value }) => value === "unknown");
  return section("Facts used",
    known.length > 0 && el("dl", {}, known.map(({ fact, value }) => el("div", {}, el("dt", {}, upperFirst(factWords(fact))), el("dd", {}, visible(value))))),
    unknown.length > 0 && el("p", { class: "hint" }, `Not known: ${unknown.map(({ fact }) => factWords(fact)).join("; ")}`));
}

function changes(others, now, remedies) {
  if (!others.length) return null;
  const outcome = (remedy) => (remedy === now ? "the same, in other steps" : remedies[remedy] ?? lower(remedy));
  const because = ({ fact, needs }) => `${upperFirst(factWords(fact))}: ${needs}`;
  return section("What would change the answer",
    el("ul", { class: "changes" }, others.map(({ rule, remedy, differs }) => el("li", {},
      differs.map(because).join(", "), " → ", el("span", { title: rule }, outcome(remedy))))));
}

function checks(all) {
  const passed = all.filter((check) => check.passed).length;
  return el("details", { class: "part", id: "checks" },
    el("summary", {}, `Checks: ${passed} of ${all.length} passed`),
    el("ul", { class: "checks" }, all.map((check) => el("li", { class: check.passed ? "passed" : "failed" },
      el("span", { "aria-hidden": "true" }, check.passed ? "✓ " : "✗ "),
      words(check.name),
      el("span", { class: "unseen" }, check.passed ? ", passed" : ", failed")))));
}

function foot(draft, actions) {
  return el("div", { class: "foot" },
    el("ul", { class: "tags", "aria-label": "Tags" }, draft.tags.map((tag) => el("li", {}, visible(tag)))),
    el("button", { type: "button", class: "quiet", onclick: () => actions.copyNote(draft.note) }, "Copy note"));
}

function section(title, ...content) {
  return el("div", { class: "part" }, el("h2", {}, title), content);
}

function quote(text) {
  return el("blockquote", { dir: "auto" }, visible(text));
}
