/** Functions of prices, past and proposed, that act with more than their caller's rights. */
export const priceDefiners = [
  "private.note_price_change",
  "public.decide_price_proposal",
  "public.list_facts",
  "public.set_service_bounds",
];
