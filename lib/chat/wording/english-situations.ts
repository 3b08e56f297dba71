import type { Wording } from "./wording";

/** What English replies say where only a person can help. */
export const englishSituations: Pick<Wording, "towAt" | "wayOut" | "photoTo"> = {
  towAt: (phone) => `If the car has to be fetched, you can reach the recovery service on ${phone}.`,
  photoTo: (email) => `Please send them by email to ${email}.`,
  wayOut: {
    status:
      "How far your job has come the team knows; with your name and phone number they can get back to you. If you have the code from a confirmation (T-…), I can tell you right away with it and the licence plate.",
    breakdown: "I'm sorry to hear that. Leave the car in a safe place and get to safety yourself.",
    accident:
      "I'm sorry to hear that. If anybody is hurt, please call the emergency services first. For the car, a person from the team will help you.",
    towing: "Whether and how the car is fetched is best settled with the team directly.",
    photo: "I can't look at pictures in this chat; a person from the team has to judge them.",
  },
};
