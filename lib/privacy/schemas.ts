/** Classes of personal data whose days each workshop chooses within bounds; the database holds default and bounds. */
export const retainedClasses = [
  "conversations",
  "leads",
  "appointments",
  "contacts",
  "mails",
] as const;
export type RetainedClass = (typeof retainedClasses)[number];

/** Classes that are kept alike for all: so many days, or as long as the account or the workshop they belong to. */
export const fixedClasses = [
  "audit",
  "channels",
  "deliveries",
  "limits",
  "team",
  "workshop",
] as const;
export type FixedClass = (typeof fixedClasses)[number];

/** How long a workshop keeps a class of personal data. */
export type RetentionRow = {
  name: RetainedClass;
  days: number;
  usual: number;
  min: number;
  max: number;
};

/** How long the workshop keeps what, and what is not its to choose. */
export type Retention = {
  chosen: RetentionRow[];
  /** Null days: as long as what it belongs to. */
  fixed: { name: FixedClass; days: number | null }[];
};
