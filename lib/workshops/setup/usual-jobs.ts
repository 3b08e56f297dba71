import { z } from "zod";
import type { Locale } from "@/lib/core/locales";
import jobs from "./usual-jobs.json";

const texts = z.strictObject({
  name: z.string().min(1).max(120),
  category: z.string().min(1).max(80),
  synonyms: z.array(z.string().min(1).max(80)),
});

/** The format of the data file; a test holds it to this. */
export const usualJobs = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    minutes: z.int().min(5).max(600),
    de: texts,
    en: texts,
  }),
);

export type UsualJob = {
  key: string;
  name: string;
  category: string;
  durationMinutes: number;
  synonyms: string[];
};

/** What workshops usually do, in the words of one language; prices are each workshop's own. */
export function listUsualJobs(locale: Locale): UsualJob[] {
  return jobs.map(({ key, minutes, [locale]: said }) => ({
    key,
    ...said,
    durationMinutes: minutes,
  }));
}
