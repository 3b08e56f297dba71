import type { Wording } from "./wording";

/** What German replies say where only a person can help: who to reach, and what not to wait for. Nothing here promises a deed. */
export function germanSituations(isFormal: boolean): Pick<Wording, "towAt" | "wayOut" | "photoTo"> {
  const say = (formal: string, familiar: string) => (isFormal ? formal : familiar);
  return {
    towAt: (phone) =>
      say(
        `Wenn das Auto geholt werden muss, erreichen Sie den Abschleppdienst unter ${phone}.`,
        `Wenn das Auto geholt werden muss, erreichst du den Abschleppdienst unter ${phone}.`,
      ),
    photoTo: (email) =>
      say(
        `Schicken Sie sie bitte per E-Mail an ${email}.`,
        `Schick sie bitte per E-Mail an ${email}.`,
      ),
    wayOut: {
      status: say(
        "Wie weit Ihr Auftrag ist, weiß das Team; mit Name und Telefonnummer kann es sich bei Ihnen melden. Haben Sie den Code aus einer Terminbestätigung (T-…), sage ich es Ihnen mit ihm und dem Kennzeichen sofort.",
        "Wie weit dein Auftrag ist, weiß das Team; mit Name und Telefonnummer kann es sich bei dir melden. Hast du den Code aus einer Terminbestätigung (T-…), sage ich es dir mit ihm und dem Kennzeichen sofort.",
      ),
      breakdown: say(
        "Das tut mir leid. Stellen Sie das Auto an sicherer Stelle ab und bringen Sie sich selbst in Sicherheit.",
        "Das tut mir leid. Stell das Auto an sicherer Stelle ab und bring dich selbst in Sicherheit.",
      ),
      accident: say(
        "Das tut mir leid. Ist jemand verletzt, wählen Sie bitte zuerst den Notruf. Um das Auto kümmert sich ein Mensch aus dem Team mit Ihnen.",
        "Das tut mir leid. Ist jemand verletzt, wähl bitte zuerst den Notruf. Um das Auto kümmert sich ein Mensch aus dem Team mit dir.",
      ),
      towing: say(
        "Ob und wie das Auto geholt wird, klärt das Team am besten direkt mit Ihnen.",
        "Ob und wie das Auto geholt wird, klärt das Team am besten direkt mit dir.",
      ),
      photo: "Bilder kann ich hier im Chat nicht ansehen; das beurteilt ein Mensch aus dem Team.",
    },
  };
}
