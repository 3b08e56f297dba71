import { isNode, nodesOf, violationAt, type SyntaxNode } from "../source-file";
import type { Rule } from "../source-tree";

const apiRoute = /^app\/api\/.*\/route\.ts$/;
const method = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/;

export const apiRoutes: Rule = {
  name: "every API route is a defineRoute that names its cache preset",
  check: ({ files }) =>
    files
      .filter((file) => apiRoute.test(file.path))
      .flatMap((file) => {
        const handlers = [...nodesOf(file)]
          .filter((node) => node.type === "ExportNamedDeclaration")
          .flatMap(handlersOf);
        return handlers
          .filter((handler) => !isDefinedRoute(handler))
          .map((handler) =>
            violationAt(file, handler.node, `${handler.name} is no defineRoute({ cache: … }, …)`),
          );
      }),
};

type Handler = { name: string; node: SyntaxNode; init: unknown };

function handlersOf(exported: SyntaxNode): Handler[] {
  const declaration = exported.declaration;
  if (!isNode(declaration)) return [];
  const declared = Array.isArray(declaration.declarations)
    ? declaration.declarations.filter(isNode)
    : [declaration];
  return declared.flatMap((node) => {
    const name = isNode(node.id) ? String(node.id.name) : "";
    return method.test(name) ? [{ name, node, init: node.init }] : [];
  });
}

function isDefinedRoute({ init }: Handler): boolean {
  if (!isNode(init) || init.type !== "CallExpression" || !isNode(init.callee)) return false;
  if (init.callee.name !== "defineRoute") return false;
  const policy: unknown = Array.isArray(init.arguments) ? init.arguments[0] : undefined;
  if (!isNode(policy) || !Array.isArray(policy.properties)) return false;
  return policy.properties.some(
    (property) => isNode(property) && isNode(property.key) && property.key.name === "cache",
  );
}
