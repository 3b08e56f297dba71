import { describe, expect, test } from "vitest";
import { createEventParser, readEvents, type ServerEvent } from "@/widget/protocol/sse";

function parse(pieces: string[]): ServerEvent[] {
  const events: ServerEvent[] = [];
  const feed = createEventParser((event) => events.push(event));
  pieces.forEach(feed);
  return events;
}

const stream =
  ': hello\r\nevent: session\r\ndata: {"token":"t"}\r\n\r\nevent: delta\ndata: {"text":"Öl 🛢"}\n\ndata: a\ndata:b\r\rid: 7\n\n';
const wanted = [
  { event: "session", data: '{"token":"t"}' },
  { event: "delta", data: '{"text":"Öl 🛢"}' },
  { event: "message", data: "a\nb" },
];

describe("createEventParser", () => {
  test("gives the same events whether the stream comes whole or character by character", () => {
    expect(parse([stream])).toEqual(wanted);
    expect(parse([...stream])).toEqual(wanted);
  });

  test("is not misled by a cut at any single place", () => {
    for (let at = 1; at < stream.length; at += 1) {
      expect(parse([stream.slice(0, at), stream.slice(at)])).toEqual(wanted);
    }
  });

  test("withholds an event whose empty line never came", () => {
    expect(parse(["event: done\ndata: {}\n"])).toEqual([]);
  });
});

describe("readEvents", () => {
  test("puts letters back together that the network cut between two bytes", async () => {
    const bytes = new TextEncoder().encode(stream);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const events: ServerEvent[] = [];
    await readEvents(
      body,
      (event) => events.push(event),
      () => undefined,
    );
    expect(events).toEqual(wanted);
  });

  test("rejects when the connection breaks, after giving out what was complete", async () => {
    const pieces = ["data: 1\n\nda"];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece === undefined) controller.error(new TypeError("network error"));
        else controller.enqueue(new TextEncoder().encode(piece));
      },
    });
    const events: ServerEvent[] = [];
    const reading = readEvents(
      body,
      (event) => events.push(event),
      () => undefined,
    );
    await expect(reading).rejects.toThrow("network error");
    expect(events).toEqual([{ event: "message", data: "1" }]);
  });
});
