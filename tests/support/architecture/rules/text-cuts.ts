import { isNode, nodesOf, violationAt, type SourceFile, type SyntaxNode } from "../source-file";
import type { Rule } from "../source-tree";
import { isGenerated } from "./generated";

/**
 * Text that people see is cut between characters as they see them, which only `cutText` and `shortenText` do. A cut is
 * `substring`, `substr`, or `slice(0, n)` where `n` is a number or named as a size ("maxChars", "longestHeading"); places found in
 * a text (`slice(0, match.index)`) are ends of something already. What a syntax tree shows to be a list or a digest may be cut.
 */
export const textCuts: Rule = {
  name: "text is cut by cutText and shortenText of lib/core/text.ts",
  check: ({ files }) =>
    files
      .filter(({ path }) => holdsProduct.test(path) && !isGenerated(path))
      .flatMap((file) =>
        [...nodesOf(file)].flatMap((node) =>
          isCut(node) && !isExempt(file, node)
            ? [violationAt(file, node, "cuts a text by its code units")]
            : [],
        ),
      ),
};

const holdsProduct = /^(app|components|lib|scripts|widget)\//;

/** What is cut there and is no text of people, by file and as it stands before `.slice`. */
const exempt: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "lib/core/cut-text.ts": { text: "the cuts themselves" },
  "lib/channels/split-text.ts": {
    rest: "at ends that cutText or a seam gives, and nothing is lost",
  },
  "app/global-error.tsx": { "navigator.language": "a locale name" },
  "components/contacts/format-phone.ts": { digits: "a phone number" },
  "components/contradictions/contradiction-notice.tsx": { rows: "a list" },
  "components/landing/chat-preview.tsx": { services: "a list" },
  "lib/chat/compose/hours-part.ts": { "when.days": "a list" },
  "lib/chat/compose/services-part.ts": { services: "a list" },
  "lib/chat/contradictions/list-contradictions.ts": {
    "findContradictions(ctx.workshop, withoutOpenPrices(passages))": "a list",
  },
  "lib/chat/model/answer-with-model.ts": { "turn.passages": "a list" },
  "lib/chat/reply-language.ts": { requested: "a locale name" },
  "lib/chat/to-storable.ts": { "made.openQuestions": "a list" },
  "lib/chat/understand/segments.ts": { questions: "a list", sentences: "a list" },
  "lib/chat/wording/english.ts": { month: "a date" },
  "lib/chat/wording/german.ts": { month: "a date" },
  "lib/core/iban.ts": { iban: "an account number" },
  "lib/core/page.ts": { found: "a list" },
  "lib/core/phone.ts": { ends: "a list" },
  "lib/http/parse-input.ts": { issues: "a list" },
  "lib/knowledge/documents/detect-type.ts": { text: "only looked at, for markup" },
  "lib/knowledge/documents/extract/page-line.ts": { after: "only looked at" },
  "lib/knowledge/documents/extract/page-tree.ts": { style: "a style sheet" },
  "lib/knowledge/documents/extract/pdf-columns.ts": { "guttersOf(band)": "a list" },
  "lib/knowledge/quote-passage.ts": { "prose.length > 0 ? prose : all": "a list" },
  "lib/knowledge/table-rows.ts": { rows: "a list" },
  "lib/knowledge/text/compounds.ts": { part: "a folded stem" },
  "lib/knowledge/text/spelling.ts": { word: "a folded word" },
  "lib/observability/redact.ts": { value: "a list", frames: "a list" },
  "lib/rate-limit/client-address.ts": { "parsed.toByteArray()": "bytes" },
  "scripts/bench/report.ts": { costs: "a list" },
  "scripts/bench/large-workshop.ts": {
    "Array.from({ length: servicesMax }, () => context.services)\n    .flat()": "a list",
  },
  "scripts/database-types/describe-drift.ts": { lines: "a list" },
  "widget/loader/commands.ts": { all: "a list" },
  "widget/shared/language.ts": { wish: "a locale name" },
};

const size = /max|most|longest|limit|chars|length|count/i;

function isExempt({ path, text }: SourceFile, { callee }: SyntaxNode): boolean {
  const cut = isNode(callee) ? callee.object : null;
  return isNode(cut) && Object.hasOwn(exempt[path] ?? {}, text.slice(cut.start, Number(cut.end)));
}

function isCut(node: SyntaxNode): boolean {
  const { callee, arguments: args } = node;
  if (node.type !== "CallExpression" || !isNode(callee) || !Array.isArray(args)) return false;
  if (callee.type !== "MemberExpression" || !isNode(callee.property)) return false;
  const method = callee.property.name;
  if (method === "substring" || method === "substr") return true;
  const [from, to] = args.filter(isNode);
  const isBeginning = method === "slice" && from?.value === 0 && to !== undefined;
  return isBeginning && isSize(to) && !isListOrDigest(callee.object);
}

/** `600`, `maxChars`, `limits.titleMax`, `longest - 1`. */
function isSize(node: SyntaxNode): boolean {
  if (node.type === "Literal") return typeof node.value === "number";
  if (node.type === "Identifier") return size.test(String(node.name));
  if (node.type === "MemberExpression") {
    // The length of something found is a place.
    return isNode(node.property) && node.property.name !== "length" && isSize(node.property);
  }
  return node.type === "BinaryExpression" && isNode(node.left) && isSize(node.left);
}

const makesList = /^(?:map|filter|flatMap|split|toSorted|entries|values|keys|toReversed|digest)$/;

/** `[...found]`, or what `map`, `split` and the like return. */
function isListOrDigest(node: unknown): boolean {
  if (!isNode(node)) return false;
  if (node.type === "ArrayExpression") return true;
  const { callee } = node;
  if (!isNode(callee) || !isNode(callee.property)) return false;
  return makesList.test(String(callee.property.name));
}
