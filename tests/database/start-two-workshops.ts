import { afterAll } from "vitest";
import { startTestDatabase, type TestDatabase } from "../support/database";
import { createFilledWorkshop, type FilledWorkshop } from "./two-workshops";

export type TwoWorkshops = { database: TestDatabase; ours: FilledWorkshop; theirs: FilledWorkshop };

/** A database of its own for a test file, with two workshops that must not see each other; it ends with the file. */
export async function startTwoWorkshops(): Promise<TwoWorkshops> {
  const database = await startTestDatabase();
  afterAll(() => database.close());
  const ours = await createFilledWorkshop(database.sql, database.createUser);
  const theirs = await createFilledWorkshop(database.sql, database.createUser);
  return { database, ours, theirs };
}
