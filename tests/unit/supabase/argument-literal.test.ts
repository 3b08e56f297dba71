import { expect, it } from "vitest";
import { argumentLiteral } from "@/lib/supabase/argument-literal";

it.each([
  ["a text", "O'Neill", "pg_catalog.text", "E'O''Neill'::pg_catalog.text"],
  ["a number", 12.5, "pg_catalog.numeric", "E'12.5'::pg_catalog.numeric"],
  ["a truth", false, "pg_catalog.bool", "E'false'::pg_catalog.bool"],
  ["nothing", null, "pg_catalog.uuid", "null::pg_catalog.uuid"],
  ["a document", { a: ["it's"] }, "pg_catalog.jsonb", `E'{"a":["it''s"]}'::pg_catalog.jsonb`],
  ["a list that is a document", ["a"], "pg_catalog.jsonb", `E'["a"]'::pg_catalog.jsonb`],
  ["a text that is a document", "a", "pg_catalog.jsonb", `E'"a"'::pg_catalog.jsonb`],
  ["no texts", [], "pg_catalog._text", "E'{}'::pg_catalog._text"],
  ["numbers", [1, 2], "pg_catalog._int4", `E'{"1","2"}'::pg_catalog._int4`],
  ["texts and nothing", ["a", null], "pg_catalog._text", `E'{"a",NULL}'::pg_catalog._text`],
  ["lists of texts", [["a"], ["b"]], "pg_catalog._text", `E'{{"a"},{"b"}}'::pg_catalog._text`],
])("writes %s as a literal of its type", (_, value, type, literal) => {
  expect(argumentLiteral(value, type)).toBe(literal);
});

it("keeps what means something in a list inside its element", () => {
  expect(argumentLiteral(["NULL", '"},{"', "\\", "a,b"], "pg_catalog._text")).toBe(
    String.raw`E'{"NULL","\\"},{\\"","\\\\","a,b"}'::pg_catalog._text`,
  );
});
