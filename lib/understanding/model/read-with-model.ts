import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { askForObject } from "@/lib/ai/ask-for-object";
import type { ModelFailure } from "@/lib/ai/model-error";
import type { Models } from "@/lib/ai/models";
import { foldWords } from "@/lib/knowledge";
import type { FrameCache, ModelReader, ReadInput } from "../reader";
import { buildPrompt } from "./build-prompt";
import { rules } from "./rules";
import { parseSelection, selection } from "./selection";
import { toFrame, type SelectionContext } from "./to-frame";

export type ModelReaderOptions = Pick<SelectionContext, "slots" | "mayBeSaid"> & {
  models: Pick<Models, "forTask" | "costOf">;
  /** Takes out of a text what identifies a person. */
  mask: (text: string) => string;
  frames: FrameCache | null;
};

/** Enough for eight asks with their evidence. */
const maxOutputTokens = 1_200;

/** A reader that lets a language model select; for one turn, because masks and slots are those of its customer. */
export function createModelReader(options: ModelReaderOptions): ModelReader {
  const { models, mask, frames, slots, mayBeSaid } = options;
  const model = models.forTask("read");
  return {
    async read(input, signal) {
      const key = isShareable(input, options) ? keyOf(model.name, input) : null;
      const known = key === null ? null : ((await frames?.get(key)) ?? null);
      if (known) {
        return {
          reading: { frame: { ...known, slots }, isCertain: false, droppedIds: 0 },
          effort: { model: model.name, ...noEffort, isCached: true },
        };
      }
      const { numbered, ...prompt } = buildPrompt(input, mask);
      const { workshop } = input.context;
      const asked = await askForObject(
        model,
        {
          workshopId: workshop.id,
          ...prompt,
          maxOutputTokens,
          temperature: 0,
          cacheKey: workshop.id,
          output: { name: "selection", schema: selection },
          parse: parseSelection,
        },
        signal,
      );
      const made =
        asked.value &&
        toFrame(asked.value, numbered, {
          message: input.message,
          locale: input.locale,
          slots,
          mayBeSaid,
        });
      const frame = made?.frame ?? null;
      if (key !== null && frame && made?.droppedIds === 0) frames?.set(key, frame);
      return {
        reading: frame && { frame, isCertain: false, droppedIds: made?.droppedIds ?? 0 },
        effort: {
          model: model.name,
          failure: asked.failure ?? (frame ? null : "empty"),
          calls: asked.calls,
          ms: asked.ms,
          droppedIds: made?.droppedIds ?? 0,
          droppedWords: made?.droppedWords ?? 0,
          isCached: false,
          usage: asked.usage && {
            ...asked.usage,
            ...priceOf(models.costOf(model.name, asked.usage)),
          },
        },
      };
    },
  };
}

const noEffort = {
  failure: null as ModelFailure | null,
  calls: 0,
  ms: 0,
  droppedIds: 0,
  droppedWords: 0,
  usage: null,
};

function priceOf({ microEuros, isPriced }: ReturnType<Models["costOf"]>) {
  return { costMicroEuros: microEuros, isPriced };
}

/** Whether another customer's same question has the same frame: it leans on nothing and tells nothing of anybody. */
function isShareable(
  { message, history }: ReadInput,
  { mask, slots }: Pick<ModelReaderOptions, "mask" | "slots">,
): boolean {
  return history.length === 0 && Object.keys(slots).length === 0 && mask(message) === message;
}

/** Everything that a frame depends on: another workshop, another fact, another day or another model is another key. */
function keyOf(model: string, { message, locale, context, catalogue, now }: ReadInput): string {
  const { id, timezone } = context.workshop;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timezone)
    .toPlainDate();
  return createHash("sha256")
    .update(
      JSON.stringify([
        id,
        model,
        rules,
        today.toString(),
        locale,
        catalogue,
        context.closures,
        foldWords(message),
      ]),
    )
    .digest("base64url");
}
