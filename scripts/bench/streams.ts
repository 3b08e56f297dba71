import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createVisitorTokens } from "@/lib/server/visitor-token";
import type { Measurement } from "./measure";
import { openStreams, type StreamPlace } from "./open-streams";
import { limitsOff, type Target, type World } from "./world";

/** As many visitors as wait at once; each has a conversation of its own. */
const sizes = [1_000, 5_000, 10_000];
/** More changes in one second than this are told as one reset. */
const changesAtOnce = 4_000;
const quietMs = 20_000;
const timeoutMs = 30_000;
/** How often a visitor who waits looks where no stream gets through. */
const looksAMinute = 20;

/** Open streams on one instance: memory of each, time until all have heard, and questions to the database. */
export async function* streams(world: World): AsyncGenerator<Measurement> {
  const secret = randomBytes(32).toString("hex");
  const tokens = createVisitorTokens(secret);
  for (const size of sizes) {
    const target = await world.startWeb({ ...limitsOff, VISITOR_TOKEN_SECRET: secret });
    const rows = await world.query(
      `select conversations.workshop_id, conversations.id, workshops.slug
       from public.conversations join public.workshops on workshops.id = conversations.workshop_id
       order by conversations.id limit $1`,
      [size],
    );
    const places = rows.map(({ workshop_id: workshopId, id, slug }): StreamPlace => ({
      path: `/api/chat/${String(slug)}/live?cursor=1000000000`,
      token: tokens.issue(String(workshopId), String(id)),
    }));
    yield await measureStreams(world, target, { places, ids: rows.map(({ id }) => String(id)) });
    await target.process.stop();
  }
}

async function measureStreams(
  world: World,
  target: Target,
  { places, ids }: { places: StreamPlace[]; ids: string[] },
): Promise<Measurement> {
  await fetch(`${target.url}/api/health/ready`);
  const before = target.process.memoryBytes() ?? 0;
  const opened = performance.now();
  const open = await openStreams(target.url, places);
  const openMs = performance.now() - opened;
  await sleep(3_000);
  const each = ((target.process.memoryBytes() ?? 0) - before) / places.length;

  const readsBefore = (await target.liveReads?.()) ?? 0;
  const cpuBefore = target.process.cpuMicroseconds();
  await sleep(quietMs);
  const aMinute = (((await target.liveReads?.()) ?? 0) - readsBefore) * (60_000 / quietMs);
  const cpuAfter = target.process.cpuMicroseconds();

  const reached = open.reached(timeoutMs);
  let since = Infinity;
  for (let from = 0; from < ids.length; from += changesAtOnce) {
    const some = ids.slice(from, from + changesAtOnce);
    await world.query(
      `update public.conversations set mode = case when mode = 'bot' then 'human' else 'bot' end
       where id = any ($1::uuid[])`,
      [some],
    );
    // From the first commit on there is something to tell.
    since = Math.min(since, performance.now());
    await sleep(some.length === changesAtOnce ? 1_100 : 0);
  }
  const times = (await reached).map((at) => at - since).toSorted((one, other) => one - other);
  open.close();
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? NaN;
  console.log(
    `  ${places.length} streams: opened in ${(openMs / 1000).toFixed(1)} s, ${(each / 1024).toFixed(1)} KiB each; ` +
      `quiet: ${aMinute.toFixed(0)} questions a minute (looking would be ${places.length * looksAMinute}), ` +
      `${cpuBefore !== null && cpuAfter !== null ? ((cpuAfter - cpuBefore) / (quietMs * 10)).toFixed(1) : "?"} % of a core; ` +
      `all reached after ${((times.at(-1) ?? NaN) / 1000).toFixed(2)} s (${times.length} of ${places.length})`,
  );
  return {
    name: `${places.length} streams, ${(each / 1024).toFixed(0)} KiB each, ${aMinute.toFixed(0)} questions a minute`,
    concurrency: places.length,
    requests: times.length,
    perSecond: (times.length / (times.at(-1) ?? NaN)) * 1000,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    cpuMicroseconds: null,
    databaseCalls: null,
    connections: await world.connections(),
    errors: open.failed,
  };
}
