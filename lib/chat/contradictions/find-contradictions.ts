import { readableText } from "@/lib/knowledge";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Contradiction } from "../schemas";
import { matchServices } from "../understand/match-services";
import { catalogOf, type ServiceCatalog } from "../understand/service-catalog";
import type { CheckedPassage } from "./checked-passage";
import { findContradictingTexts } from "./contradicting-texts";
import { contradictsHours } from "./contradicts-hours";
import { contradictsPhone } from "./contradicts-phone";
import { contradictsPrice } from "./contradicts-price";
import { readStatements, type Statement } from "./read-statements";

/**
 * The sentences of a workshop's texts that say another price, other hours or another phone number than its typed facts, and those
 * that name two prices for what the facts do not price. Only plain claims count: where a number may be about something else, or
 * where the team says that all is well, nothing is found.
 */
export function findContradictions(
  context: WorkshopContext,
  passages: readonly CheckedPassage[],
): Contradiction[] {
  const catalog = catalogOf(context);
  const ignored = new Set(
    context.ignoredContradictions.map(({ passageId, sentence }) => `${passageId} ${sentence}`),
  );
  const isPriced = ({ annotation }: Statement) =>
    matchServices(annotation(), catalog.services).some(
      ({ service }) => service.priceMinCents !== null,
    );
  const statements = passages
    .filter(({ kind }) => kind !== "global_faq")
    .flatMap((passage) => readStatements(passage, catalog))
    .filter(({ passage, sentence }) => !ignored.has(`${passage.id} ${sentence}`));
  return [
    ...statements.flatMap((statement) => contradictsFacts(statement, context, catalog)),
    ...findContradictingTexts(context, statements, isPriced),
  ];
}

function contradictsFacts(
  statement: Statement,
  context: WorkshopContext,
  catalog: ServiceCatalog,
): Contradiction[] {
  const { passage, sentence } = statement;
  const { fact = null, serviceId = null } = contradictsPrice(statement, context, catalog) ?? {};
  const under = { ...statement, heading: headingOf(passage) };
  const checks = [
    { kind: "price" as const, fact, serviceId },
    { kind: "hours" as const, fact: contradictsHours(under, context), serviceId: null },
    { kind: "phone" as const, fact: contradictsPhone(statement, context), serviceId: null },
  ];
  return checks.flatMap(({ fact: said, ...check }) =>
    said === null ? [] : [{ ...check, passageId: passage.id, sentence, fact: said, against: null }],
  );
}

/** A question is its answer's heading; a document's title is one where it speaks of hours, as it may be a mere web address. */
function headingOf({ kind, title, heading }: CheckedPassage): string | null {
  const said = kind === "faq" ? title : (heading ?? (/(?:zeit|hours)/i.test(title) ? title : null));
  return said === null ? null : readableText(said);
}
