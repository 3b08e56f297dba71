const bolt = { id: 1, name: "bolt", price: 12.5, made_at: "2026-01-02T03:04:05.5+00:00" };
const nut = { id: 2, name: "nut", price: null, made_at: null };

/** Function, arguments, and exactly what a door returns for them. */
export const returnedValues: [fn: string, args: Record<string, unknown>, expected: unknown][] = [
  ["get_integer", {}, 42],
  ["get_bigint", {}, 9_007_199_254_740_991],
  ["get_numeric", {}, 12.5],
  ["get_float", {}, 0.25],
  ["get_time", {}, "2026-01-02T03:04:05+00:00"],
  ["get_day", {}, "2026-01-02"],
  ["get_null", {}, null],
  ["get_null_document", {}, null],
  ["get_flag", {}, true],
  ["get_words", {}, ["a", "b,c", 'd"e']],
  ["get_document", {}, { a: [1, "2", null], b: { c: 1.5 } }],
  ["get_json_text", {}, "plain"],
  ["do_nothing", {}, null],
  ["list_numbers", {}, [1, 2, 3]],
  ["list_ids", {}, [{ id: 1 }, { id: 2 }]],
  ["list_nothing", {}, []],
  ["list_things", {}, [bolt, nut]],
  ["get_thing", { p_id: 1 }, bolt],
  ["get_only", {}, { only_one: "x" }],
  ["get_pair", {}, { a: 1, b: "x" }],
  [
    "list_rows",
    {},
    [
      {
        at: "2026-01-02T03:04:05+00:00",
        day: "2026-01-02",
        price: 0.1,
        tags: ["x"],
        doc: { k: [1] },
        ok: false,
        ids: ["00000000-0000-4000-8000-000000000001"],
      },
    ],
  ],
];
