import { z } from "zod";

/** The events of a chat turn that an evaluation looks at. */
const judgedEvent = z.discriminatedUnion("event", [
  z.object({ event: z.literal("session"), data: z.object({ token: z.string() }) }),
  z.object({ event: z.literal("delta"), data: z.object({ text: z.string() }) }),
  z.object({
    event: z.literal("action"),
    data: z.object({
      type: z.string(),
      /** Free times that are offered beside the reply. */
      times: z.array(z.object({ label: z.string() })).default([]),
    }),
  }),
  z.object({
    event: z.literal("done"),
    data: z.object({ answered: z.boolean(), messageId: z.string().nullish() }),
  }),
  z.object({ event: z.literal("error"), data: z.object({ code: z.string(), reason: z.string() }) }),
]);
export type JudgedEvent = z.infer<typeof judgedEvent>;

const judgedNames = new Set<string>(judgedEvent.options.map((option) => option.shape.event.value));

/** Reads a stream of server-sent events; names it does not judge and comments are passed over. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<JudgedEvent> {
  const decoder = new TextDecoder();
  let waiting = "";
  for await (const bytes of body) {
    waiting += decoder.decode(bytes, { stream: true }).replaceAll("\r", "");
    const blocks = waiting.split("\n\n");
    waiting = blocks.pop() ?? "";
    yield* blocks.flatMap(parseBlock);
  }
}

function parseBlock(block: string): JudgedEvent[] {
  const fields = block.split("\n").map((line) => /^(\w+):\s?(.*)$/.exec(line));
  const valuesOf = (name: string) =>
    fields.filter((field) => field?.[1] === name).map((field) => field?.[2] ?? "");
  const [event = ""] = valuesOf("event");
  if (!judgedNames.has(event)) return [];
  return [judgedEvent.parse({ event, data: JSON.parse(valuesOf("data").join("\n")) })];
}
