import type { Query } from "@/lib/embedded-backend";

export type TestUser = { userId: string; email: string };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Finds the login with this id or address, or makes it (confirmed, without a password). */
export async function ensureUser(sql: Query, idOrEmail: string): Promise<TestUser> {
  const userId = uuid.test(idOrEmail) ? idOrEmail : crypto.randomUUID();
  const email = uuid.test(idOrEmail) ? `${idOrEmail}@example.test` : idOrEmail;
  await sql(
    `insert into auth.users (id, aud, role, email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
     values ($1, 'authenticated', 'authenticated', $2, now(), '{}', '{}') on conflict do nothing`,
    [userId, email],
  );
  const [user] = await sql("select id, email from auth.users where id = $1 or email = $2", [
    userId,
    email,
  ]);
  return { userId: String(user?.id), email: String(user?.email) };
}
