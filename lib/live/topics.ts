/** What a member watches: everything of a workshop. */
export const workshopTopic = (workshopId: string) => `w:${workshopId}`;

/** What a visitor watches: one conversation. */
export const conversationTopic = (workshopId: string, conversationId: string) =>
  `c:${workshopId}:${conversationId}`;

/** The workshop of a topic. */
export const workshopOf = (topic: string) => topic.split(":")[1] ?? "";
