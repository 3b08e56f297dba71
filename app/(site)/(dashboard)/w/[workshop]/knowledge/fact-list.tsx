import { notFound } from "next/navigation";
import { FactsScreen, type StoredFact } from "@/components/facts/facts-screen";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { memberContext } from "@/lib/server/session";
import { listFacts, listPricedServices } from "@/lib/workshops";
import type { FactKind } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../my-workshops";
import { removeEntry, saveEntry } from "./fact-actions";

/** The list of one kind of fact, as the member may see and change it. */
export async function FactList({ slug, kind }: { slug: string; kind: FactKind }) {
  const [workshop, context] = await Promise.all([findMyWorkshop(slug), findWorkshopContext(slug)]);
  if (!workshop || !context) notFound();
  const ctx = await memberContext(slug);
  const entries = await (kind === "service"
    ? listPricedServices({ ...ctx, workshop: context })
    : listFacts(ctx, kind));
  // The union of pairs is one pair of unions to the compiler.
  const facts = entries.map((entry) => ({ kind, entry, id: entry.id }) as StoredFact);
  return (
    <FactsScreen
      workshop={slug}
      kind={kind}
      facts={facts}
      role={workshop.role}
      currency={context.workshop.currency}
      save={saveEntry.bind(null, slug, kind)}
      remove={removeEntry.bind(null, slug, kind)}
    />
  );
}
