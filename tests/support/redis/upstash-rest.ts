import { createHash, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";
import { RedisRefusal, type Reply, type RespConnection } from "./resp";

const argument = z.union([z.string(), z.number(), z.boolean(), z.null()]).transform(String);
const command = z.array(argument).min(1);
const pipeline = z.array(command);

/** Upstash's REST interface in front of a plain Redis, on loopback; every path asks for the token. */
export type UpstashRest = { url: string; requests: () => number; close: () => Promise<void> };

/** Hears a channel; resolves with what ends it. */
type Listen = (channel: string, onText: (text: string) => void) => Promise<() => void>;

/** Upstash's event stream of a channel. */
async function follow(channel: string, response: ServerResponse, listen: Listen): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const end = await listen(channel, (text) =>
    response.write(`data: message,${channel},${text}\n\n`),
  );
  response.write(`data: subscribe,${channel},1\n\n`);
  response.once("close", end);
}

/** Starts the interface; `requests` counts what came in with the right token. */
export async function startUpstashRest(
  redis: RespConnection,
  token: string,
  listen: Listen,
): Promise<UpstashRest> {
  let requests = 0;
  const toPlainRedis = createScriptTranslation();
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    if (!isBearer(request, token)) return answer(401, { error: "WRONGPASS wrong or no token" });
    requests += 1;
    const isEncoded = request.headers["upstash-encoding"] === "base64";
    const run = async (given: string[]) =>
      toResult(await redis.send(toPlainRedis(given)), isEncoded);
    const channel = /^\/subscribe\/(.+)$/.exec(request.url ?? "")?.[1];
    if (channel !== undefined) return follow(decodeURIComponent(channel), response, listen);
    try {
      const body: unknown = JSON.parse(await readText(request));
      if (request.url === "/pipeline") {
        return answer(200, await Promise.all(pipeline.parse(body).map(run)));
      }
      const result = await run(command.parse(body));
      return answer("error" in result ? 400 : 200, result);
    } catch (error) {
      return answer(400, { error: String(error) });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/**
 * Upstash's scripts begin with a line that a plain Redis refuses. It is cut off, and the digest of the script as it was sent stands
 * for the digest of what is left.
 */
function createScriptTranslation(): (command: string[]) => string[] {
  const digests = new Map<string, string>();
  return (given) => {
    const [name = "", script = "", ...rest] = given;
    const upper = name.toUpperCase();
    if (upper === "EVALSHA") return [name, digests.get(script) ?? script, ...rest];
    if (upper !== "EVAL") return given;
    const plain = script.replace(/^#!lua[^\n]*\n/, "");
    digests.set(sha1(script), sha1(plain));
    return [name, plain, ...rest];
  };
}

function toResult(reply: Reply, isEncoded: boolean): { result: unknown } | { error: string } {
  if (reply instanceof RedisRefusal) return { error: reply.message };
  return { result: isEncoded ? encode(reply) : reply };
}

function encode(reply: Reply): unknown {
  if (Array.isArray(reply)) return reply.map(encode);
  return typeof reply === "string" && reply !== "OK"
    ? Buffer.from(reply).toString("base64")
    : reply;
}

function isBearer(request: IncomingMessage, token: string): boolean {
  return timingSafeEqual(digest(request.headers.authorization ?? ""), digest(`Bearer ${token}`));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function sha1(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
