// The one list of security headers. It imports nothing: the listener in front of Next and Next's configuration read it as it is.

/** Of everything that we send: pages, files, the API, refusals. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": [
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
  ]
    .map((feature) => `${feature}=()`)
    .join(", "),
  "cross-origin-opener-policy": "same-origin",
  // What is no page loads nothing and stands in no frame; a page's own policy takes the place of this one.
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** A browser that has seen the site once asks for it by https alone for a year. The neighbours of its host name are not ours. */
const httpsHeaders = { "strict-transport-security": "max-age=31536000" };

/** What every answer has on a site with this address. */
export function answerHeaders(site: { isHttps: boolean }): Readonly<Record<string, string>> {
  return site.isHttps ? { ...commonHeaders, ...httpsHeaders } : commonHeaders;
}

/** What a page has: the same, but a policy under which its own scripts and styles run, and for old browsers the word about frames. */
export function pageHeaders(
  site: { isHttps: boolean },
  page: PagePolicy,
): Readonly<Record<string, string>> & { "content-security-policy": string } {
  return {
    ...answerHeaders(site),
    "content-security-policy": pagePolicy(page),
    "x-frame-options": "DENY",
  };
}

type PagePolicy = {
  /** Of this one answer; Next writes it on each script and style that it makes. Null where a page has none but files of our own. */
  nonce: string | null;
  /** React's messages and Next's own window need more than the product does. */
  isDevelopment: boolean;
};

/**
 * The policy of a page. Files of our own may run without a nonce: nothing that a stranger wrote is served as a script here, and the
 * widget's loader stands on the demo pages as it stands on any site.
 */
function pagePolicy({ nonce, isDevelopment }: PagePolicy): string {
  const own = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${own}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src ${isDevelopment ? "'self' 'unsafe-inline'" : own}`,
    // React writes a server's `style={…}` as an attribute, which takes no nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
