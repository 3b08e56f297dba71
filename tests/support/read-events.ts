export type ReadEvent = { event: string; data: unknown };

/** Reads a whole event stream; comments are skipped. */
export async function readEvents(response: Response): Promise<ReadEvent[]> {
  const text = await response.text();
  return text
    .split("\n\n")
    .filter((block) => block.startsWith("event: "))
    .map((block) => {
      const [, event = "", data = ""] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      return { event, data: JSON.parse(data) };
    });
}
