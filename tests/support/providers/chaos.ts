import { spawn, type ChildProcess } from "node:child_process";
import type { Query } from "@/lib/embedded-backend";
import { childProcessEnv } from "@/lib/env/child-process";
import { startProviderServer, type ProviderServer } from "./provider-server";

/** The same numbers in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** The items in another order. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

export type FailingProvider = ProviderServer & {
  /** What each chat was sent, in that order. */
  sent: Map<string, string[]>;
  tries: () => number;
  failures: () => number;
};

/** All four providers in one server, which fails a fifth of the sends: mostly with 500, sometimes with 429, now and then by hanging up. */
export async function startFailingProvider(random: () => number): Promise<FailingProvider> {
  const sent = new Map<string, string[]>();
  let tries = 0;
  let failures = 0;
  const server = await startProviderServer(({ path, body }) => {
    tries += 1;
    const chance = random();
    if (chance < 0.2) failures += 1;
    if (chance < 0.15) return { status: 500 };
    if (chance < 0.19) return { status: 429, headers: { "retry-after": "1" } };
    const recipient = body["recipient"] as { id?: string } | undefined;
    const message = (body["message"] ?? body["text"]) as { text?: string; body?: string } | string;
    const text = typeof message === "string" ? message : (message.text ?? message.body);
    const chat = String(body["chat_id"] ?? body["to"] ?? recipient?.id);
    sent.set(chat, [...(sent.get(chat) ?? []), String(text)]);
    if (chance < 0.2) return "silent";
    const id = `out.${tries}`;
    if (path.includes("/bot"))
      return { status: 200, body: { ok: true, result: { message_id: tries } } };
    return { status: 200, body: { message_id: id, messages: [{ id }] } };
  });
  return { ...server, sent, tries: () => tries, failures: () => failures };
}

/** Workers as they run in production, one process each. */
export function openWorkers(env: Record<string, string>) {
  let running: ChildProcess[] = [];
  let kills = 0;
  return {
    kills: () => kills,
    start(count: number) {
      running = Array.from({ length: count }, () =>
        spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
          env: childProcessEnv(env),
          stdio: "ignore",
        }),
      );
    },
    async kill() {
      const ended = running.map((child) => new Promise((resolve) => child.once("exit", resolve)));
      for (const child of running) child.kill("SIGKILL");
      kills += running.length;
      await Promise.all(ended);
      running = [];
    },
  };
}

/** What a worker that was killed held is given back after its time; here at once. */
export async function passTheDeadsTime(sql: Query): Promise<void> {
  await sql("update private.jobs set visible_at = now() - interval '1 second' where true");
  await sql(
    "update public.channel_sends set sending_since = sending_since - interval '5 minutes' where state = 'sending'",
  );
}

/** Asks until it is so, or throws when that takes too long. */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  mostMs: number,
): Promise<void> {
  const endMs = performance.now() + mostMs;
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(`not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

export type Send = { state: string; body: string };

/** Without what is said around it: the word that a machine answers before the first, links to an appointment behind. */
function isOf(text: string, body: string): boolean {
  const own = text
    .replace(/^Hier antwortet ein automatischer Assistent[^\n]*\n\n/, "")
    .replace(/(?:\n\n[^\n]+: https?:\/\/\S+)+$/, "");
  return own === body;
}

/**
 * Of a chat's messages: what reached the customer against what was to be said. Answers repeat themselves, so each text is counted: of those
 * known as sent none may be missing, with those of which nobody knows there may be no more, and what came is in the order of the thread.
 */
export function compare(sends: readonly Send[], got: readonly string[]) {
  const bodies = [...new Set(sends.map(({ body }) => body))];
  const counts = bodies.map((body) => {
    const of = sends.filter((send) => send.body === body);
    const known = of.filter(({ state }) => state !== "unsure").length;
    const came = got.filter((text) => isOf(text, body)).length;
    return { lost: Math.max(0, known - came), doubled: Math.max(0, came - of.length) };
  });
  let at = 0;
  for (const { body } of sends) at += Number(isOf(got[at] ?? "", body));
  return {
    lost: counts.reduce((sum, { lost }) => sum + lost, 0),
    doubled: counts.reduce((sum, { doubled }) => sum + doubled, 0),
    disordered: got.length - at,
  };
}
