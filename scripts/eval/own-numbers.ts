import { readFileSync } from "node:fs";
import { parseWorkshopFile, toOpeningSpans } from "@/lib/workshops";
import { generalTexts } from "./general-texts";

/** What a workshop's own data say in numbers, and where they stand in words. */
export type OwnNumbers = {
  slug: string;
  phone: string | null;
  /** Opening and closing times as `HH:MM`. */
  times: readonly string[];
  /** Everything written, the general explanations included. */
  texts: readonly string[];
  /** By service, in the currency's whole units and in minutes. */
  services: readonly { priceMin: number; priceMax: number; minutes: number }[];
};

/** Reads a workshop's file as whatever a reply may state of it. */
export function readOwnNumbers(path: string): OwnNumbers {
  const raw: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  const file = parseWorkshopFile(raw);
  const { services, closures, faqs, documents, safetyCards = [] } = file;
  const hours = toOpeningSpans(file.openingHours);
  return {
    slug: file.slug,
    phone: file.phone ?? null,
    times: hours.flatMap(({ opens, closes }) => [opens, closes]),
    texts: [
      ...Object.values(file.address),
      file.name,
      file.email ?? "",
      file.website ?? "",
      ...services.flatMap(({ name, description }) => [name, description]),
      ...hours.flatMap(({ weeks, note }) => [...weeks.map((week) => `${week}.`), note]),
      ...closures.map(({ reason }) => reason),
      ...faqs.flatMap(({ question, answer }) => [question, answer]),
      ...documents.flatMap(({ title, text }) => [title, text]),
      ...safetyCards.flatMap(({ title, text }) => [title, text]),
      ...generalTexts().flatMap(({ title, content }) => [title, content]),
    ],
    services: services.map(({ priceMinCents, priceMaxCents, durationMinutes }) => ({
      priceMin: (priceMinCents ?? 0) / 100,
      priceMax: (priceMaxCents ?? 0) / 100,
      minutes: durationMinutes,
    })),
  };
}
