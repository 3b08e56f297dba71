import { randomInt, randomUUID } from "node:crypto";
import { apiRoutes } from "@/lib/server/api-routes";
import type { Material, Role } from "./world";

/** One call of a member's address: who of the workshop's own team may do it, and a body that does no harm. */
export type MemberCall = {
  method: string;
  route: string;
  roles: readonly Role[];
  body?: () => unknown;
  /** What an id of nothing is answered with, where that is no 404: an empty list, or a sign to nobody. */
  unknownId?: number;
};

const everybody = ["owner", "reception", "mechanic"] as const;
const office = ["owner", "reception"] as const;
const owner = ["owner"] as const;

/** A browser that nobody has. */
const subscription = {
  endpoint: "https://push.probe.invalid/of-nobody",
  keys: { p256dh: "B".repeat(87), auth: "A".repeat(22) },
};
const due = { kind: "tyres", dueOn: "2027-10-01" };

type Rule = Omit<MemberCall, "method" | "route">;

/** What stands not here is open to everybody of the team. No name below `.invalid` leads anywhere (RFC 6761). */
const rules: Readonly<Record<string, Rule>> = {
  "PATCH /conversations": {
    roles: everybody,
    body: () => ({ changes: [{ id: randomUUID(), status: "open" }] }),
  },
  "POST /conversations/undo": { roles: everybody, body: () => ({ changeId: randomUUID() }) },
  // They name what is known of a conversation, and of nobody's nothing is.
  "GET /conversations/{id}/gaps": { roles: everybody, unknownId: 200 },
  "GET /conversations/{id}/history": { roles: everybody, unknownId: 200 },
  "GET /conversations/{id}/notes": { roles: everybody, unknownId: 200 },
  "POST /conversations/{id}/notes": {
    roles: everybody,
    body: () => ({ body: "Probe", clientNoteId: randomUUID() }),
  },
  "PUT /push-subscription": { roles: everybody, body: () => subscription },
  "DELETE /push-subscription": {
    roles: everybody,
    body: () => ({ endpoint: subscription.endpoint }),
  },
  "PATCH /conversations/{id}": { roles: everybody, body: () => ({ status: "open" }) },
  "POST /conversations/{id}/messages": {
    roles: everybody,
    body: () => ({ body: "Probe", clientMessageId: randomUUID() }),
  },
  "POST /conversations/{id}/read": { roles: everybody, body: () => ({}) },
  "GET /conversations/{id}/events": { roles: everybody, unknownId: 200 },
  // A conversation of the website, or of nobody, has no channel.
  "GET /conversations/{id}/channel": { roles: everybody, unknownId: 200 },
  "POST /conversations/{id}/typing": { roles: everybody, unknownId: 204 },
  "PUT /conversations/{id}/messages/{message}/mark": {
    roles: office,
    body: () => ({ note: "Probe" }),
  },
  // To take back what is not there is no error.
  "DELETE /conversations/{id}/messages/{message}/mark": { roles: office, unknownId: 204 },
  "GET /analytics": { roles: office },
  "GET /leads": { roles: office },
  "GET /leads/export": { roles: office },
  "GET /leads/{id}": { roles: office },
  "POST /leads": {
    roles: office,
    body: () => ({ name: "Probe", phone: "+4934155502" + String(randomInt(10, 99)) }),
  },
  "POST /leads/{id}/calls": { roles: office, body: () => ({ outcome: "reached" }) },
  "POST /leads/{id}/notes": { roles: office, body: () => ({ text: "Probe" }) },
  "PATCH /leads/{id}": { roles: office, body: () => ({ status: "contacted" }) },
  "POST /appointments": {
    roles: office,
    body: () => ({
      startsAt: "2027-02-01T08:00",
      name: "Probe",
      phone: "+4934155501" + String(randomInt(10, 99)),
    }),
  },
  "PATCH /appointments/{id}": { roles: everybody, body: () => ({ version: 1, status: "arrived" }) },
  "GET /contacts": { roles: office },
  "GET /contacts/{id}": { roles: office },
  "PATCH /contacts/{id}": { roles: office, body: () => ({ note: "Probe" }) },
  "POST /contacts/{id}/merge": { roles: office, body: () => ({ contactId: randomUUID() }) },
  "DELETE /contacts/{id}/merge/{merge}": { roles: office },
  "POST /contacts/{id}/vehicles": { roles: office, body: () => ({ model: "Probe" }) },
  "PUT /contacts/{id}/vehicles/{vehicle}": { roles: office, body: () => ({ model: "Probe" }) },
  "DELETE /contacts/{id}/vehicles/{vehicle}": { roles: office },
  "GET /contacts/dues": { roles: office },
  "POST /contacts/{id}/vehicles/{vehicle}/dues": { roles: office, body: () => due },
  "PUT /contacts/{id}/vehicles/{vehicle}/dues/{due}": { roles: office, body: () => due },
  "DELETE /contacts/{id}/vehicles/{vehicle}/dues/{due}": { roles: office },
  "GET /contacts/{id}/export": { roles: owner },
  "DELETE /contacts/{id}": { roles: owner },
  "POST /documents": { roles: office, body: () => textFile() },
  "POST /documents/from-url": { roles: office, body: () => ({ url: "https://probe.invalid/" }) },
  "GET /services/export": { roles: everybody },
  "PATCH /documents/{id}": { roles: office, body: () => ({ isActive: true }) },
  "POST /documents/{id}/reindex": { roles: office },
  "DELETE /documents/{id}": { roles: office },
  "POST /price-proposals/{id}/accept": {
    roles: office,
    body: () => ({ serviceName: "Probe", priceMinCents: 100, priceMaxCents: null }),
  },
  "POST /price-proposals/{id}/reject": { roles: office },
  "GET /export": { roles: owner },
  "GET /widget-secret": { roles: owner },
  "POST /widget-secret/rotate": { roles: owner },
  "GET /conversations/{id}/export": { roles: owner },
  "DELETE /conversations/{id}": { roles: owner },
};

const ofWorkshop = "/api/workshops/{workshop}";

/** Every call of a member's address that the API has; an address that nobody has written a rule for is open to all roles, or fails. */
export function memberCalls(): MemberCall[] {
  const calls = apiRoutes
    .filter(({ policy }) => policy === "member")
    .flatMap(({ path, methods }) =>
      methods
        .filter((method) => method !== "HEAD")
        .map((method) => ({ method, route: path.slice(ofWorkshop.length) })),
    );
  return calls
    .map((call) => ({
      ...call,
      ...(rules[`${call.method} ${call.route}`] ?? { roles: everybody }),
    }))
    .toSorted((a, b) => Number(a.method === "DELETE") - Number(b.method === "DELETE"));
}

/** The address of a call, for a workshop's slug and the things of another or the same one. */
export function addressOf({ route }: MemberCall, slug: string, material: Material): string {
  const [, room = ""] = route.split("/");
  return `/api/workshops/${slug}${route.replace("{id}", idOf(room, material)).replaceAll(/\{\w+\}/g, () => randomUUID())}`;
}

/** Nothing tells a contact's id and no proposal is made by a probe: there, an id of nothing. */
function idOf(room: string, { conversation, lead, document }: Material): string {
  const known: Record<string, string> = {
    conversations: conversation,
    leads: lead,
    documents: document,
  };
  return known[room] ?? randomUUID();
}

function textFile(): FormData {
  const form = new FormData();
  form.append("file", new Blob([`# ${randomUUID()}\n\nEin Text.`]), `${randomUUID()}.md`);
  return form;
}
