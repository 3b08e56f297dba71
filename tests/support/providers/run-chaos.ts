import { readFile } from "node:fs/promises";
import {
  createInstagram,
  createKnownConnections,
  createMessenger,
  createSealer,
  createTelegram,
  createWhatsApp,
  receiveWebhook,
  sealOwner,
  type WebhookContext,
} from "@/lib/channels";
import type { ChannelKind } from "@/lib/channels/schemas";
import { importWorkshop } from "@/lib/workshops";
import { startPostgres, type TestPostgres } from "@/tests/support/postgres";
import {
  compare,
  openWorkers,
  passTheDeadsTime,
  seededRandom,
  shuffled,
  startFailingProvider,
  type FailingProvider,
  type Send,
  until,
} from "./chaos";
import { bodyOf, kinds, startMs, tellsOf, type Told } from "./chaos-calls";
import { signedByMeta } from "./meta-server";

/** How much happens. */
export type ChaosSize = {
  /** In each, every chat writes two texts, one right after the other. */
  rounds: number;
  chatsPerChannel: number;
  /** Every text is delivered once to this often. */
  deliveriesMax: number;
  /** Rounds after which both workers are killed. */
  killRounds: number;
  /** Whether the database is restarted once on the way. */
  restartsDatabase: boolean;
};

export type ChaosSummary = Awaited<ReturnType<typeof countUp>>;

type World = {
  size: ChaosSize;
  database: TestPostgres;
  provider: FailingProvider;
  workers: ReturnType<typeof openWorkers>;
  ctx: WebhookContext;
  channels: Map<ChannelKind, string>;
  random: () => number;
};

const key = "a key for the tests of at least 32 characters";
const secrets = { token: "1:abcdefgh-token", webhookSecret: "ours", appSecret: "theirs" };
/**
 * Delivers the texts of many chats over four channels, out of order and repeatedly, to workers that are killed, past providers that fail
 * a fifth of the sends, and says what became of them.
 */
export async function runChaos(size: ChaosSize): Promise<ChaosSummary> {
  const world = await openWorld(size);
  const { workers, provider, database } = world;
  try {
    let calls = 0;
    workers.start(2);
    for (let round = 0; round < size.rounds; round++) {
      calls += await deliverRound(world, round);
      if (size.restartsDatabase && round === Math.floor(size.rounds / 2)) await database.restart();
      if (round % 2 === 1 && workers.kills() / 2 < size.killRounds) await killWorkers(world);
    }
    await until("all is settled", () => isIdle(world), 900_000);
    return await countUp(world, calls);
  } finally {
    await workers.kill();
    await provider.close();
    await database.close();
  }
}

async function openWorld(size: ChaosSize): Promise<World> {
  const random = seededRandom(20261130);
  const database = await startPostgres();
  const provider = await startFailingProvider(random);
  const file = JSON.parse(await readFile("supabase/demo/kfz-brandt.json", "utf8"));
  await importWorkshop(database.service, file);
  const sealer = createSealer([key]);
  const door = { fetch, url: provider.url };
  const list = [
    createTelegram(door),
    createWhatsApp(door),
    createMessenger(door),
    createInstagram(door),
  ];
  const ctx: WebhookContext = {
    db: database.service,
    now: () => new Date(startMs),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    adapters: new Map(list.map((adapter) => [adapter.kind, adapter])),
    connections: createKnownConnections(sealer, () => performance.now()),
  };
  const [workshop] = await database.sql(
    "select id from public.workshops where slug = 'kfz-brandt'",
  );
  const workshopId = String(workshop?.["id"]);
  const channels = new Map<ChannelKind, string>();
  for (const kind of kinds) {
    const sealed = sealer.seal(secrets, sealOwner({ workshopId, kind, accountId: "account" }));
    const [row] = await database.sql(
      `insert into public.channel_connections (workshop_id, kind, name, account_id, secrets)
       values ($1, $2, 'Konto', 'account', $3) returning id`,
      [workshopId, kind, sealed],
    );
    channels.set(kind, String(row?.["id"]));
  }
  const workers = openWorkers({
    SUPABASE_URL: "http://127.0.0.1:43079",
    SUPABASE_PUBLISHABLE_KEY: "sb_publishable_of_nobody_at_all",
    SUPABASE_SECRET_KEY: "sb_secret_of_nobody_at_all_and_long",
    SUPABASE_DB_URL: database.databaseUrl,
    DB_POOL_SIZE: "4",
    CHANNEL_KEY: key,
    TELEGRAM_API_URL: provider.url,
    META_GRAPH_URL: provider.url,
    INSTAGRAM_GRAPH_URL: provider.url,
    CARBOT_NOW: "2026-11-30T09:30:00Z",
    LOG_LEVEL: "silent",
  });
  return { size, database, provider, workers, ctx, channels, random };
}

