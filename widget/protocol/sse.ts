/** One event of a `text/event-stream`, its `data:` lines joined. */
export type ServerEvent = { event: string; data: string };

/**
 * Reads server-sent events piece by piece, however the network has cut them; a `\r\n` may be torn apart too.
 * Comments and fields that we do not use are skipped; an event without its empty line is never given out.
 */
export function createEventParser(onEvent: (event: ServerEvent) => void): (text: string) => void {
  let rest = "";
  let event = "";
  let data: string[] = [];

  function readLine(line: string): void {
    if (line === "") {
      if (data.length > 0) onEvent({ event: event || "message", data: data.join("\n") });
      event = "";
      data = [];
      return;
    }
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") event = value;
    if (field === "data") data.push(value);
  }

  return (text) => {
    rest += text;
    // A carriage return at the end waits: its line feed may come with the next piece.
    const end = rest.endsWith("\r") ? rest.length - 1 : rest.length;
    const lines = rest.slice(0, end).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? "") + rest.slice(end);
    lines.forEach(readLine);
  };
}

/** Feeds the parser from a response body until it ends; rejects when the connection breaks. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: ServerEvent) => void,
  onActivity: () => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const feed = createEventParser(onEvent);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onActivity();
    feed(decoder.decode(value, { stream: true }));
  }
}
