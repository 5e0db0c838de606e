// Text from hosts: HTML becomes plain text, and characters that hide or turn text around become visible.

const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE" +
    " SECTION TABLE TR UL").split(" "),
);
const DROPPED = new Set("HEAD IFRAME NOSCRIPT OBJECT SCRIPT STYLE TEMPLATE TITLE".split(" "));
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Return the plain text of a message's HTML; <br> and blocks become line breaks, quoted mails keep their ">". */
export function htmlToText(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html"); // inert: nothing is loaded, no script runs
  return tidy(textOf(parsed.body));
}

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/[ \t\r\n]+/g, " ");
  if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.has(node.tagName)) return "";
  if (node.tagName === "BR") return "\n";
  const text = node.tagName === "PRE" ? node.textContent : Array.from(node.childNodes, textOf).join("");
  if (node.tagName === "BLOCKQUOTE") return `\n${tidy(text).replace(/^/gm, "> ")}\n`;
  if (node.tagName === "P") return `\n${text}\n\n`;
  return BLOCKS.has(node.tagName) ? `\n${text}\n` : text;
}

function tidy(text) {
  return text.replace(/ *\n */g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** Return plain text as HTML that shows exactly it. */
export function textToHtml(text) {
  const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => names[character]).replace(/\r\n?|\n/g, "<br>");
}

/** Return a customer's words with unseen characters named, as in "⟨U+202E⟩". */
export function visible(text) {
  return text.replace(UNSEEN, (unseen) => `⟨U+${unseen.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}
