import { splitSentences } from "@/lib/knowledge";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Contradiction } from "../schemas";
import { catalogOf } from "../understand/service-catalog";
import type { CheckedPassage } from "./checked-passage";
import { contradictsHours } from "./contradicts-hours";
import { contradictsPhone } from "./contradicts-phone";
import { contradictsPrice } from "./contradicts-price";

/**
 * The sentences of a workshop's texts that say another price, other hours or another phone number than its typed facts. Only plain
 * claims count: where a number may be about something else, or where the team says that all is well, nothing is found.
 */
export function findContradictions(
  context: WorkshopContext,
  passages: readonly CheckedPassage[],
): Contradiction[] {
  const catalog = catalogOf(context);
  const ignored = new Set(
    context.ignoredContradictions.map(({ passageId, sentence }) => `${passageId} ${sentence}`),
  );
  return passages
    .filter(({ kind }) => kind !== "global_faq")
    .flatMap(({ id, content }) =>
      splitSentences(content).flatMap((sentence) => {
        if (ignored.has(`${id} ${sentence}`)) return [];
        const checks = {
          price: contradictsPrice(sentence, context, catalog),
          hours: contradictsHours(sentence, context),
          phone: contradictsPhone(sentence, context),
        };
        return (["price", "hours", "phone"] as const).flatMap((kind) => {
          const fact = checks[kind];
          return fact === null ? [] : [{ passageId: id, kind, sentence, fact }];
        });
      }),
    );
}
