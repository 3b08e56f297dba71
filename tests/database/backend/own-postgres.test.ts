import { execFileSync } from "node:child_process";
import { mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loginUrl } from "@/lib/embedded-backend";
import { readOrCreateKeys } from "@/lib/embedded-backend/keys";
import { freePort } from "@/scripts/start/ports";
import { backendHome, serviceDoor, type BackendHome } from "@/tests/support/backend-process";
import { notesSql } from "./fixture-migration";

let home: BackendHome;
beforeAll(async () => {
  home = await backendHome(notesSql);
});
afterAll(() => home.close());

async function start(dataDir: string) {
  const port = await freePort();
  const env = { EMBEDDED_DATABASE: "postgres", EMBEDDED_DATABASE_PORT: String(port) };
  const backend = home.start({ dataDir, env });
  return { ...backend, databasePort: port };
}

const serverPid = async (dataDir: string) =>
  Number((await readFile(join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n", 1)[0]);

it("kill -9 under parallel writers loses no write that was acknowledged, and the next start ends what is left of it", async () => {
  const dataDir = home.dataDir("killed");
  const first = await start(dataDir);
  const db = serviceDoor(await first.ready, dataDir);
  const acknowledged: number[] = [];
  const write = async (writer: number) => {
    for (let nth = 0; ; nth += 1) {
      const id = nth * 4 + writer;
      await db.call("add_note", { p_id: id, p_owner_id: crypto.randomUUID(), p_body: "x" });
      if (acknowledged.push(id) === 60) first.child.kill("SIGKILL");
    }
  };
  await Promise.allSettled(Array.from({ length: 4 }, (_, writer) => write(writer)));
  expect(await first.ended).toBe("SIGKILL");
  const orphan = await serverPid(dataDir);

  const next = await start(dataDir);
  const notes = await serviceDoor(await next.ready, dataDir).call("list_notes", {});

  expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  expect(notes).toEqual(
    expect.arrayContaining(acknowledged.map((id) => expect.objectContaining({ id }))),
  );
  expect(next.output()).not.toContain("Making a new database");
  expect(await serverPid(dataDir)).not.toBe(orphan);

  process.kill(await serverPid(dataDir), "SIGKILL");
  expect(await next.ended).toBe(1);
  expect(next.output()).toContain("Postgres stopped by itself");
  const last = await start(dataDir);
  expect(await serviceDoor(await last.ready, dataDir).call("list_notes", {})).toEqual(notes);
  last.child.kill("SIGTERM");
  expect(await last.ended).toBe(0);
  await expect(serverPid(dataDir)).rejects.toThrow("ENOENT");
});

it("its folder is its owner's alone, it listens on loopback alone, and a second one is refused", async () => {
  const dataDir = home.dataDir("alone");
  const first = await start(dataDir);
  await first.ready;
  const second = await start(dataDir);

  expect(await second.ended).toBe(1);
  expect(second.output()).toContain("is in use by another CarBot backend");
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  expect((await stat(join(dataDir, "postgres"))).mode & 0o777).toBe(0o700);
  const port = first.databasePort.toString(16).toUpperCase().padStart(4, "0");
  const listening = execFileSync("cat", ["/proc/net/tcp", "/proc/net/tcp6"], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(`:${port} `) && / 0A /.test(line))
    .map((line) => line.trim().split(/\s+/)[1]);
  expect(listening).toEqual([`0100007F:${port}`]);
  first.child.kill("SIGTERM");
  await first.ended;
});

it("the login of requests may do nothing of itself, and takes on the roles of requests and no other", async () => {
  const dataDir = home.dataDir("logins");
  const backend = await start(dataDir);
  await backend.ready;
  const { secretKey } = readOrCreateKeys(dataDir);
  const url = loginUrl(secretKey, "authenticator", backend.databasePort);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const stranger = postgres(url.replace(/:[^:@]+@/, ":wrong@"), { max: 1 });

  await expect(sql`select * from public.notes`).rejects.toMatchObject({ code: "42501" });
  await expect(sql`set role postgres`).rejects.toMatchObject({ code: "42501" });
  expect(
    await sql.begin((tx) => [tx`set local role service_role`, tx`select * from public.notes`]),
  ).toHaveLength(2);
  await expect(stranger`select 1`).rejects.toMatchObject({ code: "28P01" });
  await Promise.all([sql.end(), stranger.end()]);
  backend.child.kill("SIGTERM");
  await backend.ended;
});

it("a database that was never finished is moved aside, and a new one made", async () => {
  const dataDir = home.dataDir("half");
  await mkdir(join(dataDir, "postgres"), { recursive: true });
  await writeFile(join(dataDir, "postgres/PG_VERSION"), "18\n");
  const backend = await start(dataDir);
  await backend.ready;

  const aside = (await readdir(dataDir)).filter((name) => name.startsWith("postgres.unfinished-"));
  expect(aside).toHaveLength(1);
  expect((await stat(join(dataDir, "postgres.ready"))).isFile()).toBe(true);
  backend.child.kill("SIGTERM");
  await backend.ended;
});
