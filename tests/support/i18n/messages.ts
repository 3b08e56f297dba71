/** Nested texts as `path -> text`: `{ a: { b: "x" } }` becomes `a.b -> x`. */
export function flatten(messages: object, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([name, value]): [string, string][] =>
      typeof value === "string"
        ? [[prefix + name, value]]
        : [...flatten(value as object, `${prefix}${name}.`)],
    ),
  );
}

/** The arguments and tags a text wants, sorted: `{count, plural, …} in <b>{city}</b>` wants `<b> city count:plural`. */
export function argumentsOf(text: string): string[] {
  const values = [...text.matchAll(/\{(\w+)\s*(?:\}|,\s*(\w+))/g)].map(([, name, kind]) =>
    kind ? `${name}:${kind}` : `${name}`,
  );
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`);
  return [...new Set([...values, ...tags])].toSorted();
}
