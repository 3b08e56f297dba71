import { isOpenAt, nextOpeningAt } from "@/lib/calendar";
import type { WorkshopContext } from "./context";
import { isClosedToCustomers } from "./plan/life";
import type { WidgetConfig } from "./schemas";
import { aiNoticeOf, consentTextOf, suspensionNoticeOf } from "./visitor-notices";

/**
 * Picks what the whole world may know of a workshop; nothing else of the context reaches the browser. A workshop without a
 * privacy notice of its own shows `generalPrivacyUrl`, which says what the chat stores.
 */
export function buildWidgetConfig(
  context: WorkshopContext,
  now: Date,
  generalPrivacyUrl: string,
): WidgetConfig {
  const { workshop } = context;
  const openNow = isOpenAt(context, now);
  return {
    slug: workshop.slug,
    name: workshop.name,
    locale: workshop.locale,
    branding: brandingOf(workshop),
    openNow,
    opensAt: openNow ? null : (nextOpeningAt(context, now)?.toISOString() ?? null),
    timezone: workshop.timezone,
    country: workshop.address.country,
    consentText: consentTextOf(workshop),
    aiNotice: aiNoticeOf(workshop),
    privacyUrl: workshop.privacyUrl ?? generalPrivacyUrl,
  };
}

/** While the chat is switched off or the workshop about to be deleted, the greeting says so, and nothing is offered to ask. */
function brandingOf(workshop: WorkshopContext["workshop"]): WidgetConfig["branding"] {
  if (!isClosedToCustomers(workshop)) return workshop.branding;
  return { ...workshop.branding, greeting: suspensionNoticeOf(workshop), quickReplies: [] };
}
