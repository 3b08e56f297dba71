import { z } from "zod";

/** A whole number within bounds. */
export const whole = (least: number, most: number) =>
  z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);

/** A TCP port; 0 lets the system choose a free one. */
export const port = whole(0, 65_535);

/** A positive number of milliseconds, at most an hour. */
export const milliseconds = whole(1, 3_600_000);

/** A number of connections. */
export const connections = whole(1, 1_000);

/** An address of a server or site, without its closing slash. */
export const httpUrl = z
  .url({ protocol: /^https?$/, error: "must be an address that begins with http:// or https://" })
  .transform((url) => url.replace(/\/+$/, ""));

/** A connection string of a Postgres server. */
export const postgresUrl = z.url({
  protocol: /^postgres(?:ql)?$/,
  error: "must be a connection string that begins with postgres:// or postgresql://",
});

/** Address of a mail server, with login and password where it wants them. */
export const smtpUrl = z.url({
  protocol: /^smtps?$/,
  error: "must be an address that begins with smtp:// or smtps://",
});

/** Whether strangers may sign up; the web server and the embedded backend both ask. */
export const signUp = z.enum(["open", "closed"], "must be open or closed").default("open");

/** Required text with a message that says so. */
export const secret = (least: number) =>
  z.string("is missing").min(least, `must have at least ${least} characters`);

/** The pool's bounds; both the pooled transport and the embedded backend have one. */
export const poolVariables = {
  DB_POOL_SIZE: connections.default(10),
  DB_IDLE_TIMEOUT_MS: milliseconds.default(30_000),
  DB_CONNECT_TIMEOUT_MS: milliseconds.default(2_000),
};
