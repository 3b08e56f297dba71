import { isNode, nodesOf, violationAt, type SyntaxNode } from "../source-file";
import type { Rule } from "../source-tree";
import { isGenerated } from "./generated";

export const typeEscapes: Rule = {
  name: "no any, no non-null assertion, no cast through unknown",
  check: ({ files }) =>
    files
      .filter((file) => !isGenerated(file.path))
      .flatMap((file) =>
        [...nodesOf(file)].flatMap((node) => {
          const escape = nameEscape(node);
          return escape === null ? [] : [violationAt(file, node, escape)];
        }),
      ),
};

function nameEscape(node: SyntaxNode): string | null {
  if (node.type === "TSAnyKeyword") return "any";
  if (node.type === "TSNonNullExpression" || node.definite === true) return "non-null assertion";
  const inner = node.type === "TSAsExpression" ? node.expression : null;
  if (!isNode(inner) || inner.type !== "TSAsExpression") return null;
  return isNode(inner.typeAnnotation) && inner.typeAnnotation.type === "TSUnknownKeyword"
    ? "cast through unknown"
    : null;
}
