import { parseArgs } from "node:util";
import { z } from "zod";
import { hostileConversations } from "@/tests/support/hostile-texts";

/*
 * Holds random hostile conversations with a running installation and counts what it answers; nothing may end in an error of ours,
 * and every thread has to stay readable. Its limits have to be off (RATE_LIMITS=off). Loopback only:
 * node --import tsx tests/load/hostile-conversations.ts --base http://127.0.0.1:3000 --count 2000
 */
const { values } = parseArgs({
  options: {
    base: { type: "string", default: "http://127.0.0.1:3000" },
    count: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
  },
});
const base = new URL(values.base);
if (!["127.0.0.1", "localhost", "[::1]"].includes(base.hostname)) {
  throw new Error("base must be an address of this machine");
}
const count = z.coerce.number().int().min(1).max(5_000).parse(values.count);
const slugs = ["kfz-brandt", "northgate-garage"] as const;
const atOnce = 4;

const said = z.object({ token: z.string() });
const statuses = new Map<string, number>();
let broken = 0;

async function ask(what: string, path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(new URL(path, base), init);
  const name = `${what} ${response.status}`;
  statuses.set(name, (statuses.get(name) ?? 0) + 1);
  if (response.status >= 500) broken += 1;
  return response.json().catch(() => null);
}

async function converse(messages: readonly string[], index: number): Promise<void> {
  const slug = slugs[index % slugs.length] ?? slugs[0];
  const headers = { "content-type": "application/json", accept: "application/json" };
  let token: string | undefined;
  for (const message of messages) {
    const body = JSON.stringify({ message, clientMessageId: crypto.randomUUID(), token });
    const answer = await ask("turn", `/api/chat/${slug}`, { method: "POST", headers, body });
    token ??= said.safeParse(answer).data?.token;
  }
  if (token === undefined) return;
  await ask("thread", `/api/chat/${slug}/messages`, {
    headers: { authorization: `Bearer ${token}` },
  });
}

const conversations = hostileConversations(count, Number(values.seed));
let next = 0;
async function work(): Promise<void> {
  for (let index = next++; index < count; index = next++) {
    await converse(conversations[index] ?? [], index);
  }
}
await Promise.all(Array.from({ length: atOnce }, work));

process.stdout.write(`${count} conversations, ${broken} answers of 500 and above\n`);
for (const [name, times] of [...statuses].toSorted()) process.stdout.write(`  ${name}: ${times}\n`);
process.exitCode = broken > 0 ? 1 : 0;
