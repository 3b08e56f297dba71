import { Temporal } from "temporal-polyfill";
import type { ModelMessage } from "@/lib/ai/language-model";
import { cutText } from "@/lib/core/text";
import type { ReadInput } from "../reader";
import { cardLines, serviceLines, textLines } from "./catalogue-lines";
import { describeHistory } from "./describe-history";
import { fence } from "./fence";
import { nearestServices } from "./nearest-services";
import { numberCatalogue, type NumberedCatalogue } from "./number-catalogue";
import { rules } from "./rules";

export type Prompt = {
  /** The same for every message to a workshop while its facts stay as they are. */
  system: string;
  messages: ModelMessage[];
  numbered: NumberedCatalogue;
};

/** What a customer types in one message; the rest is no question. */
const messageCharsMax = 1_500;
/** Days of the calendar that are written out, so that a small model need not count. */
const daysAhead = 14;
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/**
 * Writes what a model is to read, in two parts: what stays the same, for providers to keep at hand, and what belongs to this message.
 * Others' words appear only fenced, the customer's without what identifies a person: `mask` takes that out.
 */
export function buildPrompt(
  { message, context, catalogue, history, now }: ReadInput,
  mask: (text: string) => string,
): Prompt {
  const masked = history.map((turn) => ({ ...turn, body: mask(turn.body) }));
  const text = mask(cutText(message, messageCharsMax));
  const said = [...masked.flatMap((it) => (it.author === "visitor" ? [it.body] : [])), text];
  const named = new Set(history.flatMap(({ topic }) => topic?.serviceIds ?? []));
  const shown = nearestServices(catalogue.services, said.join("\n"), named);
  const numbered = numberCatalogue(catalogue, shown);
  const services = fence("workshop", serviceLines(numbered).join("\n"), "services");
  const talk = describeHistory(masked, numbered);
  return {
    numbered,
    system: [
      rules,
      fence("workshop", context.workshop.name, "name"),
      ...(shown === null ? [services] : []),
      fence("workshop", cardLines(numbered).join("\n"), "safety cards"),
      fence("workshop", closures(context).join("\n"), "closed"),
    ].join("\n\n"),
    messages: [
      {
        role: "user",
        text: [
          calendar(now, context.workshop.timezone),
          ...(shown === null ? [] : [services]),
          fence("workshop", textLines(numbered).join("\n"), "texts found for this message"),
          ...(talk.length === 0 ? [] : [fence("conversation", talk.join("\n"), "so far")]),
          fence("customer", text, "message"),
        ].join("\n\n"),
      },
    ],
  };
}

function nameOf(day: Temporal.PlainDate): string {
  return `${weekdays[day.dayOfWeek - 1]} ${day.toString()}`;
}

function closures({ closures: all }: ReadInput["context"]): string[] {
  return all.map(({ startsOn, endsOn, reason }) => `${startsOn}..${endsOn} ${reason}`);
}

function calendar(now: Date, timezone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);
  const today = local.toPlainDate();
  const ahead = Array.from({ length: daysAhead }, (_, index) =>
    nameOf(today.add({ days: index + 1 })),
  );
  const time = `${String(local.hour).padStart(2, "0")}:${String(local.minute).padStart(2, "0")}`;
  return `Today is ${nameOf(today)}, ${time}. Then: ${ahead.join(", ")}.`;
}
