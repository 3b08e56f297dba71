import { hkdfSync } from "node:crypto";
import { z } from "zod";
import { aiVariables } from "./ai";
import { checkCombinations } from "./combinations";
import { operatorVariables } from "./operator";
import { parseEnv, type EnvSource } from "./parse-env";
import { telemetryVariables } from "./telemetry";
import { trustedProxies } from "./trusted-proxies";
import { httpUrl, poolVariables, port, postgresUrl, secret, signUp, smtpUrl } from "./values";

const variables = z.object({
  SUPABASE_URL: z.string("is missing").pipe(httpUrl),
  SUPABASE_PUBLISHABLE_KEY: secret(20),
  SUPABASE_SECRET_KEY: secret(20),
  /** Verifies HS256 sessions in this process; without it the auth service is asked. */
  SUPABASE_JWT_SECRET: secret(32).optional(),
  /** Switches to the pooled transport. */
  SUPABASE_DB_URL: postgresUrl.optional(),
  ...poolVariables,
  PORT: port.default(3_000),
  SITE_URL: httpUrl.optional(),
  VISITOR_TOKEN_SECRET: secret(32).optional(),
  /** The key pair for push notices follows from it: another one, and every browser has to subscribe anew. */
  VAPID_SECRET: secret(32).optional(),
  /** Seals what channels are reached with; unset, made of the secret key. The one before opens what it has sealed. */
  CHANNEL_KEY: secret(32).optional(),
  CHANNEL_KEY_BEFORE: secret(32).optional(),
  /** Providers of messages, for tests and proxies. */
  TELEGRAM_API_URL: httpUrl.default("https://api.telegram.org"),
  META_GRAPH_URL: httpUrl.default("https://graph.facebook.com/v24.0"),
  INSTAGRAM_GRAPH_URL: httpUrl.default("https://graph.instagram.com/v24.0"),
  /** Second-level cache and shared limits; without it both are this process' own. */
  UPSTASH_REDIS_REST_URL: httpUrl.optional(),
  UPSTASH_REDIS_REST_TOKEN: secret(8).optional(),
  /** Whose word about a client's address is believed; unset: nobody's. */
  TRUSTED_PROXIES: trustedProxies.optional(),
  RATE_LIMITS: z.enum(["on", "off"], "must be on or off").default("on"),
  /** What the operator's own programs show as a bearer: schedulers of jobs, and whoever watches over the installation. */
  OPERATIONS_TOKEN: secret(16).optional(),
  /** The older name of the same. */
  JOBS_SECRET: secret(16).optional(),
  /** The same by the name under which Vercel's scheduler sends it. */
  CRON_SECRET: secret(16).optional(),
  /** Either one switches search by meaning on; without them words alone are searched. */
  EMBEDDING_API_KEY: secret(8).optional(),
  EMBEDDING_BASE_URL: httpUrl.optional(),
  EMBEDDING_MODEL: z.string().default("text-embedding-3-small"),
  ...aiVariables,
  ...operatorVariables,
  ...telemetryVariables,
  /** A decoder of VINs that speaks as NHTSA's vPIC does; unset, no VIN leaves this installation. */
  VIN_DECODER_URL: httpUrl.optional(),
  /** A frozen clock, for evaluation and tests. */
  CARBOT_NOW: z.iso.datetime({ offset: true, error: "must be an ISO time with offset" }).optional(),
  /** Set by Vercel itself in every function there. */
  VERCEL: z.string().optional(),
  LOG_LEVEL: z
    .enum(["info", "warn", "error", "silent"], "must be info, warn, error or silent")
    .default("info"),
  /** Whether strangers may make a login and a workshop; invited colleagues always may join. */
  SIGN_UP: signUp,
  /** Where our own mails go out (invitations); without it into the embedded backend's mailbox, and nowhere on a hosted project. */
  SMTP_URL: smtpUrl.optional(),
  /** Who such mails come from: an address, or `Name <address>`. */
  MAIL_FROM: z.string().max(200, "must have at most 200 characters").optional(),
  /** `on` reads web pages of this very machine too, for a test installation. */
  READ_LOCAL_PAGES: z.enum(["on", "off"], "must be on or off").default("off"),
  /** The embedded backend's mailbox; `/dev/mail` exists only with it. */
  DEV_MAILBOX_FILE: z.string().optional(),
  /** What this release is called in metrics; unset, by the id of the build. */
  RELEASE: z.string().max(40, "must have at most 40 characters").optional(),
  /** Where alerts are posted as JSON, signed with the secret; both or none. */
  ALERT_WEBHOOK_URL: httpUrl.optional(),
  ALERT_WEBHOOK_SECRET: secret(16).optional(),
  /** Where the embedded backend keeps its data; readiness looks whether there is room. */
  EMBEDDED_DATA_DIR: z.string().optional(),
  /** `everybody` shows the mailbox to whoever reaches the site, for a test installation that holds nothing of anybody. */
  DEV_MAILBOX: z.enum(["local", "everybody"], "must be local or everybody").default("local"),
});

const serverVariables = variables.superRefine(checkCombinations).transform((env) => ({
  ...env,
  SITE_URL: env.SITE_URL ?? `http://localhost:${env.PORT}`,
  VISITOR_TOKEN_SECRET:
    env.VISITOR_TOKEN_SECRET ?? derivedSecret(env.SUPABASE_SECRET_KEY, "visitor token"),
  VAPID_SECRET: env.VAPID_SECRET ?? derivedSecret(env.SUPABASE_SECRET_KEY, "push keys"),
  CHANNEL_KEY: env.CHANNEL_KEY ?? derivedSecret(env.SUPABASE_SECRET_KEY, "channel key"),
}));

/** What the web server and the worker need to know, with every default filled in. */
export type ServerEnv = z.infer<typeof serverVariables>;

/** Parses a source without remembering the outcome. */
export function parseServerEnv(source: EnvSource): ServerEnv {
  return parseEnv(serverVariables, source);
}

let remembered: ServerEnv | undefined;

/** This process' environment, parsed at the first call; throws an error naming variable and rule. */
export function serverEnv(): ServerEnv {
  remembered ??= parseServerEnv(process.env);
  return remembered;
}

/** What we sign and seal survives a restart without one more secret to configure. */
function derivedSecret(key: string, use: string): string {
  return Buffer.from(hkdfSync("sha256", key, "", `carbot ${use}`, 32)).toString("base64url");
}
