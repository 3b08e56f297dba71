import type { ReactNode } from "react";
import { GapPages } from "@/components/gaps/gap-pages";

type GapsLayoutProps = { params: Promise<{ workshop: string }>; children: ReactNode };

export default async function GapsLayout({ params, children }: GapsLayoutProps) {
  const { workshop } = await params;
  return (
    <div className="grid gap-2">
      <GapPages workshop={workshop} />
      {children}
    </div>
  );
}