/** Delivers a round as a provider does that hears no answer: again and again, in any order. Returns the number of calls. */
async function deliverRound(world: World, round: number): Promise<number> {
  const { size, random } = world;
  const deliveries = tellsOf(size.chatsPerChannel, round).flatMap((told) =>
    Array.from({ length: 1 + Math.floor(random() * size.deliveriesMax) }, () => told),
  );
  await Promise.all(shuffled(deliveries, random).map((told) => deliver(world, told)));
  return deliveries.length;
}

async function deliver({ ctx, channels }: World, told: Told): Promise<void> {
  const body = JSON.stringify(bodyOf(told));
  const headers = new Headers(
    told.kind === "telegram"
      ? { "x-telegram-bot-api-secret-token": secrets.webhookSecret }
      : signedByMeta(body, secrets.appSecret),
  );
  const channel = channels.get(told.kind) ?? "";
  await receiveWebhook(
    ctx,
    { kind: told.kind, channel },
    { headers, body: new TextEncoder().encode(body) },
  );
}

async function killWorkers(world: World): Promise<void> {
  const { provider, workers, database } = world;
  const before = provider.tries();
  await until(
    "somebody is at work",
    async () => provider.tries() > before + 3 || (await isIdle(world)),
    120_000,
  );
  await workers.kill();
  await passTheDeadsTime(database.sql);
  workers.start(2);
}

async function count({ database }: World, statement: string): Promise<number> {
  const [row] = await database.sql(`select count(*)::int as count from ${statement}`);
  return Number(row?.["count"]);
}

async function isIdle(world: World): Promise<boolean> {
  const events = await count(world, "public.channel_events where settled_at is null");
  const sends = await count(world, "public.channel_sends where state in ('waiting', 'sending')");
  return events + sends === 0;
}

async function countUp(world: World, calls: number) {
  const { size, database, provider, workers } = world;
  const threads = await database.sql(
    `select channel_threads.external_id, channel_threads.conversation_id,
       (select array_agg(body order by position) from public.messages
        where messages.conversation_id = channel_threads.conversation_id and author = 'visitor') as asked,
       (select count(*)::int from public.messages
        where messages.conversation_id = channel_threads.conversation_id and author = 'visitor'
          and not exists (select from public.messages as answer where answer.answers_message_id = messages.id)) as unanswered,
       (select jsonb_agg(jsonb_build_object('state', channel_sends.state, 'body', messages.body) order by messages.position)
        from public.channel_sends join public.messages on messages.id = channel_sends.message_id
        where channel_sends.thread_id = channel_threads.id) as sends
     from public.channel_threads`,
  );
  const results = threads.map((thread) => {
    const told = Array.from({ length: size.rounds }, (_, round) =>
      tellsOf(size.chatsPerChannel, round),
    )
      .flat()
      .filter(({ chat }) => String(chat) === thread["external_id"]);
    const lines = (thread["asked"] as string[]).join("\n").split("\n");
    const sends = thread["sends"] as Send[];
    return {
      ...compare(sends, provider.sent.get(String(thread["external_id"])) ?? []),
      isWhole:
        lines.toSorted().join("|") ===
        told
          .map(({ text }) => text)
          .toSorted()
          .join("|"),
      isAsWritten: lines.join("|") === told.map(({ text }) => text).join("|"),
      unanswered: Number(thread["unanswered"]),
      answers: sends.length,
      unsure: sends.filter(({ state }) => state === "unsure").length,
    };
  });
  const sum = (of: "lost" | "doubled" | "disordered" | "unanswered" | "answers" | "unsure") =>
    results.reduce((total, result) => total + result[of], 0);
  return {
    events: size.rounds * kinds.length * size.chatsPerChannel * 2,
    calls,
    chats: results.length,
    kills: workers.kills(),
    tries: provider.tries(),
    failures: provider.failures(),
    answers: sum("answers"),
    unsure: sum("unsure"),
    noAnswer: await count(
      world,
      "public.channel_sends where state = 'unsure' and reason = 'no_answer'",
    ),
    unanswered: sum("unanswered"),
    lost: sum("lost"),
    doubled: sum("doubled"),
    disordered: sum("disordered"),
    /** Chats of which a text is missing or stands twice. */
    broken: results.filter(({ isWhole }) => !isWhole).length,
    /** Chats of which a text came first after the wait for the one before it was over: it stands where it came. */
    late: results.filter(({ isWhole, isAsWritten }) => isWhole && !isAsWritten).length,
    dead: await count(world, "private.dead_jobs"),
  };
}
