import { afterAll, beforeAll, expect, it } from "vitest";
import { backendHome, serviceDoor, type BackendHome } from "@/tests/support/backend-process";
import { notesSql } from "./fixture-migration";

const writers = 4;
const acknowledgedBeforeKill = 60;

let home: BackendHome;
beforeAll(async () => {
  home = await backendHome(notesSql);
});
afterAll(() => home.close());

it("kill -9 under parallel writers loses no write that was acknowledged", async () => {
  const dataDir = home.dataDir("killed");
  const backend = home.start({ dataDir });
  const db = serviceDoor(await backend.ready, dataDir);
  const acknowledged: number[] = [];
  const write = async (writer: number) => {
    for (let nth = 0; ; nth += 1) {
      const id = nth * writers + writer;
      await db.call("add_note", { p_id: id, p_owner_id: crypto.randomUUID(), p_body: "x" });
      // Nobody waits in between: the other writers are in the middle of theirs.
      if (acknowledged.push(id) === acknowledgedBeforeKill) backend.child.kill("SIGKILL");
    }
  };
  await Promise.allSettled(Array.from({ length: writers }, (_, writer) => write(writer)));
  expect(await backend.ended).toBe("SIGKILL");

  const next = home.start({ dataDir });
  const notes = await serviceDoor(await next.ready, dataDir).call("list_notes", {});

  expect(acknowledged.length).toBeGreaterThanOrEqual(acknowledgedBeforeKill);
  expect(notes).toEqual(
    expect.arrayContaining(acknowledged.map((id) => expect.objectContaining({ id }))),
  );
  expect(next.output()).not.toContain("Making a new database");
});
