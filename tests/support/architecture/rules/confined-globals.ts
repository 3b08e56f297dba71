import { domains } from "../rooms";
import { isNode, nodesOf, violationAt, type SourceFile, type SyntaxNode } from "../source-file";
import type { Rule } from "../source-tree";

const inDomain = new RegExp(`^lib/(${domains.join("|")})/`);

/**
 * Configuration that tools read before the product runs, the installer that runs before packages exist, and the file in
 * which Next's bundler resolves `process.env.NEXT_RUNTIME` at build time.
 */
const readsEnvironmentItself =
  /^(lib\/env\/|tests\/|scripts\/bootstrap\.mjs$|instrumentation\.ts$|(next|vitest|playwright|postcss)\.config\.)/;

export const processEnvironment: Rule = {
  name: "process.env is read in lib/env only",
  check: forbid(
    (file) => !readsEnvironmentItself.test(file.path),
    (node) =>
      isMember(node, "process", "env") || takesEnvFromProcess(node) ? "process.env" : null,
  ),
};

export const consoleOutput: Rule = {
  name: "console belongs to lib/observability, scripts and tests, and the widget's tag may say there that it was not found",
  check: forbid(
    (file) =>
      !/^(lib\/observability\/|scripts\/|tests\/|widget\/loader\/index\.ts$)/.test(file.path),
    (node) => (isMember(node, "console", null) ? "console" : null),
  ),
};

export const injectedClock: Rule = {
  name: "a domain asks its context for the time",
  check: forbid(
    (file) => inDomain.test(file.path),
    (node) => {
      if (isMember(node, "Date", "now") || isMember(node, "performance", "now")) return "the clock";
      const isBareDate = node.type === "NewExpression" || node.type === "CallExpression";
      const args = node.arguments;
      return isBareDate && isName(node.callee, "Date") && Array.isArray(args) && args.length === 0
        ? "the clock"
        : null;
    },
  ),
};

function forbid(
  applies: (file: SourceFile) => boolean,
  find: (node: SyntaxNode) => string | null,
): Rule["check"] {
  return ({ files }) =>
    files.filter(applies).flatMap((file) =>
      [...nodesOf(file)].flatMap((node) => {
        const found = find(node);
        return found === null ? [] : [violationAt(file, node, `${found} is not for this room`)];
      }),
    );
}

function isMember(node: SyntaxNode, object: string, property: string | null): boolean {
  if (node.type !== "MemberExpression" || !isName(node.object, object)) return false;
  if (property === null) return true;
  return (
    isName(node.property, property) || (isNode(node.property) && node.property.value === property)
  );
}

/** `const { env } = process` and `import { env } from "node:process"`. */
function takesEnvFromProcess(node: SyntaxNode): boolean {
  if (node.type === "VariableDeclarator") {
    return isName(node.init, "process") && isNode(node.id) && hasKey(node.id.properties, "key");
  }
  const source = node.type === "ImportDeclaration" && isNode(node.source) ? node.source.value : "";
  return /^(node:)?process$/.test(String(source)) && hasKey(node.specifiers, "imported");
}

function hasKey(list: unknown, field: "key" | "imported"): boolean {
  return Array.isArray(list) && list.some((item) => isNode(item) && isName(item[field], "env"));
}

function isName(value: unknown, name: string): boolean {
  return isNode(value) && value.type === "Identifier" && value.name === name;
}
