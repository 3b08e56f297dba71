import { randomUUID } from "node:crypto";
import type { Answer } from "./caller";
import { expectStatus, expectTrue, type Finding } from "./finding";
import { startChat, type World } from "./world";

/** Built to make a reader go back and forth, and all of them within the bound of a message. */
const hostileTexts = [
  "wann ".repeat(800),
  "9".repeat(4_000),
  "(".repeat(4_000),
  "\n".repeat(3_999) + "x",
  "Mo-Fr ".repeat(600),
  `a${"\u0301".repeat(3_000)}`,
];

/** What visitors are promised: erased is gone, limits hold, and nobody's text makes others wait. */
export async function checkVisitors(world: World): Promise<Finding[]> {
  return [...(await erasure(world)), ...(await hostile(world)), ...(await limits(world))];
}

async function erasure({ call, own, cookies }: World): Promise<Finding[]> {
  const mark = `Quendelmann ${randomUUID()}`;
  const { token, conversationId } = await startChat(
    call,
    own.slug,
    `Ich heiße ${mark}. Verleiht ihr Boote?`,
  );
  const headers = { authorization: `Bearer ${token}` };
  const path = `/api/chat/${own.slug}`;
  await call(`/api/leads/${own.slug}`, {
    method: "POST",
    body: { token, name: mark, email: "weg@mail.example", consent: true },
  });
  const erased = await call(`${path}?leads=erase`, { method: "DELETE", headers });
  const cookie = cookies.owner;
  const thread = `/api/workshops/${own.slug}/conversations/${conversationId}`;
  const listings = ["conversations", "leads"].map(
    (name) => `/api/workshops/${own.slug}/${name}?limit=100`,
  );
  const pages = [...listings, `/w/${own.slug}/knowledge/gaps`];
  const texts = await Promise.all(pages.map((page) => call(page, { cookie })));
  return [
    expectStatus("a visitor erases the own chat", erased, [200, 204]),
    expectStatus("an erased chat is not in the inbox", await call(thread, { cookie }), 404),
    ...pages.map((page, index) =>
      expectTrue(
        `nothing of an erased visitor is at ${page.replace(/\?.*/, "")}`,
        texts[index]?.status === 200 && !texts[index].text.includes(mark),
        `${texts[index]?.status}`,
      ),
    ),
  ];
}

/** Ten others ask for something small while the texts are read; how long they wait is held against how long they wait without. */
async function hostile({ call, own }: World): Promise<Finding[]> {
  const ping = async () => (await call(`/api/widget/${own.slug}`)).ms;
  const quiet = await medianOf(ping);
  const asked = Promise.all(
    hostileTexts.map((message) =>
      call(`/api/chat/${own.slug}`, {
        method: "POST",
        headers: { accept: "application/json" },
        body: { message, clientMessageId: randomUUID() },
      }),
    ),
  );
  const busy = await medianOf(ping);
  const answers = await asked;
  return [
    ...answers.map((answer, index) =>
      expectStatus(`hostile text ${index + 1} is answered`, answer, [200, 400]),
    ),
    expectTrue(
      "hostile texts keep no neighbour waiting",
      busy < quiet * 20 + 500,
      `${quiet} to ${busy} ms`,
    ),
  ];
}

async function medianOf(ping: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 10; count += 1) times.push(await ping());
  return Math.round(times.toSorted((a, b) => a - b)[5] ?? 0);
}

/** Of one visitor alone, whose own limit leaves everybody else as they were. */
async function limits({ call, own }: World): Promise<Finding[]> {
  const { token } = await startChat(call, own.slug, "Hallo");
  const answers: Answer[] = [];
  for (let count = 0; count < 25; count += 1) {
    const answer = await call(`/api/chat/${own.slug}`, {
      method: "POST",
      // An address that is made up makes nobody another one.
      headers: {
        accept: "application/json",
        authorization: `Bearer ${token}`,
        "x-forwarded-for": `203.0.113.${count}`,
      },
      body: { message: "Hallo", clientMessageId: randomUUID(), token },
    });
    answers.push(answer);
  }
  const refused = answers.find(({ status }) => status === 429);
  const others = await call(`/api/widget/${own.slug}`);
  return [
    expectTrue(
      "a visitor's limit holds whatever address is made up",
      refused !== undefined,
      "25 of 25 were let in",
    ),
    expectTrue(
      "a refusal says when to come back",
      refused?.headers["retry-after"] !== undefined,
      "no retry-after",
    ),
    expectStatus("others are served all the same", others, 200),
  ];
}
