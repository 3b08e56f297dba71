"use client";

import { PageError, type PageErrorProps } from "@/components/site/page-error";

export default function SiteError(props: PageErrorProps) {
  return (
    <main id="content" className="grid flex-1 place-items-center">
      <PageError {...props} />
    </main>
  );
}
