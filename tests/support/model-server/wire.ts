/** One provider's streaming format, from the server's side. */
export type Wire = {
  /** Its endpoint, as the end of the path. */
  path: RegExp;
  open: () => string;
  text: (text: string) => string;
  close: () => string;
};

/** What each server counts for a call. */
export const countedTokens = { inputTokens: 120, outputTokens: 30 };

const sse = (data: object, event?: string) =>
  `${event === undefined ? "" : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`;
const typed = (data: { type: string; [field: string]: unknown }) => sse(data, data.type);

/** Anthropic's Messages. */
export const anthropicWire: Wire = {
  path: /\/messages$/,
  open: () =>
    typed({
      type: "message_start",
      message: {
        id: "msg_1",
        type: "message",
        role: "assistant",
        model: "scripted",
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: countedTokens.inputTokens, output_tokens: 0 },
      },
    }) + block(0, { type: "text", text: "" }),
  text: (text) =>
    typed({
      type: "content_block_delta",
      index: 0,
      delta: { type: "text_delta", text },
    }),
  close: () =>
    typed({ type: "content_block_stop", index: 0 }) +
    typed({
      type: "message_delta",
      delta: { stop_reason: "end_turn", stop_sequence: null },
      usage: { output_tokens: countedTokens.outputTokens },
    }) +
    typed({ type: "message_stop" }),
};

function block(index: number, content: object): string {
  return typed({ type: "content_block_start", index, content_block: content });
}

/** OpenAI's Responses. */
export const responsesWire: Wire = {
  path: /\/responses$/,
  open: () =>
    typed({
      type: "response.created",
      response: { id: "resp_1", created_at: 1, model: "scripted" },
    }) + item("added", { type: "message", id: "msg_1" }),
  text: (delta) =>
    typed({
      type: "response.output_text.delta",
      item_id: "msg_1",
      output_index: 0,
      delta,
    }),
  close: () =>
    item("done", { type: "message", id: "msg_1" }) +
    typed({
      type: "response.completed",
      response: {
        usage: {
          input_tokens: countedTokens.inputTokens,
          output_tokens: countedTokens.outputTokens,
        },
      },
    }),
};

function item(moment: "added" | "done", content: object, index = 0): string {
  return typed({
    type: `response.output_item.${moment}`,
    output_index: index,
    item: content,
  });
}

/** Chat Completions, as OpenAI-compatible servers speak it. */
export const completionsWire: Wire = {
  path: /\/chat\/completions$/,
  open: () => chunk({ role: "assistant", content: "" }),
  text: (content) => chunk({ content }),
  close: () =>
    chunk({}, "stop") +
    sse({
      ...head,
      choices: [],
      usage: {
        prompt_tokens: countedTokens.inputTokens,
        completion_tokens: countedTokens.outputTokens,
        total_tokens: countedTokens.inputTokens + countedTokens.outputTokens,
      },
    }) +
    "data: [DONE]\n\n",
};

const head = { id: "chat_1", object: "chat.completion.chunk", created: 1, model: "scripted" };

function chunk(delta: object, reason: string | null = null): string {
  return sse({ ...head, choices: [{ index: 0, delta, finish_reason: reason }] });
}

export const wires: readonly Wire[] = [anthropicWire, responsesWire, completionsWire];
