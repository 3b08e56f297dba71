import type { Locale } from "@/lib/core/locales";
import texts from "./unsupported-texts.json" with { type: "json" };

export type Unsupported = keyof (typeof texts)["de"];

const words: Record<Locale, { notSupported: string; writeInstead: string }> = {
  de: { notSupported: "nicht unterstützt", writeInstead: "Ein kurzer Text hilft mir am meisten." },
  en: { notSupported: "not supported", writeInstead: "A short text helps me most." },
};

function wordOf(what: string): Unsupported {
  return what in texts.de ? (what as Unsupported) : "unknown";
}

/** Kinds of which nothing is missing: they only tell that something happened. */
const complete: ReadonlySet<Unsupported> = new Set(["start", "deletion", "reaction"]);

/** What the team and the customer read of what came and is not read: each kind once, with how often it came. */
export function tellUnsupported(
  whats: readonly string[],
  locale: Locale,
): { shown: string; reply: string | null } {
  const counted = new Map<Unsupported, number>();
  for (const what of whats.map(wordOf)) counted.set(what, (counted.get(what) ?? 0) + 1);
  const { notSupported, writeInstead } = words[locale];
  const shown = [...counted].map(([what, count]) => {
    const times = count > 1 ? `${count} × ` : "";
    const note = complete.has(what) ? "" : ` – ${notSupported}`;
    return `[${times}${texts[locale][what].shown}${note}]`;
  });
  const replies = [...counted.keys()].flatMap((what) => texts[locale][what].reply ?? []);
  const isAsking = [...counted.keys()].some((what) => !complete.has(what));
  return {
    shown: shown.join("\n"),
    reply:
      replies.length === 0 ? null : [...replies, ...(isAsking ? [writeInstead] : [])].join(" "),
  };
}
