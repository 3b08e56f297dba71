import { z } from "zod";
import { embeddedDatabase } from "./embedded-database";
import { parseEnv, type EnvSource } from "./parse-env";
import { httpUrl, poolVariables, port, postgresUrl, signUp, smtpUrl } from "./values";

const variables = z.object({
  /** Serves this Postgres instead of the built-in one. */
  DATABASE_URL: postgresUrl.optional(),
  /** What the data folder keeps its data in; who starts the backend has chosen. */
  EMBEDDED_DATABASE: embeddedDatabase.default("pglite"),
  EMBEDDED_DATABASE_PORT: port.default(0),
  DATA_DIR: z.string().default(".data"),
  BACKEND_PORT: port.default(54_321),
  PORT: port.default(3_000),
  SITE_URL: httpUrl.optional(),
  SIGN_UP: signUp,
  /** Where the auth service's mails go out; without it into the mailbox of the data folder. */
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z.string().optional(),
  ...poolVariables,
});

const backendVariables = variables.transform((env) => ({
  ...env,
  SITE_URL: env.SITE_URL ?? `http://localhost:${env.PORT}`,
}));

/** What the embedded backend's process needs to know. */
export type BackendEnv = z.infer<typeof backendVariables>;

/** Parses the embedded backend's variables; throws an error naming variable and rule. */
export function backendEnv(source: EnvSource = process.env): BackendEnv {
  return parseEnv(backendVariables, source);
}
