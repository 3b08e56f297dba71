import { describe, expect, it } from "vitest";
import type { Doors } from "./describe-db";

const emails = ["anna@one.test", "bert@two.test"] as const;
const calls = 200;

/** Whatever runs side by side: a call has its own caller's rights and nobody else's. */
export function describeIsolation(doors: () => Doors): void {
  describe("isolation", () => {
    it("tells the database who is calling", async () => {
      const [anna] = emails;
      const uid = await doors().createUser(anna);

      expect(await doors().memberDb(anna).call("who_am_i", {})).toEqual({
        role: "authenticated",
        uid,
        email: anna,
      });
      expect(await doors().service.call("who_am_i", {})).toEqual({
        role: "service_role",
        uid: null,
        email: null,
      });
    });

    it(`${calls} calls at once see their own caller, role and rows`, async () => {
      const { service, memberDb, createUser } = doors();
      const [anna, bert] = [await createUser(emails[0]), await createUser(emails[1])];
      await service.call("add_note", { p_id: 1, p_owner_id: anna, p_body: "Anna's" });
      await service.call("add_note", { p_id: 2, p_owner_id: bert, p_body: "Bert's" });
      const callers = [
        { db: memberDb(emails[0]), uid: anna, notes: [1] },
        { db: memberDb(emails[1]), uid: bert, notes: [2] },
        { db: service, uid: null, notes: [1, 2] },
      ];

      const seen = await Promise.all(
        Array.from({ length: calls }, async (_, index) => {
          const { db } = callers[index % callers.length] ?? { db: service };
          const who = await db.call("who_am_i", {});
          const notes = await db.call("list_notes", {});
          return { who, notes };
        }),
      );

      const expected = Array.from({ length: calls }, (_, index) => {
        const { uid = null, notes = [] } = callers[index % callers.length] ?? {};
        return {
          who: expect.objectContaining({ uid }),
          notes: notes.map((id) => expect.objectContaining({ id })),
        };
      });
      expect(seen).toEqual(expected);
    });
  });
}
