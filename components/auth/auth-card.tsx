import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

type AuthCardProps = {
  title: string;
  text: string;
  children: ReactNode;
  /** The way out below the form. */
  footer: ReactNode;
};

export function AuthCard({ title, text, children, footer }: AuthCardProps) {
  return (
    <div className="mx-auto w-full max-w-md px-5 py-12 sm:py-20">
      <Card className="grid gap-6 p-6 shadow-card sm:p-8">
        <div className="grid gap-2">
          <h1 className="text-headline">{title}</h1>
          <p className="text-ink-soft">{text}</p>
        </div>
        {children}
      </Card>
      <p className="mt-5 text-center text-small">{footer}</p>
    </div>
  );
}
