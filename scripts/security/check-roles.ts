import { shortenText } from "@/lib/core/text";
import { expectStatus, expectTrue, type Finding } from "./finding";
import { addressOf, memberCalls, type MemberCall } from "./member-calls";
import type { Role, World } from "./world";

const roles: readonly Role[] = ["mechanic", "reception", "owner"];

/** Who may do what: each call of a member's address as each role, as a stranger, and with another workshop's things. */
export async function checkRoles(world: World): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const call of memberCalls()) {
    findings.push(...(await refusals(world, call)));
    // The lowest first: what an owner deletes was there for the others.
    for (const role of roles) findings.push(await asRole(world, call, role));
  }
  return findings;
}

async function refusals(world: World, call: MemberCall): Promise<Finding[]> {
  const { own, foreign, neighbour, cookies } = world;
  const { method } = call;
  const label = `${method} ${call.route}`;
  const ask = (
    slug: string,
    things: typeof own,
    cookie?: string,
    headers: Record<string, string> = {},
  ) =>
    world.call(addressOf(call, slug, things), {
      method,
      cookie,
      headers: { origin: world.base, ...headers },
      ...(call.body ? { body: call.body() } : {}),
    });
  const findings = [
    expectStatus(`${label}: signed out`, await ask(own.slug, own), 401),
    expectStatus(`${label}: the owner next door`, await ask(own.slug, own, neighbour), 404),
  ];
  if (call.route.includes("{id}")) {
    const answer = await ask(own.slug, foreign, cookies.owner);
    findings.push(
      expectStatus(`${label}: with an id from next door`, answer, call.unknownId ?? 404),
    );
  }
  if (method === "GET") return findings;
  const fromElsewhere = await ask(own.slug, own, cookies.owner, { origin: "https://evil.example" });
  const crossSite = await ask(own.slug, own, cookies.owner, { "sec-fetch-site": "cross-site" });
  return [
    ...findings,
    expectStatus(`${label}: from another site's page`, fromElsewhere, 403),
    expectStatus(`${label}: marked as cross-site`, crossSite, 403),
  ];
}

async function asRole(world: World, call: MemberCall, role: Role): Promise<Finding> {
  const answer = await world.call(addressOf(call, world.own.slug, world.own), {
    method: call.method,
    cookie: world.cookies[role],
    headers: { origin: world.base },
    ...(call.body ? { body: call.body() } : {}),
  });
  const name = `${call.method} ${call.route}: as ${role}`;
  if (!call.roles.includes(role)) return expectStatus(name, answer, 403);
  // A proposal that is not there, an address that is refused, a limit: anything but a refusal of the person or a fault.
  const isOk = answer.status > 0 && answer.status < 500 && ![401, 403].includes(answer.status);
  return expectTrue(name, isOk, `${answer.status}: ${shortenText(answer.text, 120)}`);
}
