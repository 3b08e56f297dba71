import { conceptsOf, type Concept } from "./concept";

/** Who may pay less: what is written on one group says nothing of another. */
const groups: Readonly<Record<string, [de: string, en: string]>> = {
  students: [
    "studenten, student, studierende, studis, studentin",
    "student, students, student discount, cheaper for students",
  ],
  apprentices: [
    "azubi, azubis, auszubildende, lehrling, lehrlinge, schüler",
    "apprentice discount, trainees",
  ],
  seniors: [
    "rentner, senioren, rentnerin, pensionisten, pensionäre",
    "pensioner, pensioners, senior discount, seniors, over 65s, oap, oaps, over 60s",
  ],
  "health-workers": [
    "pflegekräfte, krankenschwester, rettungsdienst, feuerwehr, feuerwehrleute, sanitäter",
    "nhs, nurse, nurses, blue light card, emergency services, fire crew",
  ],
  "club-members": [
    "adac mitglied, adac, automobilclub, avd, öamtc, arbö, clubmitglied, clubmitglieder",
    "aa member, aa members, rac member, rac members, club members",
  ],
  regulars: ["stammkunden, stammkunde, treuerabatt", "loyalty, loyalty scheme, regulars"],
  disabled: ["schwerbehindert, schwerbehinderte, behindertenausweis", "blue badge"],
  soldiers: ["bundeswehr, soldat, soldaten", "military, armed forces, veterans"],
};

/** "Rabatt für Rentner?": each group by itself. */
export const discountGroups: readonly Concept[] = conceptsOf(
  "topic",
  Object.fromEntries(
    Object.entries(groups).map(([name, [de, en]]) => [
      `discount-${name}`,
      { de, en, isExact: true, related: ["discount"] },
    ]),
  ),
);
