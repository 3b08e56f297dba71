import { describe, expect, it } from "vitest";
import { readEvents, type JudgedEvent } from "@/scripts/eval/read-events";

async function read(...chunks: string[]): Promise<JudgedEvent[]> {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
  const events: JudgedEvent[] = [];
  for await (const event of readEvents(stream)) events.push(event);
  return events;
}

describe("the events of an answer", () => {
  it("arrive whole, wherever the network cut them", async () => {
    const events = await read(
      'event: session\ndata: {"token":"t"}\n',
      '\nevent: delta\ndata: {"text":"Öl"}\n\nevent: del',
      'ta\r\ndata: {"text":"!"}\r\n\r\nevent: done\ndata: {"answered":true}\n\n',
    );

    expect(events).toEqual([
      { event: "session", data: { token: "t" } },
      { event: "delta", data: { text: "Öl" } },
      { event: "delta", data: { text: "!" } },
      { event: "done", data: { answered: true } },
    ]);
  });

  it("leave out comments and events that nobody judges", async () => {
    const events = await read(
      ': ping\n\nevent: sources\ndata: []\n\nevent: done\ndata: {"answered":false}\n\n',
    );

    expect(events).toEqual([{ event: "done", data: { answered: false } }]);
  });
});
