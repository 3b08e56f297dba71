import { readFile } from "node:fs/promises";
import { vi } from "vitest";
import { stampPeerAddresses } from "@/lib/server/peer-address";
import { replaceSessionCookies, sessionCookieOptions } from "@/lib/supabase/session-cookies";
import { importWorkshop } from "@/lib/workshops";
import { readAppRoutes } from "./app-routes";
import { throughProxy } from "./app-proxy";
import { startTestDatabase, type TestDatabase } from "./database";
import { memberToken } from "./member-token";

export const site = "https://carbot.test";
export const brandt = "kfz-brandt";
export const northgate = "northgate-garage";

export type RequestOptions = {
  method?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as multipart form data, instead of a body. */
  form?: FormData;
  headers?: Record<string, string>;
  /** The session cookie of a member. */
  cookie?: string;
  /** The other end of the connection. @default 203.0.113.1 */
  peer?: string;
};

export type TestApp = {
  database: TestDatabase;
  /** Asks a route by its path, through the proxy and the same code that serves it in production. */
  request: (path: string, options?: RequestOptions) => Promise<Response>;
  /** Posts a body as it is, such as a provider's signed call. */
  send: (path: string, body: BodyInit, headers: Record<string, string>) => Promise<Response>;
  /** Signs a member of a workshop in and returns the session cookie. */
  signIn: (slug: string, role: string) => Promise<string>;
  close: () => Promise<void>;
};

/**
 * The real routes on the real backend in this process, with both demo workshops. The environment is set before the first
 * request reads it; `fetch` leads to the backend, and nowhere else.
 */
export async function startApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await startTestDatabase();
  await Promise.all([brandt, northgate].map((slug) => importDemo(database, slug)));
  const settings = {
    SUPABASE_URL: database.url,
    SUPABASE_PUBLISHABLE_KEY: database.keys.publishableKey,
    SUPABASE_SECRET_KEY: database.keys.secretKey,
    SUPABASE_JWT_SECRET: database.keys.jwtSecret,
    SITE_URL: site,
    LOG_LEVEL: "silent",
    ...env,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.stubGlobal("fetch", database.fetch);
  stampPeerAddresses();
  const dispatch = throughProxy(await readAppRoutes());

  return {
    database,
    request: (path, options) => dispatch(toRequest(path, options)),
    send: (path, body, headers) =>
      dispatch(
        new Request(`${site}${path}`, {
          method: "POST",
          body,
          headers: { ...headers, "x-carbot-peer": "203.0.113.1" },
        }),
      ),
    signIn: (slug, role) => signIn(database, slug, role),
    close: async () => {
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
      await database.close();
    },
  };
}

async function importDemo(database: TestDatabase, slug: string): Promise<void> {
  const file = JSON.parse(await readFile(`supabase/demo/${slug}.json`, "utf8"));
  await importWorkshop(database.service, { ...file, allowedOrigins: [`https://${slug}.example`] });
}

function toRequest(path: string, options: RequestOptions = {}): Request {
  const { method, body, form, headers, cookie, peer = "203.0.113.1" } = options;
  return new Request(`${site}${path}`, {
    method: method ?? (body === undefined && form === undefined ? "GET" : "POST"),
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(cookie !== undefined && { cookie }),
      ...headers,
      "x-carbot-peer": peer,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form !== undefined && { body: form }),
  });
}

async function signIn(database: TestDatabase, slug: string, role: string): Promise<string> {
  const email = `${role}@${slug}.example`;
  const userId = await database.service.call("create_member_login", {
    p_email: email,
    p_password: "a password for tests",
    p_name: `${role} of ${slug}`,
    p_slug: slug,
    p_role: role,
  });
  const accessToken = await memberToken(database.keys.jwtSecret, {
    userId: String(userId),
    email,
  });
  const session = {
    access_token: accessToken,
    refresh_token: "unused",
    token_type: "bearer",
    expires_in: 3600,
    expires_at: Math.floor(Date.now() / 1000) + 3600,
  };
  return replaceSessionCookies([], session, sessionCookieOptions(site))
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join("; ");
}
