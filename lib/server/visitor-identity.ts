import { jwtVerify, type JWTPayload } from "jose";
import { JOSEError, JWSSignatureVerificationFailed, JWTExpired } from "jose/errors";
import { z } from "zod";
import type { VerifiedIdentity } from "@/lib/conversations/schemas";
import { AppError } from "@/lib/core/errors";
import { toE164 } from "@/lib/core/phone";
import { cutText, emailField, lineField } from "@/lib/core/text";
import { listWidgetSecrets } from "@/lib/workshops";
import type { PublicContext } from "./context-from-request";

/** A token that lives longer is no proof that somebody is signed in on the workshop's site now. */
const longestLifeSeconds = 60 * 60;
/** The clocks of two servers are never quite the same. */
const clockToleranceSeconds = 30;

const claims = z.object({
  sub: lineField().min(1).max(200),
  exp: z.number(),
  name: lineField().min(1).max(120).optional(),
  email: emailField().optional(),
  phone: lineField().max(40).optional(),
});

/**
 * Checks who the workshop's own site says its visitor is: HS256 with the workshop's secret, `aud` = its slug, `sub` = the customer
 * there, `exp` an hour ahead at most. Null without a token. Throws `unauthenticated` with reason `identity_expired` or `bad_identity`
 * and the broken rule. A phone number that cannot be dialled is left out.
 */
export async function verifyIdentity(
  ctx: PublicContext,
  token: string | undefined,
): Promise<VerifiedIdentity | null> {
  if (token === undefined) return null;
  const payload = await readToken(ctx, token, await listWidgetSecrets(ctx));
  const read = claims.safeParse(payload);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw refused("bad_identity", `claim ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const { sub, exp, name, email, phone } = read.data;
  if (exp - ctx.now().getTime() / 1000 > longestLifeSeconds + clockToleranceSeconds) {
    throw refused("bad_identity", "claim exp: must be one hour ahead at most");
  }
  return {
    externalId: sub,
    name: name ?? email ?? cutText(sub, 120),
    phone: phone === undefined ? null : toE164(phone, ctx.workshop.workshop.address.country),
    email: email ?? null,
  };
}

async function readToken(
  ctx: PublicContext,
  token: string,
  [secret, ...older]: string[],
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ["HS256"],
      audience: ctx.workshop.workshop.slug,
      requiredClaims: ["exp", "sub"],
      currentDate: ctx.now(),
      clockTolerance: clockToleranceSeconds,
    });
    return payload;
  } catch (error) {
    // The site may not have changed over to a new secret yet.
    if (error instanceof JWSSignatureVerificationFailed && older.length > 0) {
      return readToken(ctx, token, older);
    }
    if (error instanceof JWTExpired) throw refused("identity_expired", "must not have expired");
    if (error instanceof JOSEError) throw refused("bad_identity", error.message);
    throw error;
  }
}

function refused(reason: "bad_identity" | "identity_expired", rule: string): AppError {
  return new AppError("unauthenticated", {
    reason,
    publicMessage: "This identity cannot be trusted; the chat goes on without it.",
    issues: [{ path: "identity", rule }],
  });
}
