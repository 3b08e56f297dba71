import { createAsks } from "./asks";
import { measure, type Measurement, type MeasurePlan } from "./measure";
import type { World } from "./world";

/** Yields one measurement after the other, so that each is shown as soon as it is there. */
export type Bench = (world: World) => AsyncGenerator<Measurement>;

const off = { RATE_LIMITS: "off" };

async function* context(world: World): AsyncGenerator<Measurement> {
  const asks = createAsks(world.workshops);
  const baseline = await world.startBaseline();
  yield measure(world, { name: "four queries, no cache", target: baseline, next: asks.naive });
  await baseline.process.stop();
  const target = await world.startWeb(off);
  const next = asks.widgetConfig;
  yield measure(world, { name: "context, cold cache", target, next, warmUpMs: 0 });
  yield measure(world, { name: "context, warm cache", target, next });
  await target.process.stop();
}

async function* widgetConfig(world: World): AsyncGenerator<Measurement> {
  const asks = createAsks(world.workshops);
  const baseline = await world.startBaseline();
  yield measure(world, { name: "bare node:http", target: baseline, next: asks.fixed });
  await baseline.process.stop();
  const target = await world.startWeb(off);
  yield measure(world, { name: "Next route past the proxy", target, next: asks.health });
  const next = asks.oneWidgetConfig;
  yield measure(world, { name: "widget config", target, next });
  const etag = (await fetch(`${target.url}${next().path}`)).headers.get("etag") ?? "";
  const again = () => {
    const ask = next();
    return { ...ask, headers: { ...ask.headers, "if-none-match": etag } };
  };
  yield measure(world, { name: "widget config, 304", target, next: again });
  await target.process.stop();
}

async function* limits(world: World): AsyncGenerator<Measurement> {
  yield* withAndWithoutRedis(world, "widget config", createAsks(world.workshops).widgetConfig);
}

async function* chatTurn(world: World): AsyncGenerator<Measurement> {
  const { turn } = createAsks(world.workshops);
  const target = await world.startWeb({});
  yield measure(world, { name: "chat turn, alone", target, next: turn, concurrency: 1 });
  await target.process.stop();
  yield* withAndWithoutRedis(world, "chat turn", turn);
}

/** The same load without limits, with limits in memory, in Redis, and in a Redis that hangs from the middle on. */
async function* withAndWithoutRedis(
  world: World,
  what: string,
  next: MeasurePlan["next"],
): AsyncGenerator<Measurement> {
  for (const [how, env] of [["no limits", off] as const, ["limits in memory", {}] as const]) {
    const target = await world.startWeb(env);
    yield measure(world, { name: `${what}, ${how}`, target, next });
    await target.process.stop();
  }
  const redis = await world.startRedis();
  const target = await world.startWeb(redis.env);
  yield measure(world, { name: `${what}, limits in Redis`, target, next });
  const interrupt = () => redis.tell("hang");
  yield measure(world, { name: `${what}, Redis hangs halfway`, target, next, interrupt });
  redis.tell("resume");
  await target.process.stop();
}

/** What `npm run bench -- <name>` measures. */
export const benches: Readonly<Record<string, Bench>> = {
  context,
  limits,
  "widget-config": widgetConfig,
  "chat-turn": chatTurn,
};
