import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPostgres, readMigrations } from "@/lib/embedded-backend";
import { applyMigrations } from "@/lib/embedded-backend/migrations";
import { callRpc } from "@/lib/supabase/call-rpc";
import { createPool, type Pool } from "@/lib/supabase/create-pool";
import { createPooledDb } from "@/lib/supabase/create-pooled-db";
import { addMember, importWorkshop } from "@/lib/workshops";
import { startHostedPostgres, type HostedPostgres } from "@/tests/support/hosted-postgres";

const pools: Pool[] = [];
const servers: HostedPostgres[] = [];
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end({ timeout: 2 })));
  await Promise.all(servers.map((server) => server.close()));
});

/** A hosted project with our migrations, applied by its own migrating role. */
async function startProject(before = "select"): Promise<HostedPostgres> {
  const project = await startHostedPostgres();
  servers.push(project);
  await project.as("supabase_admin", before);
  const database = openPostgres({
    url: project.url,
    poolSize: 1,
    idleTimeoutMs: 10_000,
    connectTimeoutMs: 5_000,
  });
  await applyMigrations(database, await readMigrations("supabase/migrations"));
  await database.close();
  return project;
}

/** Our doors over the project's pooler, which signs in as `postgres`. */
function doorsOf(project: HostedPostgres) {
  const pool = createPool({
    url: project.url,
    size: 4,
    idleTimeoutMs: 10_000,
    connectTimeoutMs: 5_000,
  });
  pools.push(pool);
  return {
    service: createPooledDb(pool, { role: "service_role" }),
    member: (sub: string, email: string) =>
      createPooledDb(pool, { role: "authenticated", claims: { sub, email } }),
  };
}

const demo = (name: string): unknown =>
  JSON.parse(readFileSync(`supabase/demo/${name}.json`, "utf8"));

describe("on a hosted project", () => {
  let project: HostedPostgres;
  let doors: ReturnType<typeof doorsOf>;
  const owner = { email: "owner@brandt.example", name: "Katrin", password: "ein-langes-wort" };

  beforeAll(async () => {
    project = await startProject();
    doors = doorsOf(project);
    await importWorkshop(doors.service, demo("kfz-brandt"));
    await importWorkshop(doors.service, demo("northgate-garage"));
    await addMember(doors.service, { ...owner, slug: "kfz-brandt", role: "owner" });
  });

  /** GoTrue's query for whoever signs in, as GoTrue's own role. */
  const found = () =>
    project.as(
      "supabase_auth_admin",
      `select id from auth.users where instance_id = '00000000-0000-0000-0000-000000000000'
       and lower(email) = $1 and aud = 'authenticated' and is_sso_user = false`,
      [owner.email],
    );

  it("a login of ours is found by the authentication server and sees its workshop alone", async () => {
    const [user] = await found();
    const mine = await callRpc(
      doors.member(String(user?.id), owner.email),
      "list_my_workshops",
      {},
    );

    expect(mine.map(({ slug }) => slug)).toEqual(["kfz-brandt"]);
  });

  it("a new address of a login reaches the team's list, though the server's role has no rights there", async () => {
    const [user] = await found();
    await project.as("supabase_auth_admin", "update auth.users set email = $1 where id = $2", [
      "new@brandt.example",
      String(user?.id),
    ]);
    const emails = await project.as("postgres", "select email from public.members");
    await project.as("supabase_auth_admin", "update auth.users set email = $1 where id = $2", [
      owner.email,
      String(user?.id),
    ]);

    expect(emails).toEqual([{ email: "new@brandt.example" }]);
  });

  it("the publishable key alone may call no function and read no table", async () => {
    const functions = await project.as(
      "postgres",
      `select proname from pg_proc where pronamespace = 'public'::regnamespace
       and has_function_privilege('anon', oid, 'execute')
       and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`,
    );
    const tables = await project.as(
      "postgres",
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
       and has_table_privilege('anon', oid, 'select, insert, update, delete')`,
    );

    expect({ functions, tables }).toEqual({ functions: [], tables: [] });
  });

  it("jobs are queued, claimed, buried and replayed", async () => {
    const [workshop] = await project.as("postgres", "select id from public.workshops limit 1");
    await project.as("postgres", `select private.enqueue_job($1, 'nothing', '{}')`, [
      String(workshop?.id),
    ]);
    const [job] = await callRpc(doors.service, "claim_jobs", { p_limit: 1, p_seconds: 60 });
    await callRpc(doors.service, "bury_job", { p_id: Number(job?.id), p_reason: "a test" });

    expect(await callRpc(doors.service, "replay_dead_jobs", {})).toBe(1);
  });

  it("what is applied is exactly the files", async () => {
    const files = await readMigrations("supabase/migrations");
    const applied = await callRpc(doors.service, "list_migrations", {});

    expect(applied.map(({ version }) => version)).toEqual(files.map(({ version }) => version));
  });
});
