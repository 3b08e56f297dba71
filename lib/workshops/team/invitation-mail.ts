import type { Locale } from "@/lib/core/locales";
import type { MemberRole } from "../schemas";

type Invitation = {
  workshopName: string;
  inviterName: string;
  role: MemberRole;
  link: string;
  locale: Locale;
};

const roleNames: Record<Locale, Record<MemberRole, string>> = {
  de: {
    owner: "Inhaberin oder Inhaber",
    reception: "Annahme",
    mechanic: "Mechanik",
    viewer: "nur zum Lesen",
  },
  en: { owner: "owner", reception: "reception", mechanic: "mechanic", viewer: "read only" },
};

const german = ({ workshopName, inviterName, role, link }: Invitation) => `Guten Tag,

${inviterName} lädt Sie ein, bei CarBot für „${workshopName}“ mitzuarbeiten (${roleNames.de[role]}).
Mit diesem Link nehmen Sie an:

${link}

Der Link gilt sieben Tage und nur für diese E-Mail-Adresse. Wenn Sie nichts damit anfangen können, löschen Sie diese Nachricht.`;

const english = ({ workshopName, inviterName, role, link }: Invitation) => `Hello,

${inviterName} invites you to work with CarBot for "${workshopName}" (${roleNames.en[role]}).
Accept with this link:

${link}

The link is valid for seven days and for this e-mail address only. If it means nothing to you, please delete this message.`;

/** The mail that asks somebody to join a team, first in the workshop's language, then in the other. */
export function invitationMail(invitation: Invitation): { subject: string; text: string } {
  const { workshopName: name, locale } = invitation;
  const parts = [german(invitation), english(invitation)];
  const subjects = [`Einladung: CarBot für ${name}`, `Invitation: CarBot for ${name}`];
  const first = locale === "de" ? 0 : 1;
  return {
    subject: subjects[first] ?? "",
    text: (first === 0 ? parts : parts.toReversed()).join("\n\n--\n\n"),
  };
}
