import { expect, it } from "vitest";
import { callStatement, preparedCall } from "@/lib/supabase/call-statement";

const signature = {
  types: { p_id: "pg_catalog.uuid", p_terms: "pg_catalog._text" },
  required: ["p_id"],
  isSet: false,
  isVoid: false,
  onlyColumn: null,
};

it("passes only the arguments given, by name and declared type", () => {
  expect(callStatement("get_thing", { p_id: "a'b" }, signature)).toBe(
    `select pg_catalog.to_jsonb(result) as value from public."get_thing"("p_id" => E'a''b'::pg_catalog.uuid) as result`,
  );
});

it("calls without arguments where none is given", () => {
  expect(callStatement("list_things", {}, { ...signature, isSet: true })).toBe(
    `select coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(result)), '[]') as value from public."list_things"() as result`,
  );
});

it("quotes names, so that none of them can become SQL", () => {
  const statement = callStatement('x"; drop table y; --', {}, { ...signature, isVoid: true });

  expect(statement).toBe('select null as value from public."x""; drop table y; --"() as result');
});

it("gives a session the values apart, each as a text of its declared type", () => {
  const call = preparedCall("get_thing", { p_id: "a'b", p_terms: ["x", null] }, signature);

  expect(call).toEqual({
    text: 'select pg_catalog.to_jsonb(result) as value from public."get_thing"("p_id" => $1::pg_catalog.text::pg_catalog.uuid, "p_terms" => $2::pg_catalog.text::pg_catalog._text) as result',
    parameters: ["a'b", '{"x",NULL}'],
  });
});

it("refuses a text that Postgres cannot hold, before it is sent", () => {
  expect(() => preparedCall("get_thing", { p_id: "a\0b" }, signature)).toThrow(TypeError);
});
