import { annotate, splitSentences } from "@/lib/knowledge";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Contradiction } from "../schemas";
import { matchServices } from "../understand/match-services";
import { catalogOf } from "../understand/service-catalog";
import type { CheckedPassage } from "./checked-passage";
import { findContradictingTexts } from "./contradicting-texts";
import { contradictsHours } from "./contradicts-hours";
import { contradictsPhone } from "./contradicts-phone";
import { contradictsPrice } from "./contradicts-price";

/**
 * The sentences of a workshop's texts that say another price, other hours or another phone number than its typed facts, and those
 * that name two prices for what the facts do not price. Only plain claims count: where a number may be about something else, or
 * where the team says that all is well, nothing is found.
 */
export function findContradictions(
  context: WorkshopContext,
  passages: readonly CheckedPassage[],
): Contradiction[] {
  const { services, vocabulary } = catalogOf(context);
  const ignored = new Set(
    context.ignoredContradictions.map(({ passageId, sentence }) => `${passageId} ${sentence}`),
  );
  const isIgnored = ({ id }: CheckedPassage, sentence: string) => ignored.has(`${id} ${sentence}`);
  const isPriced = (sentence: string) =>
    matchServices(annotate(sentence, vocabulary), services).some(
      ({ service }) => service.priceMinCents !== null,
    );
  const own = passages.filter(({ kind }) => kind !== "global_faq");
  return [
    ...own.flatMap((passage) =>
      splitSentences(passage.content).flatMap((sentence) =>
        isIgnored(passage, sentence) ? [] : contradictsFacts(passage, sentence, context),
      ),
    ),
    ...findContradictingTexts(
      context,
      own,
      (passage, sentence) => isIgnored(passage, sentence) || isPriced(sentence),
    ),
  ];
}

function contradictsFacts(
  { id: passageId, kind, title, heading: own }: CheckedPassage,
  sentence: string,
  context: WorkshopContext,
): Contradiction[] {
  const { fact = null, serviceId = null } =
    contradictsPrice(sentence, context, catalogOf(context)) ?? {};
  // A question is its answer's heading, and a document's title says as little as its web address may.
  const heading = kind === "faq" ? title : (own ?? (/(?:zeit|hours)/i.test(title) ? title : null));
  const checks = [
    { kind: "price" as const, fact, serviceId },
    {
      kind: "hours" as const,
      fact: contradictsHours({ sentence, heading }, context),
      serviceId: null,
    },
    { kind: "phone" as const, fact: contradictsPhone(sentence, context), serviceId: null },
  ];
  return checks.flatMap(({ fact: said, ...check }) =>
    said === null ? [] : [{ ...check, passageId, sentence, fact: said, against: null }],
  );
}
