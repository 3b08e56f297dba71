import { z } from "zod";
import { cutText, shortenText, tidyLine, tidyText } from "@/lib/core/text";
import type { Frame } from "@/lib/understanding";
import type { WorkshopContext } from "@/lib/workshops/context";
import {
  type Answer,
  type AnswerAction,
  answer as answerShape,
  answerAction,
  slotsAction,
  answerTopic,
  groundedSource,
  leadDraft,
  leadSlots,
  toldDetails,
} from "./schemas";
import { wordingFor } from "./wording/wording-for";

/** An answer within the bounds of what is stored: only this one may be told and stored. */
export type StorableAnswer = Answer & z.core.$brand<"storable">;

/** Bounds of the columns, in characters: `messages.body`; JSON as Postgres writes it has some more blanks than ours. */
const maxReply = 8000;
const maxParts = 8000;
const maxOpenQuestions = 20;

const text = (max: number) =>
  z
    .string()
    .transform((value) => cutText(tidyText(value).trim(), max) || undefined)
    .optional();
const line = (max: number) =>
  z
    .string()
    .transform((value) => cutText(tidyLine(value), max) || undefined)
    .optional();
/** A half phone number or plate is none: what does not fit is left out. */
const { phone, email, plate, hsn, tsn, vin } = leadSlots.shape;
const slots = {
  name: line(120),
  phone: phone.catch(undefined),
  email: email.catch(undefined),
  plate: plate.catch(undefined),
  hsn: hsn.catch(undefined),
  tsn: tsn.catch(undefined),
  vin: vin.catch(undefined),
  model: line(120),
  wish: line(200),
  service: line(120),
};
const action = z.discriminatedUnion("type", [
  z.object({ type: z.literal("appointment"), ...slots }),
  z.object({ type: z.literal("lead"), message: text(1000), ...slots }),
  z.object({ type: z.literal("handoff") }),
  slotsAction,
]);
const source = groundedSource.extend({
  title: z.string().transform((value) => shortenText(tidyLine(value), 300)),
});
const lead = leadDraft.extend(slots);
const told = z.object(slots).pipe(toldDetails);
const storableAnswer = answerShape.brand<"storable">();

/**
 * Brings an answer within the bounds under which it is stored and read back: texts are cut, and what cannot be kept, an
 * overlong number or a source too many, is left out. Done before anything is told, so that both are the same.
 */
export function toStorable(made: Answer, { workshop }: WorkshopContext): StorableAnswer {
  const { topic } = made;
  const keptLead = lead.pipe(leadDraft).safeParse(topic.lead).data;
  const keptDate = answerTopic.shape.date.catch(null).parse(topic.date);
  const reply = tidyText(made.reply).trim();
  return storableAnswer.parse({
    ...made,
    reply: shortenText(reply || wordingFor(made.locale, workshop.formality).unknown, maxReply),
    openQuestions: made.openQuestions.slice(0, maxOpenQuestions).map(tidyText),
    sources: fitting(source.pipe(groundedSource), made.sources, maxParts),
    actions: fitting<AnswerAction>(action.pipe(answerAction), made.actions, maxParts),
    topic: {
      // Together below the 4,000 of `messages.topic`.
      intents: fitting(z.string(), topic.intents, 600),
      serviceIds: fitting(z.uuid(), topic.serviceIds, 1500),
      date: keptDate,
      ...(topic.concepts && { concepts: fitting(z.string(), topic.concepts, 400) }),
      ...(keptLead && { lead: keptLead }),
    },
    told: told.safeParse(made.told).data ?? {},
  });
}

/** The items that the schema takes, from the first on, as long as their JSON has room. */
function fitting<Item>(
  schema: z.ZodType<Item>,
  items: readonly unknown[],
  maxChars: number,
): Item[] {
  let used = 0;
  return items.flatMap((item) => {
    const { data } = schema.safeParse(item);
    if (data === undefined) return [];
    used += JSON.stringify(data).length + 2;
    return used > maxChars ? [] : [data];
  });
}

/** Bound of the column, in characters. */
const maxFrame = 8000;

/** A frame as it is kept: what the customer told of themselves is kept elsewhere, and one that is too long not at all. */
export function toStorableFrame(frame: Frame): Omit<Frame, "slots"> | null {
  const { slots: _slots, ...kept } = frame;
  return JSON.stringify(kept).length > maxFrame ? null : kept;
}
