/** Set by the proxy, whatever the client sent: layouts and actions are not told the address they are rendered for. */
export const requestedPathHeader = "x-carbot-requested-path";
