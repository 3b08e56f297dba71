/** What the built-in reader decided, in places of the catalogue's index; the frame is made of it. */
export type Decision = {
  services: readonly number[];
  texts: readonly number[];
  /** What is asked of the services. */
  serviceAsks: readonly ("price" | "duration" | "details" | "offered" | "compare")[];
  calendar: "open" | "week" | "closures" | null;
  contact: readonly ("address" | "phone" | "email" | "website")[];
  list: boolean;
  talk: string | null;
  action: string | null;
  refuse: string | null;
  /** Offered as a question, because none is sure enough to be said. */
  isOffer: boolean;
  /** How sure it is, 0 to 1. */
  confidence: number;
};

/** Nothing understood. */
export const nothing: Decision = {
  services: [], texts: [], serviceAsks: [], calendar: null, contact: [], list: false, talk: null, action: null, refuse: null, isOffer: false, confidence: 0,
};
