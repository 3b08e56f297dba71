/** The address if it is one of the web; a `javascript:` address would run in the workshop's page. */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}
