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
        const { fact = null, serviceId = null } =
          contradictsPrice(sentence, context, catalog) ?? {};
        const checks = [
          { kind: "price" as const, fact, serviceId },
          { kind: "hours" as const, fact: contradictsHours(sentence, context), serviceId: null },
          { kind: "phone" as const, fact: contradictsPhone(sentence, context), serviceId: null },
        ];
        return checks.flatMap(({ fact: said, ...check }) =>
          said === null ? [] : [{ ...check, passageId: id, sentence, fact: said }],
        );
      }),
    );
}
