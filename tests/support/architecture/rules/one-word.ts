import { isNode, nodesOf, violationAt } from "../source-file";
import type { Rule } from "../source-tree";
import { isGenerated } from "./generated";

/** What other products call a workshop; Temporal, HTTP and SQL have no such words of their own. */
const synonym = /tenant|organi[sz]ation/i;
const sqlComment = /--.*$|\/\*[\s\S]*?\*\//gm;

export const oneWord: Rule = {
  name: "a workshop is called a workshop",
  check: ({ files }) =>
    files
      .filter((file) => !isGenerated(file.path))
      .flatMap((file) => {
        if (file.path.endsWith(".sql")) {
          return synonym.test(file.text.replace(sqlComment, ""))
            ? [{ path: file.path, line: 1, message: "names a workshop by another word" }]
            : [];
        }
        return [...nodesOf(file)]
          .filter((node) => isNode(node) && node.type === "Identifier")
          .filter((node) => synonym.test(String(node.name)))
          .map((node) =>
            violationAt(file, node, `${String(node.name)} is a workshop by another word`),
          );
      }),
};
