/** How a provider is reached. */
export type ProviderDoor = {
  /** Gives up in time. */
  fetch: typeof fetch;
  /** Where its API begins, without a closing slash. */
  url: string;
};
