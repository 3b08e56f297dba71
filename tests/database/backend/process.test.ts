import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { backendHome, serviceDoor, type BackendHome } from "@/tests/support/backend-process";
import { notesSql } from "./fixture-migration";

let home: BackendHome;
/** One database for every test that needs just any; each test ends the process it started. */
let dataDir: string;
beforeAll(async () => {
  home = await backendHome(notesSql);
  dataDir = home.dataDir("shared");
});
afterAll(() => home.close());

it("a second process is refused with one sentence, on the same port and in the same folder", async () => {
  const first = home.start({ dataDir });
  const port = Number(new URL(await first.ready).port);
  const samePort = home.start({ dataDir: home.dataDir("other"), port });
  const sameFolder = home.start({ dataDir });

  expect(await samePort.ended).toBe(1);
  expect(samePort.output()).toBe(
    `Port ${port} is taken, perhaps by another CarBot backend; stop that one or choose another port with BACKEND_PORT.\n`,
  );
  expect(await sameFolder.ended).toBe(1);
  expect(sameFolder.output()).toBe(
    `The data folder ${dataDir} is in use by another CarBot backend; stop that one or choose another folder with DATA_DIR.\n`,
  );
  expect(await serviceDoor(await first.ready, dataDir).call("list_notes", {})).toEqual([]);
  first.child.kill("SIGTERM");
  await first.ended;
});

it("SIGTERM ends it with code 0 and frees the port, and the next start has the data", async () => {
  const first = home.start({ dataDir });
  const url = await first.ready;
  const owner = crypto.randomUUID();
  await serviceDoor(url, dataDir).call("add_note", { p_id: 1, p_owner_id: owner, p_body: "kept" });
  first.child.kill("SIGTERM");

  expect(await first.ended).toBe(0);
  const second = home.start({ dataDir, port: Number(new URL(url).port) });
  expect(await serviceDoor(await second.ready, dataDir).call("list_notes", {})).toEqual([
    { id: 1, owner_id: owner, body: "kept" },
  ]);
  expect(second.output()).not.toContain("Making a new database");
  second.child.kill("SIGTERM");
  await second.ended;
});

it("ends when the process that started it is gone", async () => {
  const backend = home.start({ dataDir });
  await backend.ready;
  // The channel closes exactly like this when the parent is killed.
  backend.child.disconnect();

  expect(await backend.ended).toBe(0);
});

it("a database that was never finished is moved aside and made anew", async () => {
  const half = home.dataDir("half");
  await mkdir(join(half, "pg"), { recursive: true });
  await writeFile(join(half, "pg/PG_VERSION"), "17\n");
  const backend = home.start({ dataDir: half });
  const db = serviceDoor(await backend.ready, half);

  expect(backend.output()).toContain("A database that was never finished was moved to");
  expect((await readdir(half)).some((name) => name.startsWith("pg.unfinished-"))).toBe(true);
  expect(await db.call("list_notes", {})).toEqual([]);
  expect((await stat(join(half, "pg.ready"))).isFile()).toBe(true);
});

it("a damaged data folder is refused with one sentence and left as it is", async () => {
  const damaged = home.dataDir("damaged");
  await mkdir(join(damaged, "pg"), { recursive: true });
  await writeFile(join(damaged, "pg/PG_VERSION"), "17\n");
  await writeFile(join(damaged, "pg.ready"), "");
  const backend = home.start({ dataDir: damaged });

  expect(await backend.ended).toBe(1);
  expect(backend.output().trim().split("\n")).toEqual([
    `The database in ${join(damaged, "pg")} cannot be opened; it is damaged, or its disk is full. Restore a backup, or choose a new folder with DATA_DIR.`,
  ]);
  expect((await stat(join(damaged, "pg/PG_VERSION"))).isFile()).toBe(true);
});

it("a wrong variable is refused by name", async () => {
  const backend = home.start({
    dataDir: home.dataDir("wrong"),
    env: { DATABASE_URL: "mysql://x", DB_POOL_SIZE: "many" },
  });

  expect(await backend.ended).toBe(1);
  expect(backend.output()).toBe(
    "Wrong environment. DATABASE_URL: must be a connection string that begins with postgres:// or postgresql://; DB_POOL_SIZE: must be a whole number.\n",
  );
});

it("logs neither arguments nor values of a statement that fails", async () => {
  const backend = home.start({ dataDir });
  const db = serviceDoor(await backend.ready, dataDir);
  const secrets = {
    phone: "+49 171 5550123",
    mail: "anna@private.test",
    text: "Bremsen quietschen",
  };
  const id = crypto.randomUUID();
  const refusals = await Promise.allSettled([
    db.call("add_note", { p_id: secrets.phone, p_owner_id: id, p_body: "x" }),
    db.call("add_note", { p_id: 1, p_owner_id: secrets.mail, p_body: secrets.text }),
    db.call("add_note", { p_id: 2, p_owner_id: id, p_body: "" }),
    db.call("refuse", { p_text: secrets.text }),
  ]);

  expect(refusals.map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
  backend.child.kill("SIGTERM");
  await backend.ended;
  expect(backend.output()).toContain("database error 22P02");
  for (const secret of [...Object.values(secrets), "5550123", id]) {
    expect(backend.output()).not.toContain(secret);
  }
});
