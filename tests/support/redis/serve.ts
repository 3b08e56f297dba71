import { startRedis } from "./redis";

/** A Redis in a process of its own, for measurements: says where it is, hangs and goes on when it is told to. */
const redis = await startRedis();
process.on("message", (message) => {
  if (message === "hang") redis.hang();
  if (message === "resume") redis.resume();
});
process.on("SIGTERM", async () => {
  redis.resume();
  await redis.close();
  process.exit(0);
});
process.send?.({ url: redis.url, token: redis.token });
