import { hkdfSync } from "node:crypto";

/** Who signs in to the embedded Postgres: its owner, and whoever serves requests, who may only take on the roles of requests. */
type Login = "postgres" | "authenticator";

/** The password of a login; it follows from a key of the data folder, so that there is nothing more to keep. */
export function loginPassword(secretKey: string, login: Login): string {
  const bytes = hkdfSync("sha256", secretKey, "", `carbot embedded postgres ${login}`, 32);
  return Buffer.from(bytes).toString("base64url");
}

/** Where a login reaches the embedded Postgres. */
export function loginUrl(secretKey: string, login: Login, port: number): string {
  return `postgresql://${login}:${loginPassword(secretKey, login)}@127.0.0.1:${port}/postgres`;
}

/** Makes the login of requests, as hosted projects have it; harmless to repeat. */
export function authenticatorSql(secretKey: string): string {
  // Letters, digits, - and _ alone.
  const password = loginPassword(secretKey, "authenticator");
  return `
do $$
begin
  if to_regrole('authenticator') is null then create role authenticator noinherit; end if;
end
$$;
alter role authenticator login password '${password}';
grant anon, authenticated, service_role to authenticator;
`;
}
