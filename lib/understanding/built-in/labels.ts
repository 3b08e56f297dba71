/** What a message may want, as the models of the asks know it. */
export const askLabels = [
  "price", "duration", "details", "service", "text", "calendar", "open", "week", "closures",
  "contact", "contact.address", "contact.phone", "contact.email", "list",
  "talk", "talk.greeting", "talk.thanks", "talk.bye", "talk.insult", "talk.areYouHuman",
  "action", "action.appointment", "action.move", "action.cancel", "action.late", "action.lead", "action.handoff",
  "kind.complaint", "kind.status", "kind.breakdown", "kind.symptom",
  "refuse", "refuse.injection", "refuse.otherBusiness", "refuse.offTopic", "nothing",
] as const;
export type AskLabel = (typeof askLabels)[number];

/** Those that a family of trees decides; the others are read off the asks alone. */
export const familyLabels = [
  "service", "text", "calendar", "contact", "list", "talk", "refuse", "nothing", "price", "duration", "action.appointment", "action.handoff",
] as const;
export type FamilyLabel = (typeof familyLabels)[number];
