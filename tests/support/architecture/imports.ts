import { posix } from "node:path";
import { isNode, nodesOf, type SourceFile, type SyntaxNode } from "./source-file";

export type Import = {
  node: SyntaxNode;
  specifier: string;
  /** Path of the imported file inside the repository, or null for a package. */
  target: string | null;
  /** `import type` and friends: gone after compilation. */
  isTypeOnly: boolean;
};

const importingNodes = new Set([
  "ImportDeclaration",
  "ExportAllDeclaration",
  "ExportNamedDeclaration",
  "ImportExpression",
  "TSImportType",
]);

const endings = ["", ".ts", ".tsx", ".mjs", ".mts", "/index.ts", "/index.tsx"];

/** Every import of a file: static, re-exported, dynamic and `import("…").Type`. */
export function importsOf(file: SourceFile, paths: ReadonlySet<string>): Import[] {
  return [...nodesOf(file)]
    .filter((node) => importingNodes.has(node.type))
    .flatMap((node) => {
      const specifier = specifierOf(node);
      return specifier === null
        ? []
        : [
            {
              node,
              specifier,
              target: resolve(file.path, specifier, paths),
              isTypeOnly: isTypeOnly(node),
            },
          ];
    });
}

/** The package name of a specifier: `@scope/name` or `name`; `node:` modules keep their prefix. */
export function packageOf(specifier: string): string {
  const [first = "", second = ""] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

function specifierOf(node: SyntaxNode): string | null {
  const source = node.source;
  return isNode(source) && typeof source.value === "string" ? source.value : null;
}

function resolve(from: string, specifier: string, paths: ReadonlySet<string>): string | null {
  const bare = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? posix.join(posix.dirname(from), specifier)
      : null;
  if (bare === null) return null;
  return endings.map((ending) => bare + ending).find((path) => paths.has(path)) ?? bare;
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === "TSImportType") return true;
  if (node.importKind === "type" || node.exportKind === "type") return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return (
    specifiers.length > 0 &&
    specifiers.every((item) => item.importKind === "type" || item.exportKind === "type")
  );
}
