import type { Api } from "./api";
import type { WidgetConfig } from "./types";

/** What a preview shows until the page has said what it should. */
export const previewConfig: WidgetConfig = {
  slug: "",
  name: "",
  locale: "de",
  branding: { primaryColor: "", greeting: "", quickReplies: [] },
  openNow: true,
  opensAt: null,
  timezone: "UTC",
  country: "",
  consentText: "",
  aiNotice: "",
  privacyUrl: null,
};

const line = (event: string, data: unknown) => `event:${event}\ndata:${JSON.stringify(data)}\n\n`;

/** Stands for the server in a preview: knows what the page has shown it, says what the greeting says, and asks nobody. */
export function createPreviewApi(config: () => WidgetConfig): Api {
  const answer = () => ({ text: config().branding.greeting });
  return {
    origin: "",
    config: async () => config(),
    messages: () => Promise.reject(new Error("a preview has no history")),
    erase: async () => undefined,
    typing: async () => undefined,
    live: () => Promise.reject(new Error("nobody answers in a preview")),
    lead: async () => ({ leadId: "preview" }),
    turn: async () =>
      new Response(
        line("session", { token: "" }) +
          line("delta", answer()) +
          line("done", { messageId: "preview", answered: true, mode: "bot" }),
      ).body as ReadableStream<Uint8Array>,
  };
}
