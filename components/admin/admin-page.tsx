import type { ReactNode } from "react";

type AdminPageProps = {
  title: string;
  text: ReactNode;
  /** What narrows the page down or acts on all of it. */
  tools?: ReactNode;
  children: ReactNode;
};

/** One of the operator's pages: its heading, what it is for, and its parts one below the other. */
export function AdminPage({ title, text, tools, children }: AdminPageProps) {
  return (
    <div className="mx-auto grid w-full max-w-6xl grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6 lg:p-8">
      <div className="grid gap-1">
        <h1 className="text-headline">{title}</h1>
        <p className="text-ink-soft">{text}</p>
      </div>
      {tools}
      {children}
    </div>
  );
}
