import { describe, expect, it } from "vitest";
import { describeDrift } from "@/scripts/database-types/describe-drift";
import type { CatalogFunction, CatalogType } from "@/scripts/database-types/read-catalog";
import { writeTypes } from "@/scripts/database-types/write-types";

const type = (
  oid: number,
  name: string,
  rest: Partial<CatalogType> = {},
): [number, CatalogType] => [
  oid,
  { oid, name, kind: "b", element: 0, base: 0, labels: [], columns: [], ...rest },
];

const columns = [
  { name: "id", type: 1, isRequired: true },
  { name: "note", type: 2, isRequired: false },
];
const types = new Map([
  type(1, "int4"),
  type(2, "text"),
  type(3, "jsonb"),
  type(4, "bool"),
  type(5, "void", { kind: "p" }),
  type(6, "_text", { element: 2 }),
  type(7, "mood", { kind: "e", labels: ["good", "bad"] }),
  type(8, "_mood", { element: 7 }),
  type(9, "slug", { kind: "d", base: 2 }),
  type(10, "things", { kind: "c", columns }),
]);

const fn = (rest: Partial<CatalogFunction>): CatalogFunction => ({
  name: "f",
  returns: 1,
  isSet: false,
  defaults: 0,
  arguments: [],
  ...rest,
});
const input = (name: string, oid: number) => ({ name, type: oid, mode: "i" as const });
const column = (name: string, oid: number) => ({ name, type: oid, mode: "t" as const });

describe("the types of a function", () => {
  it.each([
    ["a scalar", { returns: 9 }, "Returns: string\n"],
    ["nothing", { returns: 5 }, "Returns: undefined\n"],
    ["one row", { returns: 10 }, "Returns: { id: number; note: string | null }\n"],
    [
      "rows of a table",
      { returns: 10, isSet: true },
      "Returns: { id: number; note: string | null }[]\n",
    ],
    ["a list of enums", { returns: 8 }, 'Returns: ("good" | "bad")[]\n'],
    ["no argument", {}, "Args: never\n"],
    [
      "columns of its own",
      { isSet: true, arguments: [input("p_b", 4), column("doc", 3)] },
      "Args: { p_b: boolean }\n        Returns: { doc: Json }[]\n",
    ],
    [
      "arguments with defaults",
      { defaults: 1, arguments: [input("p_b", 6), input("p_a", 1)] },
      "Args: { p_a?: number; p_b: string[] }\n",
    ],
  ])("say so for %s", (_, rest, expected) => {
    expect(writeTypes([fn(rest)], types)).toContain(expected);
  });

  it("offer each overload", () => {
    expect(writeTypes([fn({}), fn({ arguments: [input("p_a", 1)] })], types)).toMatch(
      /f: \{[^|]+\} \| \{[^|]+\}/,
    );
  });
});

describe("drift", () => {
  it("is none between equal files", () => {
    expect(describeDrift("a\nb\n", "a\nb\n")).toBeNull();
  });

  it("names the lines that are gone and those that are new", () => {
    expect(describeDrift("a\n  b\n", "a\n  c\n")).toBe("- b\n+ c");
  });

  it("stays short", () => {
    const many = Array.from({ length: 50 }, (_, index) => `line ${index}`).join("\n");

    expect(describeDrift("", many)?.split("\n").slice(-1)).toEqual(["… and 31 more lines"]);
  });
});
