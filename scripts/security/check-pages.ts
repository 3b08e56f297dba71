import type { Answer } from "./caller";
import { expectTrue, type Finding } from "./finding";
import { isNotFound } from "./page-answer";
import type { Role, World } from "./world";

/** A page of a workshop that not every role may see. */
type GuardedPage = { path: string; roles: readonly Role[] };

const everybody = ["owner", "reception", "mechanic"] as const;
const roles: readonly Role[] = everybody;

const pages: readonly GuardedPage[] = [
  { path: "/settings/team", roles: everybody },
  { path: "/settings", roles: ["owner"] },
  ...["website", "services", "hours", "look", "question", "embed"].map((step) => ({
    path: `/setup/${step}`,
    roles: ["owner"] as const,
  })),
];

/** What is on a page for its owner alone: other members' addresses, and the forms that change things. */
const ofOwner = /name="allowedOrigins"|data-workshop=|name="primaryColor"/;

/** Settings, team and setting up: for each role, signed out, and for the owner next door. */
export async function checkPages(world: World): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path, roles: allowed } of pages) {
    const address = `/w/${world.own.slug}${path}`;
    const ask = (cookie?: string) =>
      world.call(address, { headers: { accept: "text/html" }, ...(cookie && { cookie }) });
    const signedOut = await ask();
    findings.push(
      expectTrue(
        `${path}: signed out`,
        isElsewhere(signedOut, "/sign-in"),
        String(signedOut.status),
      ),
    );
    const neighbour = await ask(world.neighbour);
    findings.push(
      expectTrue(`${path}: the owner next door`, isNotFound(neighbour), String(neighbour.status)),
    );
    for (const role of roles) {
      const answer = await ask(world.cookies[role]);
      const isShown = answer.status === 200 && !isNotFound(answer);
      const isRight = allowed.includes(role)
        ? isShown && !isElsewhere(answer, `/w/${world.own.slug}/settings/team`)
        : !isShown || !ofOwner.test(answer.text);
      findings.push(expectTrue(`${path}: as ${role}`, isRight, String(answer.status)));
    }
  }
  return findings;
}

/** A redirect, as a header or, once a page has begun, within it. */
function isElsewhere({ status, headers, text }: Answer, target: string): boolean {
  const location = headers.location ?? "";
  return (
    (status >= 300 && status < 400 && location.includes(target)) || text.includes(`;${target}`)
  );
}
