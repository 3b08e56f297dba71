import type { FoundPrice } from "../documents/find-prices";

/** A span of the regular week; ISO weekday, Monday = 1. */
export type FoundSpan = { weekday: number; opens: string; closes: string };
export type FoundFaq = { question: string; answer: string };

/** What a page says of the business it belongs to; null where it says nothing. */
export type FoundBusiness = {
  name: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  phone: string | null;
  email: string | null;
};

/** All that a page of a workshop's own site may have for its setting up; a proposal, never a fact. */
export type SiteFacts = {
  business: FoundBusiness;
  openingHours: FoundSpan[];
  services: FoundPrice[];
  faqs: FoundFaq[];
  /** Pages of the same site that it leads to, with what their links say. */
  links: { url: string; label: string }[];
};

export const noBusiness: FoundBusiness = {
  name: null,
  street: null,
  postalCode: null,
  city: null,
  phone: null,
  email: null,
};

/** Of two findings the first, completed by the second. */
export function mergeBusiness(first: FoundBusiness, second: FoundBusiness): FoundBusiness {
  const merge = <Key extends keyof FoundBusiness>(key: Key) => first[key] ?? second[key];
  // Parts of one address belong together.
  const place = first.street && first.postalCode && first.city ? first : second;
  return {
    name: merge("name"),
    street: place.street,
    postalCode: place.postalCode,
    city: place.city,
    phone: merge("phone"),
    email: merge("email"),
  };
}
