import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { workshopOf } from "./ask-cases";
import { askPrice, unlistedJobs } from "./unlisted-jobs";

const slugs = readdirSync(new URL("workshops", import.meta.url)).map((file) =>
  file.replace(/\.json$/, ""),
);

const ask = (slug: string, thing: string) => composeAnswer(askPrice(thing, workshopOf(slug)));

describe.each(slugs)("the price list of %s", (slug) => {
  it("answers to each name and synonym on it", () => {
    const { services } = workshopOf(slug).context;

    const missed = services.flatMap(({ name, synonyms }) =>
      [name, ...synonyms].filter((said) => !ask(slug, said).reply.includes(name)),
    );

    expect(missed).toEqual([]);
  });

  it("has no price for jobs and parts that the workshop has written nothing about", () => {
    const priced = unlistedJobs(workshopOf(slug)).filter((thing) => ask(slug, thing).answered);

    expect(priced).toEqual([]);
  });
});
