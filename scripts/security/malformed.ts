/** Values that no field expects, or that a careless reader trips over. */
const oddValues: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER,
  "",
  " ",
  "x".repeat(5_000),
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\u200b\u202e",
  "💥".repeat(300),
  [],
  [[null]],
  {},
  { length: 1, toString: 1 },
  "__proto__",
  "'; drop table messages; --",
  "<script>alert(1)</script>",
  "%00",
  "2026-13-45",
  "\r\nset-cookie: x=1",
];

/** What is no JSON, or more of it than anybody needs. */
const oddTexts: readonly string[] = [
  "",
  "null",
  "[]",
  '"x"',
  "{",
  '{"a":',
  "{'a':1}",
  "\u0000",
  "\ufeff{}",
  "{}{}",
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  "[".repeat(15_000),
  '{"a":'.repeat(5_000),
  `{"x":"${"y".repeat(40_000)}"}`,
  `{${Array.from({ length: 2_000 }, (_, index) => `"k${index}":1`).join(",")}}`,
];

/** Bodies that are wrong in some way: `count` by chance with flipped bytes, and one for each odd value in each field. */
export function malformedBodies(
  good: () => Record<string, unknown>,
  random: () => number,
  count: number,
): (string | Uint8Array)[] {
  const fields = Object.keys(good());
  const exchanged = fields.flatMap((field) =>
    oddValues.map((value) => JSON.stringify({ ...good(), [field]: value })),
  );
  const extra = oddValues.map((value) => JSON.stringify({ ...good(), extra: value }));
  const flipped = Array.from({ length: count }, () => flipBytes(JSON.stringify(good()), random));
  const all = [...exchanged, ...extra];
  // By chance too, so that a short run sees others than the first.
  const chosen = all.filter(() => random() * all.length < count);
  return [...oddTexts, ...chosen, ...flipped];
}

function flipBytes(text: string, random: () => number): Uint8Array {
  const bytes = Buffer.from(text);
  for (let times = 0; times < 3; times += 1) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return bytes;
}

export const oddQueries: readonly string[] = [
  "cursor=x",
  "limit=-1",
  "q=%00",
  "q=%ED%A0%80",
  "after=99999999999999999999",
  "cursor=W10",
  "status=open&status=closed",
  "token_hash=%00&type=recovery",
  "limit=1e3",
  "unread=maybe",
  `q=${"%25".repeat(100)}`,
  "q=%5C%27",
  "__proto__=1",
  "after=1.5",
  `cursor=${"A".repeat(300)}`,
  "next=//evil.example",
];

export const oddPaths: readonly string[] = [
  "/api/chat/",
  "/api/chat/%00",
  "/api/chat/..%2f",
  "/api/chat/%ED%A0%80/messages",
  `/api/chat/${"a".repeat(3_000)}`,
  "/API/chat/kfz-brandt",
  "//api/chat/kfz-brandt",
  "/api//chat/kfz-brandt",
  "/api/chat/kfz-brandt/..",
  "/api/workshops/..%2f/leads",
  "/w/%00/inbox",
  "/w/%ED%A0%80/inbox",
  "/w/%",
  "/demo/%00",
  "/dev/mail/constructor",
  "/dev/mail/-1",
  "/_next/image?url=http%3A%2F%2F127.0.0.1%2F&w=64&q=75",
  "/widget/..%2f..%2fpackage.json",
  "/widget/%2e%2e/%2e%2e/package.json",
  "/.env",
  "/.data/keys.json",
  "/%2e%2e/%2e%2e/etc/passwd",
];
