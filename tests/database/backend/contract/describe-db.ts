import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/lib/core/context";
import { describeErrors } from "./describe-errors";
import { describeIsolation } from "./describe-isolation";
import { returnedValues } from "./returned-values";

/** The doors of one transport, on a database with `contractSql`. */
export type Doors = {
  service: Db;
  memberDb: (email: string) => Db;
  /** Makes a login and returns its id. */
  createUser: (email: string) => Promise<string>;
  close: () => Promise<void>;
};

/** What every transport must do; each runs the same lines and must give the same values. */
export function describeDb(transport: string, start: () => Promise<Doors>): void {
  describe(`the door ${transport}`, () => {
    let doors: Doors;
    beforeAll(async () => {
      doors = await start();
    });
    afterAll(() => doors.close());

    it.each(returnedValues)("returns %s() as PostgREST does", async (fn, args, expected) => {
      expect(await doors.service.call(fn, args)).toEqual(expected);
    });

    it("reads each argument by its declared type and leaves the rest to their defaults", async () => {
      const id = "00000000-0000-4000-8000-000000000009";
      const args = {
        p_text: "ö 'quoted' \"twice\" \\ $1",
        p_words: ["a", "b,c", 'd"e'],
        p_document: { deep: [{ a: "1" }], text: "x" },
        p_at: "2026-05-01T12:00:00+02:00",
        p_id: id,
      };

      expect(await doors.service.call("echo", args)).toEqual({
        text: args.p_text,
        number: 7,
        words: args.p_words,
        document: args.p_document,
        documentIsNull: false,
        documentType: "object",
        at: "2026-05-01T10:00:00+00:00",
        id,
      });
    });

    it.each([
      "'; select 1; --",
      "\\'; drop table things; --",
      "\\\\'' $$ $1 $body$ ? :x %s /* -- */",
      "Zeile\neins\r\n\ttab \u2028 \u{1f527} \u00fc u\u0308",
    ])("brings any text back as it was sent: %j", async (text) => {
      expect(await doors.service.call("echo", { p_text: text, p_words: [text] })).toMatchObject({
        text,
        words: [text],
      });
    });

    it("passes null as null, and an undefined argument not at all", async () => {
      const args = { p_text: null, p_number: undefined, p_document: null };

      expect(await doors.service.call("echo", args)).toMatchObject({
        text: null,
        number: 7,
        documentIsNull: true,
      });
    });

    it("stores a document once encoded, also when it is a list", async () => {
      expect(await doors.service.call("echo", { p_text: "", p_document: [1, "x"] })).toMatchObject({
        document: [1, "x"],
        documentType: "array",
      });
    });

    it("counts its calls and their time", async () => {
      const before = { ...doors.service.stats };
      await doors.service.call("get_integer", {});

      expect(doors.service.stats.calls).toBe(before.calls + 1);
      expect(doors.service.stats.ms).toBeGreaterThan(before.ms);
    });

    it("does not start a call that was given up before", async () => {
      const before = doors.service.stats.calls;
      const call = doors.service.call("get_integer", {}, AbortSignal.abort("gone"));

      await expect(call).rejects.toBe("gone");
      expect(doors.service.stats.calls).toBe(before + 1);
    });

    describeErrors(() => doors);
    describeIsolation(() => doors);
  });
}
