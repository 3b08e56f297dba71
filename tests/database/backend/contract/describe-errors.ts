import { describe, expect, it } from "vitest";
import { DatabaseError } from "@/lib/supabase/database-error";
import type { Doors } from "./describe-db";

const raised = { p_message: "Told so", p_detail: "name: must not be empty", p_hint: "told_so" };

/** Every kind of refusal arrives with its code, and ours with detail and hint. */
export function describeErrors(doors: () => Doors): void {
  describe("errors", () => {
    it.each(["P0001", "PT404", "PT403", "PT409", "PT422", "PT429", "23514", "40001", "55P03"])(
      "%s arrives with message, detail and hint",
      async (code) => {
        const call = doors().service.call("refuse", { p_code: code, ...raised });

        await expect(call).rejects.toThrow(DatabaseError);
        await expect(call).rejects.toMatchObject({
          code,
          message: "Told so",
          details: "name: must not be empty",
          hint: "told_so",
        });
      },
    );

    it.each([
      ["a value taken by another row", "add_thing", { p_id: 3, p_name: "bolt" }, "23505"],
      ["a missing value", "add_thing", { p_id: 3, p_name: null }, "23502"],
      ["a link to nothing", "add_part", { p_thing_id: 99 }, "23503"],
      [
        "a broken check",
        "add_note",
        { p_id: 1, p_owner_id: crypto.randomUUID(), p_body: "" },
        "23514",
      ],
      ["an argument of the wrong type", "get_thing", { p_id: "many" }, "22P02"],
      ["a function that is not granted", "secret_work", {}, "42501"],
      ["an unknown function", "no_such_function", {}, "PGRST202"],
      ["an unknown argument", "get_thing", { p_id: 1, p_other: 2 }, "PGRST202"],
      ["a missing argument", "get_thing", {}, "PGRST202"],
    ])("%s is refused with its code", async (_, fn, args, code) => {
      await expect(doors().service.call(fn, args)).rejects.toMatchObject({
        name: "DatabaseError",
        code,
      });
    });

    it("a refused call leaves nothing behind and the next one works", async () => {
      await doors()
        .service.call("add_thing", { p_id: 3, p_name: "bolt" })
        .catch(() => null);

      expect(await doors().service.call("list_things", {})).toHaveLength(2);
    });
  });
}
