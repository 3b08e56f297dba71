import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { askDialogue } from "@/scripts/eval/ask-dialogue";
import type { OwnNumbers } from "@/scripts/eval/own-numbers";

const numbers: OwnNumbers = {
  slug: "garage-a",
  phone: null,
  times: ["08:00", "17:00"],
  texts: ["Ölwechsel ab 79 Euro"],
  services: [],
};
const dialogue = {
  workshop: "garage-a",
  locale: "de" as const,
  turns: [{ id: "a1", kind: "lead", question: "Termin?" }],
};
let server: Server | undefined;
afterEach(() => new Promise((done) => (server ? server.close(done) : done(undefined))));

async function answering(events: readonly (readonly [string, object])[]): Promise<string> {
  server = createServer((_request, response) => {
    response.setHeader("content-type", "text/event-stream");
    response.end(
      events.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join(""),
    );
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("numbers of a reply over HTTP", () => {
  const text = "Frei ist zum Beispiel Mo., 23.11., 14:00. Das kostet 99 Euro.";
  const done = ["done", { answered: true }] as const;

  it("are the calendar's where the reply offers them as free times, and invented elsewhere", async () => {
    const url = await answering([
      ["delta", { text }],
      ["action", { type: "slots", times: [{ at: "x", label: "Mo., 23.11., 14:00" }] }],
      done,
    ]);

    const [row] = await askDialogue(url, dialogue, numbers);

    expect(row?.invented).toEqual(["99"]);
  });

  it("are all invented where no free times came with it", async () => {
    const url = await answering([["delta", { text }], ["action", { type: "handoff" }], done]);

    const [row] = await askDialogue(url, dialogue, numbers);

    expect(row?.invented).toEqual(["14:00", "23.11", "99"]);
  });
});
