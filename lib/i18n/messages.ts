import type { Locale } from "@/lib/core/locales";
import deAccount from "./messages/de/account.json";
import deAdmin from "./messages/de/admin.json";
import deAnalytics from "./messages/de/analytics.json";
import deApiKeys from "./messages/de/api-keys.json";
import deAppointments from "./messages/de/appointments.json";
import deAudit from "./messages/de/audit.json";
import deAuth from "./messages/de/auth.json";
import deChannels from "./messages/de/channels.json";
import deCommon from "./messages/de/common.json";
import deContacts from "./messages/de/contacts.json";
import deContradictions from "./messages/de/contradictions.json";
import deDemo from "./messages/de/demo.json";
import deDues from "./messages/de/dues.json";
import deErrors from "./messages/de/errors.json";
import deFacts from "./messages/de/facts.json";
import deForms from "./messages/de/forms.json";
import deGaps from "./messages/de/gaps.json";
import deGuide from "./messages/de/guide.json";
import deInbox from "./messages/de/inbox.json";
import deKnowledge from "./messages/de/knowledge.json";
import deLanding from "./messages/de/landing.json";
import deLeads from "./messages/de/leads.json";
import deMailbox from "./messages/de/mailbox.json";
import deNotifications from "./messages/de/notifications.json";
import dePerson from "./messages/de/person.json";
import dePlan from "./messages/de/plan.json";
import dePrivacy from "./messages/de/privacy.json";
import dePublic from "./messages/de/public.json";
import deReplies from "./messages/de/replies.json";
import deRetention from "./messages/de/retention.json";
import deSafety from "./messages/de/safety.json";
import deSettings from "./messages/de/settings.json";
import deSetup from "./messages/de/setup.json";
import deShell from "./messages/de/shell.json";
import deTeam from "./messages/de/team.json";
import deToday from "./messages/de/today.json";
import deWebhooks from "./messages/de/webhooks.json";
import deWebsite from "./messages/de/website.json";
import enAccount from "./messages/en/account.json";
import enAdmin from "./messages/en/admin.json";
import enAnalytics from "./messages/en/analytics.json";
import enApiKeys from "./messages/en/api-keys.json";
import enAppointments from "./messages/en/appointments.json";
import enAudit from "./messages/en/audit.json";
import enAuth from "./messages/en/auth.json";
import enChannels from "./messages/en/channels.json";
import enCommon from "./messages/en/common.json";
import enContacts from "./messages/en/contacts.json";
import enContradictions from "./messages/en/contradictions.json";
import enDemo from "./messages/en/demo.json";
import enDues from "./messages/en/dues.json";
import enErrors from "./messages/en/errors.json";
import enFacts from "./messages/en/facts.json";
import enForms from "./messages/en/forms.json";
import enGaps from "./messages/en/gaps.json";
import enGuide from "./messages/en/guide.json";
import enInbox from "./messages/en/inbox.json";
import enKnowledge from "./messages/en/knowledge.json";
import enLanding from "./messages/en/landing.json";
import enLeads from "./messages/en/leads.json";
import enMailbox from "./messages/en/mailbox.json";
import enNotifications from "./messages/en/notifications.json";
import enPerson from "./messages/en/person.json";
import enPlan from "./messages/en/plan.json";
import enPrivacy from "./messages/en/privacy.json";
import enPublic from "./messages/en/public.json";
import enReplies from "./messages/en/replies.json";
import enRetention from "./messages/en/retention.json";
import enSafety from "./messages/en/safety.json";
import enSettings from "./messages/en/settings.json";
import enSetup from "./messages/en/setup.json";
import enShell from "./messages/en/shell.json";
import enTeam from "./messages/en/team.json";
import enToday from "./messages/en/today.json";
import enWebhooks from "./messages/en/webhooks.json";
import enWebsite from "./messages/en/website.json";

const de = {
  account: deAccount,
  admin: deAdmin,
  analytics: deAnalytics,
  apiKeys: deApiKeys,
  appointments: deAppointments,
  audit: deAudit,
  auth: deAuth,
  channels: deChannels,
  common: deCommon,
  contacts: deContacts,
  contradictions: deContradictions,
  demo: deDemo,
  dues: deDues,
  errors: deErrors,
  facts: deFacts,
  forms: deForms,
  gaps: deGaps,
  guide: deGuide,
  inbox: deInbox,
  knowledge: deKnowledge,
  landing: deLanding,
  leads: deLeads,
  mailbox: deMailbox,
  notifications: deNotifications,
  person: dePerson,
  plan: dePlan,
  privacy: dePrivacy,
  public: dePublic,
  replies: deReplies,
  retention: deRetention,
  safety: deSafety,
  settings: deSettings,
  setup: deSetup,
  shell: deShell,
  team: deTeam,
  today: deToday,
  webhooks: deWebhooks,
  website: deWebsite,
};

/** All texts by namespace; German is the shape the other languages have to have. */
export type Messages = typeof de;
export type Namespace = keyof Messages;

const en: Messages = {
  account: enAccount,
  admin: enAdmin,
  analytics: enAnalytics,
  apiKeys: enApiKeys,
  appointments: enAppointments,
  audit: enAudit,
  auth: enAuth,
  channels: enChannels,
  common: enCommon,
  contacts: enContacts,
  contradictions: enContradictions,
  demo: enDemo,
  dues: enDues,
  errors: enErrors,
  facts: enFacts,
  forms: enForms,
  gaps: enGaps,
  guide: enGuide,
  inbox: enInbox,
  knowledge: enKnowledge,
  landing: enLanding,
  leads: enLeads,
  mailbox: enMailbox,
  notifications: enNotifications,
  person: enPerson,
  plan: enPlan,
  privacy: enPrivacy,
  public: enPublic,
  replies: enReplies,
  retention: enRetention,
  safety: enSafety,
  settings: enSettings,
  setup: enSetup,
  shell: enShell,
  team: enTeam,
  today: enToday,
  webhooks: enWebhooks,
  website: enWebsite,
};

export const messagesByLocale: Record<Locale, Messages> = { de, en };

/** The part of the texts that client components of one area need, so that the page carries no others. */
export function pickMessages(locale: Locale, namespaces: readonly Namespace[]): Partial<Messages> {
  const all = messagesByLocale[locale];
  return Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]]));
}
