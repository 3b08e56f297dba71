import { AppError } from "@/lib/core/errors";

/** The value of `Allow`: every address has `OPTIONS`. */
export function allowedMethods(methods: readonly string[]): string {
  return [...methods, "OPTIONS"].join(", ");
}

/** Says which methods an address has. */
export function methodsResponse(methods: readonly string[]): Response {
  return new Response(null, { status: 204, headers: { allow: allowedMethods(methods) } });
}

/** Throws for a method that an address does not have, with those it has in `responseHeaders`. */
export function refuseOtherMethods(
  methods: readonly string[],
  method: string,
  responseHeaders: Headers,
): void {
  if (methods.includes(method)) return;
  responseHeaders.set("allow", allowedMethods(methods));
  throw new AppError("invalid", {
    reason: "method_not_allowed",
    publicMessage: `Use ${methods.join(" or ")}.`,
  });
}
