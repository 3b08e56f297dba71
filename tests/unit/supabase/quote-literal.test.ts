import { expect, it } from "vitest";
import { quoteLiteral } from "@/lib/supabase/quote-literal";

it.each([
  ["plain", "E'plain'"],
  ["", "E''"],
  ["it's", "E'it''s'"],
  ["C:\\temp", "E'C:\\\\temp'"],
  ["\\'; drop table x; --", "E'\\\\''; drop table x; --'"],
  ["$$ $1 ? %s", "E'$$ $1 ? %s'"],
  ["Zeile\nzwei", "E'Zeile\nzwei'"],
])("writes %j so that it ends where it ends", (text, literal) => {
  expect(quoteLiteral(text)).toBe(literal);
});

it("refuses what Postgres cannot hold", () => {
  expect(() => quoteLiteral("a\0b")).toThrow(TypeError);
});
