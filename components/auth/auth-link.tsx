import Link from "next/link";
import type { ReactNode } from "react";

export function AuthLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-11 items-center px-2 underline decoration-lamp decoration-2 underline-offset-4"
    >
      {children}
    </Link>
  );
}
