import { SignJWT } from "jose";

/** A session token as the auth service signs it, for a member who did not go through sign-in. */
export async function memberToken(
  jwtSecret: string,
  member: { userId: string; email: string },
): Promise<string> {
  return new SignJWT({ role: "authenticated", email: member.email })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(member.userId)
    .setAudience("authenticated")
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(new TextEncoder().encode(jwtSecret));
}
