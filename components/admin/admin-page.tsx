import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";

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
      <PageHead title={title} text={text} />
      {tools}
      {children}
    </div>
  );
}
