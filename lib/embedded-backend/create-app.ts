import { App, type EmailDriver } from "@supabase/lite";
import type { Database } from "./database";
import type { BackendKeys } from "./keys";
import { mailTemplates } from "./mail-templates";

export type AppSettings = {
  keys: BackendKeys;
  /** Where links in mails lead. */
  siteUrl: string;
  /** Folder of the mail bodies, `supabase/templates`. */
  templatesDir: string;
  mail: EmailDriver;
  /** Whether whoever holds the publishable key may make a login. @default true */
  allowsSignUp?: boolean;
};

/** Most rows of one answer, as on a hosted project. */
const maxRows = 1_000;

/** lite's data and auth interfaces on a database, without its studio and its administration. */
export function createApp(database: Database, settings: AppSettings): App {
  return new App({
    connection: database.connection,
    api: { schemas: ["public"], max_rows: maxRows },
    auth: {
      enabled: true,
      site_url: settings.siteUrl,
      publishable_key: settings.keys.publishableKey,
      secret_key: settings.keys.secretKey,
      jwt_secret: settings.keys.jwtSecret,
      jwt_expiry: 3_600,
      minimum_password_length: 10,
      enable_refresh_token_rotation: true,
      enable_signup: settings.allowsSignUp ?? true,
      email: {
        enable_confirmations: true,
        // As supabase/config.toml says: the new mailbox confirms, and we ask for the password before.
        double_confirm_changes: false,
        template: mailTemplates(settings.templatesDir),
      },
    },
    options: { server: { admin: false }, drivers: { email: settings.mail } },
  });
}
