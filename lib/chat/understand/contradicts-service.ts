import { findConcept, jobClassOf, type Annotation } from "@/lib/knowledge";
import { excludesQualifier, type Narrowing } from "./narrowing";
import type { FormItem, ServiceForm } from "./service-form";

/** Whether what is asked names another axle, size or job than what a service offers under any of its names. */
export function isContradicted(
  asked: Narrowing,
  name: ServiceForm | undefined,
  forms: readonly ServiceForm[],
  isExact: boolean,
  form: ServiceForm,
): boolean {
  if ([name, form].some((own) => own && excludesQualifier(asked, own.narrowing))) return true;
  if (name?.narrowing.isInstallation && asked.isMending) return true;
  const offered = new Set(forms.flatMap(({ narrowing }) => [...narrowing.classes]));
  const others = [...asked.classes].filter((it) => !sayable.has(it));
  const addsNew = asked.classes.has("retrofit") && offered.size > 0;
  if (addsNew && !offered.has("retrofit") && !offered.has("replace")) return true;
  if (others.length > 0 && !others.some((it) => offered.has(it))) return true;
  return !isExact && asked.classes.size > 0 && form.items.some(isJob) && !hasAny(offered, asked);
}

/** "Reparieren" is said of anything; the other classes are jobs of their own. */
const sayable: ReadonlySet<string> = new Set(["replace", "repair", "retrofit"]);

/**
 * What is to be done to the thing matched: the -wechsel of "Ölwechsel" is for the oil alone, and what is a job by itself ("Ölwechsel")
 * takes no other from beside it ("Ventile einstellen und Ölwechsel").
 */
export function classesFor(
  { units }: Annotation,
  matched: readonly number[],
  asked: Narrowing["classes"],
): Narrowing["classes"] {
  const tokens = new Set(matched.map((index) => units[index]?.token));
  const isCompound = (token: number) => units.filter((it) => it.token === token).length > 1;
  const said = units.flatMap(({ key, token }) => {
    const jobClass = jobClassOf(key);
    return jobClass === null ? [] : [{ jobClass, token }];
  });
  const inside = said.filter(({ token }) => tokens.has(token) && isCompound(token));
  const beside = said.filter(({ token }) => !isCompound(token));
  const meant = (inside.length > 0 ? inside : beside).map(({ jobClass }) => jobClass);
  return new Set(meant.filter((jobClass) => asked.has(jobClass)));
}

/** A job is not the part it is done to: "neue Klimaanlage" is no Klimaservice. */
function isJob({ concepts }: FormItem): boolean {
  return concepts.some((id) => findConcept(id)?.kind === "job");
}

function hasAny(offered: ReadonlySet<string>, asked: Narrowing): boolean {
  return [...asked.classes].some((it) => offered.has(it));
}
