/** How to reach a provider. */
export type ProviderSettings = {
  /** Without one no key is sent: a server on one's own machine may want none. */
  apiKey?: string | undefined;
  /** Without one the provider's own address. */
  baseUrl?: string | undefined;
};
