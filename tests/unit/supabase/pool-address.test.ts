import { describe, expect, it } from "vitest";
import { readPoolAddress } from "@/lib/supabase/pool-address";

describe("a database address", () => {
  it.each([
    "postgres://u:p@aws-0-eu-central-1.pooler.example.com:6543/postgres",
    "postgres://u:p@8.8.8.8:5432/postgres",
    "postgres://u:p@[2001:db8::1]:5432/postgres",
  ])("is encrypted over the internet: %s", (address) => {
    expect(readPoolAddress(address).ssl).toBe("require");
  });

  it.each([
    "postgres://u:p@127.0.0.1:6543/postgres",
    "postgres://u:p@localhost/postgres",
    "postgres://u:p@[::1]:5432/postgres",
    "postgres://u:p@10.1.2.3/postgres",
    "postgres://u:p@172.20.0.4/postgres",
    "postgres://u:p@db:5432/postgres",
    "postgres://u:p@pooler.internal/postgres",
  ])("is left alone where it does not leave the network: %s", (address) => {
    expect(readPoolAddress(address).ssl).toBeUndefined();
  });

  it.each(["disable", "require", "verify-full"])("that asks for %s gets just that", (mode) => {
    const { url, ssl } = readPoolAddress(`postgres://u:p@db.example.com/postgres?sslmode=${mode}`);

    expect(ssl).toBeUndefined();
    expect(url).toContain(`sslmode=${mode}`);
  });

  it("loses the settings of other tools, which the server would refuse", () => {
    const address =
      "postgres://u:p@127.0.0.1:6543/postgres?pgbouncer=true&connection_limit=1&pool_timeout=0&application_name=x";

    expect(readPoolAddress(address).url).toBe(
      "postgres://u:p@127.0.0.1:6543/postgres?application_name=x",
    );
  });
});
