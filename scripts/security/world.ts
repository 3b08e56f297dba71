import { randomUUID } from "node:crypto";
import { z } from "zod";
import { shortenText } from "@/lib/core/text";
import { demoAdmin } from "../start/demo-logins";
import { StartFailure } from "../start/failure";
import { createCaller, type Caller } from "./caller";
import { signIn } from "./sign-in";

export type Role = "owner" | "reception" | "mechanic";

/** A workshop and one of each thing that it has. */
export type Material = {
  slug: string;
  token: string;
  conversation: string;
  lead: string;
  document: string;
};

/** What every check has: the installation, who can sign in to it, and what there is to take. */
export type World = {
  base: string;
  call: Caller;
  cookies: Record<Role, string>;
  /** Of the owner of the other workshop. */
  neighbour: string;
  /** Of a platform admin. */
  admin: string;
  own: Material;
  foreign: Material;
  /** Fewer malformed requests: for `npm test`. */
  isShort: boolean;
};

const turn = z.object({ token: z.string(), conversationId: z.uuid() });

/** Signs everybody in and makes what the checks need, in both demo workshops. */
export async function openWorld(
  base: string,
  password: string,
  { isShort }: { isShort: boolean },
): Promise<World> {
  const call = createCaller(base);
  const enter = (login: string) => signIn(call, base, { email: login, password });
  const cookies = {
    owner: await enter("owner@kfz-brandt.example"),
    reception: await enter("reception@kfz-brandt.example"),
    mechanic: await enter("mechanic@kfz-brandt.example"),
  };
  const neighbour = await enter("owner@northgate-garage.example");
  const admin = await enter(demoAdmin.email);
  return {
    base,
    call,
    cookies,
    neighbour,
    admin,
    own: await makeMaterial(call, "kfz-brandt", cookies.owner),
    foreign: await makeMaterial(call, "northgate-garage", neighbour),
    isShort,
  };
}

async function makeMaterial(call: Caller, slug: string, cookie: string): Promise<Material> {
  const { token, conversationId } = await startChat(call, slug, "Hallo");
  const made = await call(`/api/leads/${slug}`, {
    method: "POST",
    body: { token, name: "Probe Person", email: "probe@mail.example", consent: true },
  });
  const lead = read(z.object({ leadId: z.uuid() }), made.text, "a request").leadId;
  const file = new FormData();
  file.append("file", new Blob([`# ${randomUUID()}\n\nEin Text.`]), `${randomUUID()}.md`);
  const stored = await call(`/api/workshops/${slug}/documents`, {
    method: "POST",
    body: file,
    cookie,
  });
  const document = read(z.object({ id: z.uuid() }), stored.text, "a document").id;
  return { slug, token, conversation: conversationId, lead, document };
}

/** A visitor's first message, answered as one object. */
export async function startChat(call: Caller, slug: string, message: string) {
  const answer = await call(`/api/chat/${slug}`, {
    method: "POST",
    headers: { accept: "application/json" },
    body: { message, clientMessageId: randomUUID() },
  });
  return read(turn, answer.text, "a chat");
}

function read<Value>(schema: z.ZodType<Value>, text: string, what: string): Value {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new StartFailure(
      `The probe could not get ${what}; was the installation started anew, so that no limit is used up? ${shortenText(text, 200)}`,
      { cause },
    );
  }
}
