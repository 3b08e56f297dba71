import { randomUUID } from "node:crypto";
import { expectStatus, expectTrue, type Finding } from "./finding";
import type { World } from "./world";

const foreignOrigins = ["https://evil.example", "null", "http://localhost.evil.example", "file://"];
/** Headers by which other software, or our own further in, tells itself that something has been checked. */
const tricks: Record<string, string>[] = [
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-subrequest": "src/middleware" },
  { "x-middleware-next": "1" },
  { "x-carbot-admitted": randomUUID() },
  { "x-middleware-override-headers": "cookie", "x-middleware-request-cookie": "x" },
  { "x-original-url": "/api/health", "x-rewrite-url": "/api/health" },
  { "x-http-method-override": "GET" },
];

/** Who asks cannot be made up: other origins, headers that claim something was checked, other hosts' names. */
export async function checkSenders(world: World): Promise<Finding[]> {
  return [...(await origins(world)), ...(await claims(world)), ...(await hosts(world))];
}

async function origins({ call, own }: World): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const origin of foreignOrigins) {
    const answer = await call(`/api/widget/${own.slug}`, { headers: { origin } });
    const allowed = answer.headers["access-control-allow-origin"];
    findings.push(
      expectStatus(`${origin} gets no widget`, answer, 403),
      expectTrue(`${origin} may read nothing`, allowed === undefined, `allows ${allowed}`),
    );
  }
  return findings;
}

async function claims({ call, own }: World): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const headers of tricks) {
    const name = Object.keys(headers).join(", ");
    const leads = await call(`/api/workshops/${own.slug}/leads`, { headers });
    const chat = await call(`/api/chat/${own.slug}`, {
      method: "POST",
      headers: { ...headers, origin: "https://evil.example" },
      body: { message: "Hallo", clientMessageId: randomUUID() },
    });
    findings.push(
      expectStatus(`${name} signs nobody in`, leads, 401),
      expectStatus(`${name} makes no origin known`, chat, 403),
    );
  }
  return findings;
}

async function hosts({ call }: World): Promise<Finding[]> {
  const forged = { host: "evil.example", "x-forwarded-host": "evil.example" };
  const elsewhere: Record<string, string>[] = [
    forged,
    { "x-forwarded-for": "203.0.113.9" },
    { host: "10.0.0.5:3000" },
  ];
  const findings: Finding[] = [];
  for (const path of [
    "/dashboard",
    "/auth/confirm?token_hash=x&type=recovery",
    "//evil.example/",
  ]) {
    const { status, headers } = await call(path, { headers: forged });
    const target = new URL(headers.location ?? "/", "http://here.invalid");
    const isOk = status < 500 && target.hostname === "here.invalid";
    findings.push(expectTrue(`${path} leads to no forged host`, isOk, `${status} ${target.href}`));
  }
  for (const headers of elsewhere) {
    const answer = await call("/dev/mail", { headers });
    const name = Object.keys(headers).join(", ");
    findings.push(expectStatus(`the mailbox is closed to another ${name}`, answer, 404));
  }
  return findings;
}
