import type { Answer } from "./caller";
import { expectTrue, type Finding } from "./finding";
import { pageAddresses } from "./page-addresses";
import { isNotFound } from "./page-answer";
import type { World } from "./world";

/** Who is not one of the platform's admins, whatever they are elsewhere. */
type Stranger = { name: string; cookie: string };

/** Every page below `/admin`: for an admin, for each role of a workshop, and signed out. */
export async function checkAdminPages(world: World): Promise<Finding[]> {
  const strangers = strangersOf(world);
  const findings: Finding[] = [];
  for (const address of pageAddresses().filter(isAdmins)) {
    const ask = (cookie?: string) =>
      world.call(address, { headers: { accept: "text/html" }, ...(cookie && { cookie }) });
    const shown = await ask(world.admin);
    // The front page leads on to the first of the others.
    const isLedOn = (shown.headers.location ?? "").startsWith("/admin/");
    findings.push(
      expectTrue(`${address}: an admin`, isShown(shown) || isLedOn, String(shown.status)),
    );
    const signedOut = await ask();
    const isLed = (signedOut.headers.location ?? signedOut.text).includes("/sign-in");
    findings.push(expectTrue(`${address}: signed out`, isLed, String(signedOut.status)));
    for (const { name, cookie } of strangers) {
      const answer = await ask(cookie);
      findings.push(expectTrue(`${address}: ${name}`, !isShown(answer), String(answer.status)));
    }
  }
  return findings;
}

/** Every page of a workshop, by construction: for its neighbour's owner, an admin who has not asked to look in, and signed out. */
export async function checkForeignPages(world: World): Promise<Finding[]> {
  const callers = [
    { name: "the owner next door", cookie: world.neighbour },
    { name: "an admin who looks into nothing", cookie: world.admin },
    { name: "signed out", cookie: "" },
  ];
  const findings: Finding[] = [];
  for (const address of pageAddresses().filter((it) => it.startsWith(`/w/${world.own.slug}`))) {
    for (const { name, cookie } of callers) {
      const headers = { accept: "text/html" };
      const answer = await world.call(address, { headers, ...(cookie && { cookie }) });
      findings.push(expectTrue(`${address}: ${name}`, !isShown(answer), String(answer.status)));
    }
  }
  return findings;
}

function strangersOf({ cookies, neighbour }: World): Stranger[] {
  const members = Object.entries(cookies).map(([name, cookie]) => ({ name, cookie }));
  return [...members, { name: "the owner next door", cookie: neighbour }];
}

function isAdmins(address: string): boolean {
  return address === "/admin" || address.startsWith("/admin/");
}

/** A page has begun before it finds out that it must not be shown: what it says then counts. */
function isShown(answer: Answer): boolean {
  return answer.status === 200 && !isNotFound(answer) && !answer.text.includes("NEXT_REDIRECT");
}
