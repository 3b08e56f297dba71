/** The guide's chapters in the order of a first week; each has a text, a picture and four steps. */
export const guideChapters = [
  "firstDay",
  "embed",
  "knowledge",
  "inbox",
  "appointments",
  "privacy",
] as const;

export type GuideChapter = (typeof guideChapters)[number];

export const guideSteps = [1, 2, 3, 4] as const;
