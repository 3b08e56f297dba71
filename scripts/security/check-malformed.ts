import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "../bench/random";
import type { Answer, Call, Caller } from "./caller";
import { expectNoFault, expectTrue, type Finding } from "./finding";
import { malformedBodies, oddPaths, oddQueries } from "./malformed";
import type { World } from "./world";

type Asked = Answer & { asked: string };

/** No malformed request is a fault of ours, and none makes an answer longer than itself by much. */
export async function checkMalformed(world: World): Promise<Finding[]> {
  const { call, own, cookies, base, isShort } = world;
  const random = seededRandom(20_261_130);
  const ofWorkshop = `/api/workshops/${own.slug}`;
  const cookie = cookies.owner;
  const targets: [string, string, () => Record<string, unknown>, Partial<Call>][] = [
    ["POST", `/api/chat/${own.slug}`, () => chatBody(own.token), {}],
    ["POST", `/api/leads/${own.slug}`, () => leadBody(own.token), {}],
    ["POST", `${ofWorkshop}/conversations/${own.conversation}/messages`, replyBody, { cookie }],
    [
      "PATCH",
      `${ofWorkshop}/conversations/${own.conversation}`,
      () => ({ status: "open" }),
      { cookie },
    ],
    ["PATCH", `${ofWorkshop}/leads/${own.lead}`, () => ({ status: "new" }), { cookie }],
    ["POST", `${ofWorkshop}/documents/from-url`, () => ({ url: "http://127.0.0.1/" }), { cookie }],
  ];
  const findings: Finding[] = [];
  for (const [method, path, good, more] of targets) {
    const bodies = malformedBodies(good, random, isShort ? 12 : 150);
    const answers = await inParallel(bodies, async (body) => {
      const headers = { origin: base, accept: "application/json" };
      const answer = await askPatiently(call, path, { method, headers, body, ...more });
      return { ...answer, asked: typeof body === "string" ? body : "flipped bytes" };
    });
    const label = `${method} ${path.replaceAll(/[0-9a-f-]{36}/g, "{id}")}`;
    const longest = Math.max(...answers.map(({ text }) => text.length));
    findings.push(
      expectNoFault(`${label}: malformed bodies`, answers),
      expectTrue(`${label}: short refusals`, longest < 40_000, `${longest} characters`),
    );
  }
  return [...findings, await queries(world), await paths(world)];
}

async function queries({ call, own, cookies, isShort }: World): Promise<Finding> {
  const readers = [
    `/api/workshops/${own.slug}/conversations`,
    `/api/workshops/${own.slug}/leads`,
    `/api/chat/${own.slug}/messages`,
    "/sign-in",
    "/auth/confirm",
  ];
  const asked = readers.flatMap((path) =>
    oddQueries.slice(0, isShort ? 8 : undefined).map((query) => `${path}?${query}`),
  );
  const headers = { authorization: `Bearer ${own.token}` };
  const answers = await inParallel(asked, async (path) => ({
    ...(await askPatiently(call, path, { cookie: cookies.owner, headers })),
    asked: path,
  }));
  return expectNoFault("odd queries", answers);
}

async function paths({ call, cookies, isShort }: World): Promise<Finding> {
  const methods = isShort ? ["GET"] : ["GET", "POST", "OPTIONS", "HEAD", "PUT"];
  const asked = oddPaths.flatMap((path) => methods.map((method) => ({ path, method })));
  const answers = await inParallel(asked, async ({ path, method }) => ({
    ...(await askPatiently(call, path, { method, cookie: cookies.owner })),
    asked: `${method} ${path}`,
  }));
  return expectNoFault("odd addresses", answers);
}

/** What a limit refuses has tested nothing: where it is over soon, asks again. */
async function askPatiently(call: Caller, path: string, asked: Call): Promise<Answer> {
  for (let tries = 0; tries < 4; tries += 1) {
    const answer = await call(path, asked);
    const seconds = Number(answer.headers["retry-after"] ?? 0);
    if (answer.status !== 429 || seconds > 3) return answer;
    await sleep(seconds * 1_000);
  }
  return call(path, asked);
}

/** Four at a time. */
async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<Asked>,
): Promise<Asked[]> {
  const answers: Asked[] = [];
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) answers.push(await work(item));
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return answers;
}

const chatBody = (token: string) => ({ message: "Hallo", clientMessageId: randomUUID(), token });
const leadBody = (token: string) => ({ name: "P", email: "p@mail.example", token, consent: true });
const replyBody = () => ({ body: "Probe", clientMessageId: randomUUID() });
