/** A rule of the house that Postgres' own catalog can judge. */
export type CatalogRule = {
  name: string;
  /** One row with the column `what` for each object that breaks the rule. */
  violations: string;
  /** Statements that break it. */
  plant: string[];
  /** What must then be reported. */
  reports: string;
};
