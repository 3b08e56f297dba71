import { expect, it } from "vitest";
import { readCookies } from "@/lib/http/read-cookies";

it.each([
  [
    "a=1; b=2",
    [
      ["a", "1"],
      ["b", "2"],
    ],
  ],
  [
    "a=x%20y;b=base64-eyJ=",
    [
      ["a", "x y"],
      ["b", "base64-eyJ="],
    ],
  ],
  [
    "a=%E0%A4%A; =x; flag; b=",
    [
      ["a", "%E0%A4%A"],
      ["b", ""],
    ],
  ],
  ["", []],
])("reads %j", (cookie, expected) => {
  const request = new Request("https://carbot.example", { headers: { cookie } });

  expect(readCookies(request).map(({ name, value }) => [name, value])).toEqual(expected);
});
