/** A body in which something is wrong, another thing for each number; the same number gives the same body. */
export function mangle(body: string, seed: number): string {
  const at = (seed * 7_919) % body.length;
  const variants: readonly (() => string)[] = [
    () => body.slice(0, at),
    () => body.slice(0, at) + body.slice(at + 1),
    () => `${body.slice(0, at)}\u0000${body.slice(at)}`,
    () => `${body.slice(0, at)}"${body.slice(at)}`,
    () => body.replaceAll(/"[^"]*"(?=[,}\]])/g, () => pick(seed, scalars)),
    () => body.replaceAll(/(?<=:)\d+/g, () => pick(seed, scalars)),
    () => body.replace(/\{/g, (sign, index: number) => (index % 3 === seed % 3 ? "[" : sign)),
    () => body.replace(/(?<=:)(\{|\[)/, () => `${pick(seed, scalars)},"x":$1`.replace("$1", "{")),
    () => "[".repeat((seed % 50) + 1) + body,
    () => body.repeat((seed % 3) + 2),
    () => pick(seed, whole),
    () =>
      body.replaceAll(/"(\w+)":/g, (key, name: string) =>
        name.length % 4 === seed % 4 ? '"__proto__":' : key,
      ),
  ];
  return pick(seed, variants)();
}

const scalars: readonly string[] = [
  "null",
  "true",
  "-1",
  "1e400",
  '""',
  '"\\ud800"',
  '"\\u0000"',
  "[]",
  "{}",
  `"${"x".repeat(5_000)}"`,
  "99999999999999999999",
  '"1970-01-01"',
];
const whole: readonly string[] = [
  "",
  "{}",
  "[]",
  "null",
  '"text"',
  "\ufeff{}",
  "{{",
  "<xml/>",
  "a=b&c=d",
];

function pick<Item>(seed: number, items: readonly Item[]): Item {
  const item = items[Math.floor(seed / 12) % items.length];
  const first = items[seed % items.length];
  // The variants take turns; what stands in them changes every dozen.
  return (items.length === 12 && typeof first === "function" ? first : (item ?? first)) as Item;
}
