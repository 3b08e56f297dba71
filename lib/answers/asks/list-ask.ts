import type { AskOf } from "@/lib/understanding";
import { part, type Part } from "../part";
import type { Turn } from "../turn";

const maxNames = 8;

/** The services by name: those of a category, or all of them by category where there is none of that name. */
export function listAsk({ category }: AskOf<"list">, { context, words }: Turn): Part {
  const named = context.services.filter(
    (it) => category !== null && it.category.toLowerCase() === category.toLowerCase(),
  );
  const services = named.length > 0 ? named : context.services;
  if (services.length === 0) return part({ text: words.noServices, answered: false });
  const lines = [...Map.groupBy(services, (it) => it.category)].map(([name, own]) => {
    const shown = own.map((it) => it.name).slice(0, named.length > 0 ? own.length : maxNames);
    return words.categoryLine(name, shown, own.length - shown.length);
  });
  return part({
    text: [words.listTitle, ...lines].join("\n"),
    intents: ["services"],
    serviceIds: services.length <= 4 ? services.map(({ id }) => id) : [],
  });
}
