import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { importFiles } from "../import/import-files";
import { demoAdmin, demoLogins, demoPassword } from "./demo-logins";
import type { Connection } from "./open-prepared";
import { runStep } from "./steps";

const folder = "supabase/demo";

/** The workshop files that the project carries. */
export function demoFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => join(folder, name));
}

/**
 * Imports the demo workshops and, unless it is unwanted, makes their logins. What is there and came from the same files stays as its
 * owner left it. Returns the password of the demo logins, null without them.
 */
export async function importDemo(
  connection: Connection,
  { dataDir, hasDemoLogins }: { dataDir: string; hasDemoLogins: boolean },
): Promise<string | null> {
  const password = hasDemoLogins ? demoPassword(connection.secretKey) : null;
  const db = createRestDb({ url: connection.url, key: connection.secretKey });
  const stampFile = join(dataDir, "demo.stamp");
  const stamp = demoStamp(password);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp && (await isThere(db))) {
    return password;
  }
  await runStep("Import the demo workshops", async (report) => {
    await importFiles(db, demoFiles(), (_, { slug }) => report(slug));
  });
  if (password !== null) await runStep("Make the demo logins", () => createLogins(db, password));
  writeFileSync(stampFile, stamp, { mode: 0o600 });
  return password;
}

async function createLogins(db: Db, password: string): Promise<void> {
  for (const { email, name, role, workshops } of demoLogins) {
    for (const slug of workshops) {
      await callRpc(db, "create_member_login", {
        p_email: email,
        p_password: password,
        p_name: name,
        p_slug: slug,
        p_role: role,
      });
    }
  }
  const { email, name } = demoAdmin;
  await callRpc(db, "add_platform_admin", { p_email: email, p_name: name, p_password: password });
}

/** A stamp may outlive the database it was made for. */
async function isThere(db: Db): Promise<boolean> {
  const slugs = new Set(demoLogins.flatMap((login) => login.workshops));
  const found = await Promise.all(
    [...slugs].map((slug) => callRpc(db, "get_workshop_context", { p_slug: slug })),
  );
  return !found.includes(null);
}

function demoStamp(password: string | null): string {
  const hash = createHash("sha256").update(JSON.stringify([demoLogins, demoAdmin, password]));
  for (const file of demoFiles()) hash.update(readFileSync(file));
  return hash.digest("hex");
}
