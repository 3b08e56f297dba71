import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkSentence } from "@/lib/chat/guards/check-sentence";
import { readGuardFacts } from "@/tests/support/guard-facts";

type Sentences = { false: string[]; true: string[] };
/** What a model might say about one thing, to customers of both demo workshops. */
type Fixture = {
  about: string;
  /** The rules that false sentences may break; which of them comes first is no promise. */
  rules: string[];
  "kfz-brandt": Sentences;
  "northgate-garage": Sentences;
};

const folder = "tests/unit/chat/guards/fixtures";
const fixtures = readdirSync(folder).map((name): Fixture =>
  JSON.parse(readFileSync(`${folder}/${name}`, "utf8")),
);

describe.each(fixtures)("$about", (fixture) => {
  describe.each(["kfz-brandt", "northgate-garage"] as const)("of %s", (slug) => {
    it.each(fixture[slug].false)("stay when they are false: %s", (sentence) => {
      expect(fixture.rules).toContain(checkSentence(sentence, readGuardFacts(slug)));
    });

    it.each(fixture[slug].true)("leave when they are true: %s", (sentence) => {
      expect(checkSentence(sentence, readGuardFacts(slug))).toBeNull();
    });
  });
});
