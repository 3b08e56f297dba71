import { z } from "zod";
import type { Catalogue } from "@/lib/understanding";

/** What stands in the request of a model reader: all that a stand-in for the model may know. */
export type ReadPrompt = {
  workshop: string;
  /** The catalogue under its short ids: a service's id is "S3", a sentence's passage "F2". */
  catalogue: Catalogue;
  /** The customer's messages, the last one last. */
  messages: string[];
};

const content = z.union([
  z.string(),
  z
    .array(z.object({ text: z.string() }))
    .transform((parts) => parts.map(({ text }) => text).join("\n")),
]);
/** The three providers put instructions in other places. */
const request = z.object({
  system: content.optional(),
  messages: z.array(z.object({ content })).optional(),
  input: z.array(z.object({ content: content.optional() })).optional(),
});

/** Reads the body of a request; fails for one that no model reader wrote. */
export function readPrompt(body: string): ReadPrompt {
  const { system = "", messages = [], input = [] } = request.parse(JSON.parse(body));
  const text = [system, ...[...messages, ...input].map((it) => it.content ?? "")].join("\n");
  const fenced = (title: string) =>
    new RegExp(`<data from="[a-z]+" title="${title}" trust="none">\n([^]*?)\n</data>`).exec(
      text,
    )?.[1] ?? "";
  const said = fenced("so far").match(/^Customer: .*$/gm) ?? [];
  return {
    workshop: fenced("name"),
    catalogue: {
      services: linesOf(fenced("services")).flatMap(readService),
      sentences: readSentences(linesOf(fenced("texts found for this message"))),
      cards: linesOf(fenced("safety cards")).map((line) => {
        const [id = "", ...title] = line.split(" ");
        return { id, title: title.join(" ") };
      }),
    },
    messages: [...said.map((line) => line.replace("Customer: ", "")), fenced("message")],
  };
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

function readService(line: string): Catalogue["services"] {
  const [, id = "", name = "", category = "", rest = ""] =
    /^(S\d+) (.*?) \[([^\]]*)\](.*)$/.exec(line) ?? [];
  if (id === "") return [];
  const [, described = rest, synonyms = ""] = /^(.*?)(?: \(also: (.*)\))?$/.exec(rest) ?? [];
  const pieces = described.split(new RegExp(` ?${id}\\.\\d+ `)).filter((it) => it.trim() !== "");
  return [{ id, name, category, pieces, synonyms: synonyms === "" ? [] : synonyms.split(", ") }];
}

function readSentences(lines: readonly string[]): Catalogue["sentences"] {
  const titles = new Map<string, string>();
  const headings = new Map<string, string>();
  return lines.flatMap((line) => {
    const [, passageId = "", number, text = ""] = /^([FD]\d+)(?:\.(\d+))? (.*)$/.exec(line) ?? [];
    if (number === undefined) {
      if (text.startsWith("under: ")) headings.set(passageId, text.replace("under: ", ""));
      else titles.set(passageId, text);
      return [];
    }
    return [
      {
        passageId,
        sentence: Number(number) - 1,
        kind: passageId.startsWith("F") ? ("faq" as const) : ("document" as const),
        title: titles.get(passageId) ?? "",
        heading: headings.get(passageId) ?? null,
        text,
        leansOn: null,
      },
    ];
  });
}
