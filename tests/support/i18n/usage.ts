/** How one source file uses texts: exact keys, patterns of keys made at run time, and calls nobody can check. */
export type Usage = { keys: string[]; patterns: RegExp[]; unchecked: string[] };

const binding = /(?:const (\w+) = (?:await )?)?(?:use|get)Translations\("([\w.]+)"\)/g;

/**
 * Finds the texts a file asks for. A translator belongs to the function it is made in; one that comes out of a
 * `Promise.all` is called `t`. A key held in a variable is only allowed for a translator of one group of texts
 * (`auth.errors`), all of which then count as used.
 */
export function findUsage(source: string): Usage {
  const usage: Usage = { keys: [], patterns: [], unchecked: [] };
  for (const body of source.split(
    /^(?=(?:export )?(?:default )?(?:async )?(?:function|const) )/m,
  )) {
    for (const [, name = "t", namespace = ""] of body.matchAll(binding)) {
      collect(body, name, namespace, usage);
    }
  }
  return usage;
}

function collect(body: string, name: string, namespace: string, usage: Usage) {
  const call = new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw))?\\(\\s*([^\\s,)]+)`, "g");
  for (const [, argument = ""] of body.matchAll(call)) {
    const literal = /^"([\w.]+)"$/.exec(argument)?.[1];
    const template = /^`([\w.${}[\]]+)`$/.exec(argument)?.[1];
    if (literal) usage.keys.push(`${namespace}.${literal}`);
    else if (template) usage.patterns.push(toPattern(`${namespace}.${template}`));
    else if (namespace.includes(".")) usage.patterns.push(toPattern(`${namespace}.\${key}`));
    else usage.unchecked.push(`${namespace}: ${name}(${argument})`);
  }
}

/** `inbox.modes.${state}` matches `inbox.modes.bot` and nothing deeper. */
function toPattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", String.raw`\.`));
  return new RegExp(`^${parts.join(String.raw`\w+`)}$`);
}
