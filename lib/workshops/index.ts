export { listConversationGaps } from "./gaps/list-conversation-gaps";
export { deleteCannedReply, listCannedReplies, saveCannedReply } from "./canned-replies";
export { contextOn } from "./context-on";
export { addMember, type NewMember } from "./add-member";
export { applyPlannedPrices } from "./facts/apply-planned-prices";
export { deleteFact } from "./facts/delete-fact";
export { exportServices } from "./facts/export-services";
export { listFacts } from "./facts/list-facts";
export { listPricedServices } from "./facts/list-priced-services";
export { listOpeningHours, setOpeningHours } from "./facts/opening-hours";
export { parseFact, type Facts } from "./facts/parse-fact";
export { setOpenHolidays } from "./facts/set-open-holidays";
export { setContactDetails } from "./facts/set-contact-details";
export { saveFact } from "./facts/save-fact";
export { parseForm } from "./field-parsing";
export { dismissGap } from "./gaps/dismiss-gap";
export { getGap } from "./gaps/get-gap";
export { listGaps } from "./gaps/list-gaps";
export { resolveGap, type Resolution, type ResolvedGap } from "./gaps/resolve-gap";
export { toOpeningSpans } from "./import-opening-hours";
export { importWorkshop, parseWorkshopFile, type ImportedWorkshop } from "./import-workshop";
export { listDecidedHolidays, listUpcomingHolidays } from "./holidays";
export { listMyWorkshops } from "./list-my-workshops";
export { listWorkshopChanges } from "./list-workshop-changes";
export { loadWorkshopContext } from "./load-workshop-context";
export { defaultCardKeys, type DefaultCardKey } from "./safety/card-keys";
export { defaultTextOf, listDefaultCards, type CardOfWorkshop } from "./safety/default-cards";
export { deniesSymptom, matchSymptom, type SymptomMatch } from "./safety/match-symptom";
export { setSafetyOverride } from "./safety/set-safety-override";
export {
  findSymptomCard,
  symptomCatalogue,
  type SymptomEntry,
  type ToldCard,
} from "./safety/symptom-catalogue";
export { aiNoticeOf, consentTextOf } from "./visitor-notices";
export { buildWidgetConfig } from "./widget-config";
export { getWidgetSecret, listWidgetSecrets, rotateWidgetSecret } from "./widget-secret";
export { createWorkshop, findFreeSlug, type Founder } from "./creation/create-workshop";
export { listRegions } from "./creation/places";
export {
  cancelDeletion,
  endTrials,
  eraseDeletedWorkshop,
  isClosedToCustomers,
  requestDeletion,
} from "./plan/life";
export { getPlan, requestPlan, withdrawPlanRequest } from "./plan/plan";
export { currentMarks, effectivePlan, isOverConversations } from "./plan/quota-marks";
export {
  allowOrigin,
  getWorkshopSettings,
  settingsGroup,
  updateWorkshopSettings,
  type SettingsGroup,
  type WorkshopSettings,
} from "./settings/settings";
export { getSetupState, nextStep, setSetupStep } from "./setup/steps";
export {
  acceptInvitation,
  acceptInvitationAnew,
  findInvitation,
  inviteMember,
  revokeInvitation,
  type OpenInvitation,
} from "./team/invitations";
export {
  changeMemberRole,
  listTeam,
  parseName,
  removeMember,
  renameMember,
  transferOwnership,
  type TeamEntry,
} from "./team/members";
export {
  acceptProposals,
  toProposals,
  toServices,
  type AcceptedProposals,
  type Proposals,
  type ProposedService,
} from "./setup/proposals";
export { planCatalogue, type CataloguePlan } from "./plan-catalogue";
export { listUsualJobs, type UsualJob } from "./setup/usual-jobs";
export { parseAddress, parseQuestion } from "./setup/read-fields";
