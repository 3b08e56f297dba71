import type { IncomingMessage, ServerResponse } from "node:http";
import { randomUUID } from "node:crypto";

/** What the stand-in does with the next message; after the list is used up it simply answers. */
export type Behaviour =
  | { kind: "answer" | "hold" | "cut" | "handoff" | "taken-over" }
  | { kind: "status"; status: number; retryAfter?: string; reason?: string };

type Stored = { clientMessageId: string; text: string; replyId: string; token: string };

const firstHalf = "Ein Ölwechsel kostet bei uns 89 € bis 149 €. ";
const secondHalf = "Der Filter ist dabei. Möchten Sie einen Termin?";

const defaultConfig = {
  locale: "de",
  branding: {
    primaryColor: "#0f4c81",
    greeting: "Moin! Wie können wir Ihrem Auto helfen?",
    quickReplies: ["Termin anfragen", "Öffnungszeiten", "Was kostet eine Inspektion?"],
  },
  openNow: true,
  opensAt: null as string | null,
  timezone: "Europe/Berlin",
  country: "DE",
  consentText: null,
  aiNotice: "Hier antwortet ein automatischer Assistent. Auf Wunsch übernimmt ein Mensch.",
  privacyUrl: "https://kfz-brandt.example/datenschutz",
};

const botAnswers = { mode: "bot", assigneeName: null };

/** Stands in for the public API of one installation: remembers what arrived and misbehaves on request. */
export class WidgetApi {
  readonly config = { ...defaultConfig };
  readonly next: Behaviour[] = [];
  readonly nextLead: Behaviour[] = [];
  readonly nextErasure: Behaviour[] = [];
  /** Who answers, as the poll tells it. */
  presence: { mode: "bot" | "human"; assigneeName: string | null } | null = null;
  locale = "de";
  /** What `?leads=` said, once per erasure. */
  readonly erasures: (string | null)[] = [];
  readonly identities: unknown[] = [];
  readonly stored: Stored[] = [];
  readonly attempts: string[] = [];
  readonly leads: Record<string, unknown>[] = [];
  readonly teamMessages: { name: string; text: string }[] = [];
  /** The last lead, as the poll tells it. */
  private sentLead: Record<string, unknown> | null = null;
  private held: (() => void)[] = [];
  private isHuman = false;

  /** Lets every held stream go on. */
  release(): void {
    for (const go of this.held.splice(0)) go();
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://stand-in");
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "authorization, content-type");
    response.setHeader("access-control-allow-methods", "GET, POST, DELETE");
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    const [, , room, slug = "", part] = url.pathname.split("/");
    // No stream gets through here: the widget looks instead.
    if (part === "live") return refuse(response, { kind: "status", status: 503 });
    if (part === "typing") return void response.writeHead(204).end();
    if (room === "widget")
      return sendJson(response, 200, { ...this.config, slug, name: nameOf(slug) });
    if (room === "leads") return this.lead(await readBody(request), response);
    if (request.method === "DELETE") return this.erase(url.searchParams.get("leads"), response);
    if (request.method === "GET") {
      const token = String(request.headers.authorization).replace("Bearer ", "");
      return this.messages(token, Number(url.searchParams.get("after")), response);
    }
    return this.chat(await readBody(request), response);
  }

  private async chat(body: Record<string, unknown>, response: ServerResponse): Promise<void> {
    const clientMessageId = String(body.clientMessageId);
    const behaviour = this.next.shift() ?? { kind: "answer" };
    this.attempts.push(clientMessageId);
    this.identities.push(body.identity);
    if (behaviour.kind === "status") return refuse(response, behaviour);
    // As the server does: a first message opens the same conversation however often it is sent.
    const token = String(body.token ?? `v1.visitor.${clientMessageId}`);
    let message = this.stored.find(
      (known) => known.clientMessageId === clientMessageId && known.token === token,
    );
    if (!message) {
      message = { clientMessageId, text: String(body.message), replyId: randomUUID(), token };
      this.stored.push(message);
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    const send = (event: string, data: unknown) =>
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    send("session", { token, conversationId: randomUUID() });
    send("delta", { text: firstHalf });
    if (behaviour.kind === "cut") return void setImmediate(() => response.destroy());
    if (behaviour.kind === "hold") await new Promise<void>((go) => this.held.push(go));
    if (behaviour.kind === "taken-over") {
      this.isHuman = true;
      send("done", { messageId: null, answered: false, mode: "human" });
      return void response.end();
    }
    send("delta", { text: secondHalf });
    send("sources", [{ type: "prices", title: "Preisliste: Ölwechsel" }]);
    const isHandoff = behaviour.kind === "handoff";
    this.isHuman ||= isHandoff;
    send("action", isHandoff ? { type: "handoff" } : { type: "appointment", service: "Ölwechsel" });
    const mode = isHandoff ? "human" : "bot";
    send("done", { messageId: message.replyId, answered: true, mode });
    response.end();
  }

  private messages(token: string, after: number, response: ServerResponse): void {
    const own = this.stored.filter((message) => message.token === token);
    const rows = own.flatMap(({ clientMessageId, text, replyId }) => [
      { ...view(`id-${clientMessageId}`, "visitor", null, text), clientMessageId },
      view(replyId, "bot", null, firstHalf + secondHalf),
    ]);
    const team = this.teamMessages.map(({ name, text }, index) =>
      view(`team-${index}`, "member", name, text),
    );
    const messages = [...rows, ...team].map((row, index) => ({ ...row, position: index + 1 }));
    const fresh = messages.filter(({ position }) => position > after);
    const taken = { mode: "human", assigneeName: team.at(-1)?.authorName ?? null };
    const presence = this.presence ?? (this.isHuman || team.length > 0 ? taken : botAnswers);
    const cursor = messages.length;
    const { locale, sentLead } = this;
    sendJson(response, 200, { messages: fresh, cursor, locale, sentLead, ...presence });
  }

  private erase(leads: string | null, response: ServerResponse): void {
    const behaviour = this.nextErasure.shift();
    if (behaviour?.kind === "status") return refuse(response, behaviour);
    this.erasures.push(leads);
    this.stored.length = 0;
    this.teamMessages.length = 0;
    this.sentLead = null;
    response.writeHead(204).end();
  }

  private lead(body: Record<string, unknown>, response: ServerResponse): void {
    const behaviour = this.nextLead.shift();
    if (behaviour?.kind === "status") return refuse(response, behaviour);
    this.leads.push(body);
    const { name, phone, email, service, preferredTimes: wish } = body;
    this.sentLead = { name, phone, email, service, wish, sentAt: new Date().toISOString() };
    sendJson(response, 201, { leadId: randomUUID() });
  }
}

function view(id: string, author: string, authorName: string | null, body: string) {
  const createdAt = new Date().toISOString();
  return { id, author, authorName, body, sources: [], actions: [], answered: null, createdAt };
}

function nameOf(slug: string): string {
  return slug === "kfz-brandt" ? "Kfz-Meisterbetrieb Brandt" : "Northgate Garage";
}

function refuse(
  response: ServerResponse,
  { status, retryAfter, reason = "on_request" }: Extract<Behaviour, { kind: "status" }>,
): void {
  if (retryAfter) response.setHeader("retry-after", retryAfter);
  response.setHeader("access-control-expose-headers", "retry-after");
  const issues = [{ path: "phone", rule: "must be a phone number" }];
  sendJson(response, status, { code: "refused", reason, issues });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as Record<string, unknown>;
}
