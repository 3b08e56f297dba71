import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { generateDatabaseTypes } from "@/scripts/database-types/generate";

it("the committed types are those of the migrations (npm run db:types)", async () => {
  const committed = await readFile("lib/supabase/database.types.ts", "utf8");

  expect(await generateDatabaseTypes()).toBe(committed);
});
