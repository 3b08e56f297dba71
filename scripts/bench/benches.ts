import { createAsks } from "./asks";
import { emptyProxyHeader } from "./empty-proxy-header";
import { engine } from "./engine";
import { fillCache } from "./fill-cache";
import { measure, type Measurement, type MeasurePlan } from "./measure";
import { measureInTurns } from "./measure-in-turns";
import { profileCosts } from "./profile-costs";
import { streams } from "./streams";
import { telemetry } from "./telemetry";
import { limitsOff, type World } from "./world";

/** Yields one measurement after the other, so that each is shown as soon as it is there. */
export type Bench = (world: World) => AsyncGenerator<Measurement>;

const bareRoute = "bare Next route";

/** So few workshops that all are in memory after the warm-up: what is measured then is the way through the proxy. */
const warmWorkshops = 100;

async function* context(world: World): AsyncGenerator<Measurement> {
  const asks = createAsks(world.workshops);
  yield* plainest(world);
  const baseline = await world.startBaseline();
  yield measure(world, { name: "four queries, no cache", target: baseline, next: asks.naive });
  await baseline.process.stop();
  const target = await world.startWeb(limitsOff);
  const plan = { target, next: asks.widgetConfig, yardstick: bareRoute };
  yield measure(world, { ...plan, name: "context, cold cache", warmUpRequests: 0 });
  await fillCache(world, target);
  yield measure(world, { ...plan, name: "context, warm cache" });
  await target.process.stop();
}

async function* widgetConfig(world: World): AsyncGenerator<Measurement> {
  const asks = createAsks(world.workshops);
  yield* plainest(world);
  const target = await world.startWeb(limitsOff);
  const next = asks.oneWidgetConfig;
  yield measure(world, { name: "widget config", target, next, yardstick: bareRoute });
  const etag = (await fetch(`${target.url}${next().path}`)).headers.get("etag") ?? "";
  const again = () => {
    const ask = next();
    return { ...ask, headers: { ...ask.headers, "if-none-match": etag } };
  };
  const plan = { target, next: again, yardstick: bareRoute };
  yield measure(world, { ...plan, name: "widget config, 304" });
  await target.process.stop();
}

async function* limits(world: World): AsyncGenerator<Measurement> {
  const { widgetConfig: next } = createAsks(warmWorkshops);
  const redis = await world.startRedis();
  // A process of its own: who comes first in one that rested pays for that, and each pair must take turns at it.
  const bare = await world.startEmptyProxy(limitsOff);
  const off = await world.startEmptyProxy(limitsOff);
  const inMemory = await world.startEmptyProxy({});
  const inRedis = redis && (await world.startEmptyProxy(redis.env));
  yield* await measureInTurns(world, [
    { name: bareRoute, target: bare, next: () => ({ path: "/bare" }) },
    ...besideEmptyProxy("no limits", { target: off, next }),
    ...besideEmptyProxy("limits in memory", { target: inMemory, next }),
    ...(inRedis ? besideEmptyProxy("limits in Redis", { target: inRedis, next }) : []),
  ]);
  if (redis === null || inRedis === null) return;
  const interrupt = () => redis.tell("hang");
  yield measure(world, {
    name: "widget config, Redis hangs halfway",
    target: inRedis,
    next,
    interrupt,
  });
  redis.tell("resume");
}

/** The same load past the proxy and through it, in one process. */
function besideEmptyProxy(
  name: string,
  { target, next }: Pick<MeasurePlan, "target" | "next">,
): MeasurePlan[] {
  const yardstick = `empty proxy, ${name}`;
  const past = () => {
    const ask = next();
    return { ...ask, headers: { ...ask.headers, [emptyProxyHeader]: "1" } };
  };
  return [
    { name: yardstick, target, next: past },
    { name: `widget config, ${name}`, target, next, yardstick },
  ];
}

/** What answers without doing anything. */
async function* plainest(world: World): AsyncGenerator<Measurement> {
  const baseline = await world.startBaseline();
  yield measure(world, { name: "bare node:http", target: baseline, next: () => ({ path: "/" }) });
  await baseline.process.stop();
  const target = await world.startEmptyProxy({});
  yield measure(world, { name: bareRoute, target, next: () => ({ path: "/bare" }) });
  await target.process.stop();
}

async function* chatTurn(world: World): AsyncGenerator<Measurement> {
  const { turn: next } = createAsks(world.workshops);
  const target = await world.startWeb({});
  yield measure(world, { name: "chat turn, alone", target, next, concurrency: 1 });
  await target.process.stop();
  const cold = await world.startWeb(limitsOff);
  yield measure(world, { name: "chat turn, empty cache", target: cold, next, warmUpRequests: 0 });
  await cold.process.stop();
  yield* withAndWithoutRedis(world, { what: "chat turn", next });
  yield profileCosts(world, { name: "chat turn, profiled", next });
}

/** The same load without limits, with limits in memory, in Redis, and in a Redis that hangs from the middle on. */
async function* withAndWithoutRedis(
  world: World,
  { what, ...plan }: Pick<MeasurePlan, "next"> & { what: string },
): AsyncGenerator<Measurement> {
  for (const [how, env] of [["no limits", limitsOff] as const, ["limits in memory", {}] as const]) {
    const target = await world.startWeb(env);
    await fillCache(world, target);
    yield measure(world, { ...plan, name: `${what}, ${how}`, target });
    await target.process.stop();
  }
  const redis = await world.startRedis();
  if (redis === null) return;
  const target = await world.startWeb(redis.env);
  await fillCache(world, target);
  yield measure(world, { ...plan, name: `${what}, limits in Redis`, target });
  const interrupt = () => redis.tell("hang");
  yield measure(world, { ...plan, name: `${what}, Redis hangs halfway`, target, interrupt });
  redis.tell("resume");
  await target.process.stop();
}

/** What `npm run bench -- <name>` measures. */
export const benches: Readonly<Record<string, Bench>> = {
  engine,
  context,
  limits,
  "widget-config": widgetConfig,
  "chat-turn": chatTurn,
  streams,
  telemetry,
};
