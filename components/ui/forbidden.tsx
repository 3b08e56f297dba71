import { Lock } from "lucide-react";
import Link from "next/link";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

type ForbiddenProps = { title: string; text: string; wayOn: { href: string; label: string } };

/** A page that is not for this role: a reason and a way on, not an error. */
export function Forbidden({ title, text, wayOn }: ForbiddenProps) {
  return (
    <EmptyState
      level="h1"
      icon={<Lock />}
      title={title}
      action={
        <Button asChild>
          <Link href={wayOn.href}>{wayOn.label}</Link>
        </Button>
      }
    >
      <p>{text}</p>
    </EmptyState>
  );
}
