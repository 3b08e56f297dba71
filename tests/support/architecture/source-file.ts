import { parseAst } from "vitest/node";

/** A file as the rules see it; planted violations in tests are made the same way as files read from disk. */
export type SourceFile = {
  /** Path from the repository root, with forward slashes. */
  path: string;
  text: string;
  /** Null for files that hold no TypeScript or JavaScript. */
  program: SyntaxNode | null;
};

export type SyntaxNode = { type: string; start: number; [key: string]: unknown };

export type Violation = { path: string; line: number; message: string };

const languages: Record<string, "ts" | "tsx" | "js"> = {
  ts: "ts",
  tsx: "tsx",
  mjs: "js",
  mts: "ts",
};

/** Reads one source text; syntax errors throw with the path. */
export function sourceFile(path: string, text: string): SourceFile {
  const lang = languages[path.split(".").at(-1) ?? ""];
  if (!lang || path.endsWith(".d.mts") || path.endsWith(".d.ts")) {
    return { path, text, program: null };
  }
  try {
    return { path, text, program: toNode(parseAst(text, { lang }, path)) };
  } catch (cause) {
    throw new Error(`${path} cannot be parsed`, { cause });
  }
}

/** Whether a value is a syntax node rather than a literal inside one. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** Every node of a file, parents before children; nothing for files without a program. */
export function* nodesOf(file: SourceFile): Generator<SyntaxNode> {
  if (file.program) yield* descend(file.program);
}

/** A violation at a node, with its line counted from 1. */
export function violationAt(file: SourceFile, node: SyntaxNode, message: string): Violation {
  return { path: file.path, line: file.text.slice(0, node.start).split("\n").length, message };
}

function* descend(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* descend(child);
    }
  }
}

function toNode(value: unknown): SyntaxNode {
  if (!isNode(value)) throw new Error("the parser returned no program");
  return value;
}
