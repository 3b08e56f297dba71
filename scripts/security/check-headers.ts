import { commonHeaders } from "@/lib/http/security-headers";
import { apiRoutes } from "@/lib/server/api-routes";
import { expectTrue, type Finding } from "./finding";
import { publicPageAddresses } from "./page-addresses";
import type { World } from "./world";

const { "content-security-policy": nothingAllowed, ...everywhere } = commonHeaders;
const pages = [
  ...publicPageAddresses(),
  "/sign-in",
  "/forgot-password",
  "/nothing/here",
  "/w/%/inbox",
];
const files = ["/widget.js", "/robots.txt", "/icon.svg"];

/** Security headers on pages, files and the API, and nothing that tells what runs here. */
export async function checkHeaders({ call, own, cookies }: World): Promise<Finding[]> {
  const ofPages = [...pages, `/demo/${own.slug}`, `/w/${own.slug}/inbox`];
  const addresses = apiRoutes.map(({ path }) =>
    path.replace(/\{(?:slug|workshop)\}/, own.slug).replace("{id}", own.conversation),
  );
  const findings: Finding[] = [];
  for (const path of [...ofPages, ...files, ...addresses, "/api/nothing"]) {
    const { headers } = await call(path, { cookie: cookies.owner });
    const policy = String(headers["content-security-policy"]);
    const missing = Object.entries(everywhere).filter(([name, value]) => headers[name] !== value);
    const isGuarded = ofPages.includes(path) ? isStrict(policy) : policy === nothingAllowed;
    findings.push(
      expectTrue(
        `${path} has the security headers`,
        missing.length === 0 && isGuarded && headers["x-powered-by"] === undefined,
        `without ${missing.map(([name]) => name).join(", ")}; policy: ${policy}`,
      ),
    );
  }
  return findings;
}

function isStrict(policy: string): boolean {
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "'unsafe-inline'";
  return (
    // A page that is the same for everybody has files of our own alone, every other one a nonce.
    /^'self'(?: 'nonce-[\w+/=]{20,}')?$/.test(scripts) && policy.includes("frame-ancestors 'none'")
  );
}
