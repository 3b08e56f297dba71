import type { AskOf } from "@/lib/understanding";
import { part, type Part } from "../part";
import type { Turn } from "../turn";

const maxNames = 8;

/** The services by name: those of a category, or all of them by category. */
export function listAsk({ category }: AskOf<"list">, { context, words }: Turn): Part {
  const services = context.services.filter(
    (it) => category === null || it.category.toLowerCase() === category.toLowerCase(),
  );
  if (services.length === 0) {
    return part({ text: category === null ? words.notUnderstood : words.noCategory(category) });
  }
  const categories = Map.groupBy(services, (it) => it.category);
  const lines = [...categories].map(([name, own]) => {
    const shown = own.map((it) => it.name).slice(0, category === null ? maxNames : own.length);
    return words.categoryLine(name, shown, own.length - shown.length);
  });
  return part({
    text: [words.listTitle, ...lines].join("\n"),
    sources: [],
    intents: ["services"],
    serviceIds: services.length <= 4 ? services.map(({ id }) => id) : [],
  });
}
