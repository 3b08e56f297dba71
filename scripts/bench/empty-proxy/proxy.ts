import { NextResponse } from "next/server";

/** Does nothing: what is left is what Next asks for having a proxy at all. */
export function proxy() {
  return NextResponse.next();
}

export const config = { matcher: ["/api/:path*", "/w/:path*", "/dashboard/:path*"] };
