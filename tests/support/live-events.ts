export type LiveEvent = { event: string; id: string | undefined; data: Record<string, unknown> };

/** Reads a stream that does not end by itself: event by event, as they come. */
export function readLive(response: Response) {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let rest = "";
  const ready: LiveEvent[] = [];

  return {
    /** The next event; those of other names before it are skipped. */
    async next(name: string): Promise<LiveEvent> {
      for (;;) {
        for (let event = ready.shift(); event; event = ready.shift()) {
          if (event.event === name) return event;
        }
        const { done, value } = await reader.read();
        if (done) throw new Error(`the stream ended before ${name}`);
        const blocks = (rest + decoder.decode(value, { stream: true })).split("\n\n");
        rest = blocks.pop() ?? "";
        ready.push(...blocks.flatMap(toEvent));
      }
    },
    close: () => reader.cancel(),
  };
}

function toEvent(block: string): LiveEvent[] {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
  const event = field("event");
  return event === undefined
    ? []
    : [{ event, id: field("id"), data: JSON.parse(field("data") ?? "{}") }];
}
