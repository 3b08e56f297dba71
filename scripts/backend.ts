import { redactConsole, startBackend, stopOnSignal } from "@/lib/embedded-backend";
import { backendEnv } from "@/lib/env/backend";
import { createSmtpMailer } from "@/lib/mail/smtp-mailer";

const startedAt = performance.now();
const log = (line: string) =>
  console.log(`${line} (${Math.round(performance.now() - startedAt)} ms)`);

try {
  redactConsole(console);
  const env = backendEnv();
  const backend = await startBackend(
    {
      dataDir: env.DATA_DIR,
      port: env.BACKEND_PORT,
      siteUrl: env.SITE_URL,
      database: env.EMBEDDED_DATABASE,
      databasePort: env.EMBEDDED_DATABASE_PORT,
      databaseUrl: env.DATABASE_URL,
      poolSize: env.DB_POOL_SIZE,
      idleTimeoutMs: env.DB_IDLE_TIMEOUT_MS,
      connectTimeoutMs: env.DB_CONNECT_TIMEOUT_MS,
      migrationsDir: "supabase/migrations",
      templatesDir: "supabase/templates",
      allowsSignUp: env.SIGN_UP === "open",
      sendMail:
        env.SMTP_URL !== undefined && env.MAIL_FROM !== undefined
          ? createSmtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM }).send
          : undefined,
      now: () => new Date(),
    },
    log,
  );
  stopOnSignal(() => backend.close());
  log(`The backend answers at ${backend.url}`);
  await backend.failed;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
