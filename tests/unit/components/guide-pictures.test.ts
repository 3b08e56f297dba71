import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { guideChapters } from "@/components/public-site/guide-chapters";
import { locales } from "@/lib/core/locales";

it("every chapter of the guide has a picture in every language, small enough for a phone", () => {
  const sizes = guideChapters.flatMap((chapter) =>
    locales.map((locale) => readFileSync(`public/guide/${chapter}-${locale}.webp`).length),
  );

  expect(sizes).toHaveLength(guideChapters.length * locales.length);
  expect(Math.max(...sizes)).toBeLessThan(120_000);
});
