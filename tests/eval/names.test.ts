import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { catalogOf } from "@/lib/chat/understand/service-catalog";
import { annotate, concepts } from "@/lib/knowledge";
import { evalNow, workshopOf } from "./ask-cases";

const slugs = readdirSync(new URL("workshops", import.meta.url)).map((file) =>
  file.replace(/\.json$/, ""),
);

const ask = (slug: string, thing: string) => {
  const { context, passages } = workshopOf(slug);
  const { locale } = context.workshop;
  return composeAnswer({
    question: locale === "de" ? `Was kostet ${thing}?` : `How much is ${thing}?`,
    locale,
    workshop: context,
    passages,
    history: [],
    now: new Date(evalNow),
  });
};

/** What others are kinds of may be answered by one of these: "Bremsen" by the pads. */
const broad = new Set(concepts.flatMap(({ broader = [] }) => broader));
const narrow = concepts.filter(({ kind, id }) => /^(?:job|part)$/.test(kind) && !broad.has(id));

describe.each(slugs)("the price list of %s", (slug) => {
  it("answers to each name and synonym on it", () => {
    const { services } = workshopOf(slug).context;

    const missed = services.flatMap(({ name, synonyms }) =>
      [name, ...synonyms].filter((said) => !ask(slug, said).reply.includes(name)),
    );

    expect(missed).toEqual([]);
  });

  it("has no price for jobs and parts that the workshop has written nothing about", () => {
    const { context, passages } = workshopOf(slug);
    const { vocabulary } = catalogOf(context);
    const written = [
      ...context.services.flatMap(({ name, description, synonyms }) => [
        name,
        description,
        ...synonyms,
      ]),
      ...passages.map(({ title, content }) => `${title}\n${content}`),
    ];
    const known = new Set(
      written.flatMap((text) => annotate(text, vocabulary).hits.map(({ concept }) => concept.id)),
    );

    const { locale } = context.workshop;
    const priced = narrow
      .filter(({ id }) => !known.has(id))
      .map((concept) => concept[locale].split(",")[0] ?? "")
      .filter((thing) => ask(slug, thing).answered);

    expect(priced).toEqual([]);
  });
});
