import { randomUUID } from "node:crypto";
import { expectStatus, type Finding } from "./finding";
import type { World } from "./world";

/** Forged, garbled and foreign keys open nothing: a visitor's token, a member's cookie, the operator's bearer. */
export async function checkTokens(world: World): Promise<Finding[]> {
  return [
    ...(await visitorTokens(world)),
    ...(await memberCookies(world)),
    ...(await operator(world)),
  ];
}

async function visitorTokens({ call, own, foreign }: World): Promise<Finding[]> {
  const [version = "", , signature = ""] = own.token.split(".");
  const forged: Record<string, string> = {
    "for another conversation": `${version}.${randomUUID()}.${signature}`,
    "without its signature": `${version}.${own.conversation}.`,
    "of another version": own.token.replace(/^v\d+/, "v0"),
    "of the workshop next door": foreign.token,
    "cut short": own.token.slice(0, -1),
    "that is no token": "%00",
  };
  const findings: Finding[] = [];
  for (const [name, token] of Object.entries(forged)) {
    const headers = { authorization: `Bearer ${token}` };
    const reading = await call(`/api/chat/${own.slug}/messages`, { headers });
    const erasing = await call(`/api/chat/${own.slug}`, { method: "DELETE", headers });
    findings.push(
      expectStatus(`a visitor's token ${name} reads nothing`, reading, 401),
      expectStatus(`a visitor's token ${name} erases nothing`, erasing, 401),
    );
  }
  return findings;
}

async function memberCookies({ call, own, cookies }: World): Promise<Finding[]> {
  const path = `/api/workshops/${own.slug}/leads`;
  const session = readSession(cookies.owner);
  const [head = "", payload = "", signature = ""] = String(session["access_token"]).split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  const other = encode({ ...claims, sub: randomUUID() });
  const jwts: Record<string, string> = {
    "without algorithm": `${encode({ alg: "none", typ: "JWT" })}.${payload}.`,
    "for another person": `${head}.${other}.${signature}`,
    "of the service": `${head}.${encode({ ...claims, role: "service_role" })}.${signature}`,
    "cut short": `${head}.${payload}.${signature.slice(0, -2)}`,
  };
  const forged = Object.entries(jwts).map(([name, jwt]): [string, string] => [
    `a session ${name}`,
    toCookie({ ...session, access_token: jwt }),
  ]);
  const garbled: [string, string][] = [
    ["a session that is no session", "carbot-session=base64-%00%ff"],
    ["a session of null", `carbot-session=base64-${encode(null)}`],
    ["a session in a thousand pieces", manyPieces()],
  ];
  const findings: Finding[] = [];
  for (const [name, cookie] of [...forged, ...garbled]) {
    findings.push(expectStatus(`${name} is none`, await call(path, { cookie }), [401, 431]));
  }
  return findings;
}

async function operator({ call }: World): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const authorization of ["", "Bearer ", "Bearer undefined", "Bearer null", "Basic YTph"]) {
    const answer = await call("/api/jobs/run", { method: "POST", headers: { authorization } });
    findings.push(expectStatus(`"${authorization}" runs no jobs`, answer, 401));
  }
  return findings;
}

function readSession(cookie: string): Record<string, unknown> {
  const joined = cookie
    .split("; ")
    .map((pair) => pair.slice(pair.indexOf("=") + 1))
    .join("");
  return JSON.parse(Buffer.from(joined.replace(/^base64-/, ""), "base64url").toString());
}

function toCookie(session: unknown): string {
  const value = `base64-${encode(session)}`;
  const pieces = value.match(/.{1,3000}/g) ?? [];
  return pieces.length === 1
    ? `carbot-session=${value}`
    : pieces.map((piece, index) => `carbot-session.${index}=${piece}`).join("; ");
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function manyPieces(): string {
  return Array.from({ length: 500 }, (_, index) => `carbot-session.${index}=x`).join("; ");
}
