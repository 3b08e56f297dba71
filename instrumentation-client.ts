// Next runs this before anything else of a page's scripts: what libraries have to know of the page's policy (lib/http/security-headers.ts).
import { setNonce } from "get-nonce";
import { config } from "zod/v4/core";

// Else zod tries whether it may make code out of text, which the policy forbids and reports.
config({ jitless: true });

// An open window of Radix holds the page still with a style element of its own, which is let in by the nonce that the page came with.
// Scripts keep it; no attribute shows it.
const script = document.querySelector<HTMLScriptElement>("script[nonce]");
if (script !== null) setNonce(script.nonce);
