import { beforeEach, expect, it, vi } from "vitest";
import { findDemoWorkshops } from "@/lib/server/find-demo-workshops";
import { AppError } from "@/lib/core/errors";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

vi.mock("@/lib/server/find-workshop-context", () => ({
  findWorkshopContext: vi.fn<typeof findWorkshopContext>(),
}));

const find = vi.mocked(findWorkshopContext);
const { context: brandt } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
beforeEach(() => void find.mockReset());

it("are those that this installation has", async () => {
  find.mockResolvedValueOnce(brandt).mockResolvedValueOnce(null);

  expect(await findDemoWorkshops()).toEqual([brandt]);
});

it("are none while the database is away, so that the landing page stands", async () => {
  find.mockRejectedValue(new AppError("unavailable", { reason: "database_unavailable" }));

  expect(await findDemoWorkshops()).toEqual([]);
});

it("do not hide any other failure", async () => {
  find.mockRejectedValue(new AppError("internal", { reason: "database_error" }));

  await expect(findDemoWorkshops()).rejects.toThrow("database_error");
});
