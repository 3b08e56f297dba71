import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

type AccountSectionProps = { title: string; text: ReactNode; children: ReactNode };

/** One matter with its form. */
export function AccountSection({ title, text, children }: AccountSectionProps) {
  return (
    <Card className="grid grid-cols-1 gap-5 p-5 sm:p-6">
      <div className="grid gap-1.5">
        <h2 className="text-title">{title}</h2>
        <div className="text-small text-ink-soft">{text}</div>
      </div>
      {children}
    </Card>
  );
}
