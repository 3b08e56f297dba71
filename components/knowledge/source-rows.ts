import type { SourceRow } from "@/lib/chat/schemas";

/** The page of what the bot knows that shows each kind of row. */
const pages: Readonly<Record<SourceRow["kind"], string>> = {
  service: "/services",
  faq: "/faqs",
  hours: "/hours",
  closure: "/hours",
  holiday: "/hours",
  contact: "/contact",
  safety_card: "/safety",
  safety_default: "/safety",
  document: "",
};

/** What a row's element is called, so that a link scrolls to it and it stands out. */
export function rowAnchor(kind: SourceRow["kind"], id: string): string {
  return `${kind}-${id}`;
}

/** Where a row is seen and changed. */
export function rowAddress(workshop: string, { kind, id }: SourceRow): string {
  return `/w/${workshop}/knowledge${pages[kind]}#${rowAnchor(kind, id)}`;
}

/** The look of an element that a link leads to. */
export const rowLook =
  "scroll-mt-24 rounded-card target:outline-3 target:outline-offset-2 target:outline-lamp";
