import type { ModelToolCall } from "@/lib/ai/language-model";
import { foldWords, stem } from "@/lib/knowledge";
import type { ServiceFact, WorkshopContext } from "@/lib/workshops/context";
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { openingDay } from "../facts/opening-days";
import type { EvidenceText } from "../guards/evidence";
import { passageTexts, serviceTexts } from "../guards/evidence-of-turn";
import { fence } from "../prompt/fence";
import { isToolName, toolInputs, type ToolName } from "../prompt/tools";
import { priceSources } from "../facts/source-rows";
import type { AnswerAction, GroundedSource, Passage } from "../schemas";
import { longDateName } from "../wording/date-names";

/** What tools may look into: structures in memory, of this workshop and this turn. */
export type ToolRoom = { context: WorkshopContext; passages: readonly Passage[] };

/** What a tool found out or took up. */
export type ToolOutcome = {
  /** For the model. */
  result: string;
  /** What sentences may now state. */
  evidence: readonly EvidenceText[];
  sources: readonly GroundedSource[];
  action: AnswerAction | null;
};

const nothing = { evidence: [], sources: [], action: null };

/** Runs a model's call; unknown tools and wrong arguments are answered in words, so that the model can do better. */
export function runTool({ name, input }: ModelToolCall, room: ToolRoom): ToolOutcome {
  return isToolName(name)
    ? runners[name](input, room)
    : { ...nothing, result: "There is no such tool." };
}

/** A tool that sees its arguments only after they have been checked. */
function checked<Input>(
  schema: z.ZodType<Input>,
  run: (given: Input, room: ToolRoom) => ToolOutcome,
) {
  return (raw: unknown, room: ToolRoom): ToolOutcome => {
    const parsed = schema.safeParse(raw);
    return parsed.success
      ? run(parsed.data, room)
      : { ...nothing, result: `Wrong arguments: ${issuesOf(parsed.error)}` };
  };
}

const runners: Readonly<Record<ToolName, (raw: unknown, room: ToolRoom) => ToolOutcome>> = {
  hours_of_day: checked(toolInputs.hours_of_day, ({ date }, { context }) => {
    const day = Temporal.PlainDate.from(date);
    const { locale } = context.workshop;
    const { spans } = openingDay(context, day, locale);
    const hours = spans.map(({ opens, closes }) => `${opens}–${closes}`).join(", ");
    const result = `${longDateName(day, locale)}: ${hours === "" ? closedWord[locale] : hours}`;
    return {
      ...nothing,
      result,
      evidence: [{ text: result, topic: openWords }],
      sources: [{ type: "hours", title: hoursTitle[locale] }],
    };
  }),
  price_of_service: checked(toolInputs.price_of_service, ({ service: wanted }, { context }) => {
    const service = findService(wanted, context.services);
    if (!service) return { ...nothing, result: "The workshop does not list this service." };
    const evidence = serviceTexts(service, context);
    return {
      ...nothing,
      result: [service.name, ...evidence.map(({ text }) => text)].join("\n"),
      evidence,
      sources: priceSources([service]),
    };
  }),
  search_passages: checked(toolInputs.search_passages, ({ words }, { passages }) => {
    const wanted = stemsOf(words);
    const found = passages.filter(({ title, content }) => {
      const stems = new Set(stemsOf(`${title} ${content}`));
      return wanted.some((it) => stems.has(it));
    });
    const result = found
      .map(({ title, heading, content }) =>
        fence("passage", [heading, content].filter((it) => it !== null).join("\n"), title),
      )
      .join("\n");
    return {
      ...nothing,
      result: result === "" ? "Nothing." : result,
      evidence: passageTexts(found),
    };
  }),
  request_appointment: checked(toolInputs.request_appointment, (given, { context }) => {
    const service = given.service && findService(given.service, context.services)?.name;
    const { wish } = given;
    return taken({ type: "appointment", ...(service && { service }), ...(wish && { wish }) });
  }),
  request_call_back: checked(toolInputs.request_call_back, ({ message }) =>
    taken({ type: "lead", ...(message && { message }) }),
  ),
  hand_over: checked(toolInputs.hand_over, () => taken({ type: "handoff" })),
};

const openWords = "geöffnet offen Öffnungszeiten open opening hours geschlossen closed";
const closedWord = { de: "geschlossen", en: "closed" } as const;
const hoursTitle = { de: "Öffnungszeiten", en: "Opening hours" } as const;

function taken(action: AnswerAction): ToolOutcome {
  return { ...nothing, result: "Offered to the customer. Nothing is booked or sent yet.", action };
}

/** By name or synonym; a similar name is another service. */
function findService(wanted: string, services: readonly ServiceFact[]): ServiceFact | undefined {
  const name = foldWords(wanted);
  return services.find((service) =>
    [service.name, ...service.synonyms].some((it) => foldWords(it) === name),
  );
}

function stemsOf(text: string): string[] {
  return foldWords(text)
    .split(" ")
    .filter((word) => word.length > 3)
    .map(stem);
}

function issuesOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ");
}
