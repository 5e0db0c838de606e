// The bridge for any other helpdesk: four messages, see docs/bridge.md.

import { Problem } from "../api.js";

const VERSION = "replybot/1";
const HELLO_EVERY_MS = 500;
const WAIT_MS = 4000;

export function bridge() {
  let ticket;
  let origin = null;
  let confirm = null;
  let readers = [];

  const post = (message, target) => window.parent.postMessage({ v: VERSION, ...message }, target);

  return {
    name: "bridge",
    async start(changed) {
      window.addEventListener("message", (event) => {
        if (event.source !== window.parent || event.data?.v !== VERSION) return;
        if (origin && event.origin !== origin) return;
        if (event.data.type === "inserted") confirm?.();
        if (event.data.type !== "ticket") return;
        const asked = readers;
        origin = event.origin === "null" ? null : event.origin;
        [ticket, readers] = [event.data.ticket ?? null, []];
        for (const answer of asked) answer(ticket);
        if (!asked.length) changed();
      });
    },
    read() {
      return new Promise((resolve) => {
        const hello = () => post({ type: "hello" }, origin ?? "*"); // says nothing but that we are here
        const again = setInterval(hello, HELLO_EVERY_MS); // the host may not listen yet
        const done = (found) => {
          clearInterval(again);
          resolve(found ?? null);
        };
        readers.push(done);
        hello();
        setTimeout(() => {
          readers = readers.filter((reader) => reader !== done);
          done(ticket);
        }, WAIT_MS);
      });
    },
    insert(text, subject) {
      return new Promise((resolve, reject) => {
        confirm = resolve;
        post({ type: "insert", text, subject }, origin ?? "*");
        setTimeout(() => reject(new Problem("host", "The helpdesk did not confirm it; copy the reply instead.")), WAIT_MS);
      });
    },
  };
}
