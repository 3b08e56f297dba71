import type { Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, setRequestLocale } from "next-intl/server";
import type { CSSProperties, ReactNode } from "react";
import { brandPalette } from "@/components/demo-site/brand-palette";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import "../../demo.css";

type DemoLayoutProps = { params: Promise<{ slug: string }>; children: ReactNode };

export const viewport: Viewport = { colorScheme: "light" };

/** A root layout of its own: the workshop's language and colours, and none of CarBot's styles. */
export default async function DemoLayout({ params, children }: DemoLayoutProps) {
  const { slug } = await params;
  const context = await findWorkshopContext(slug);
  // Before anything asks for texts: what is worked out first holds for the whole request.
  if (context) setRequestLocale(context.workshop.locale);
  const locale = await getLocale();
  const palette = brandPalette(context?.workshop.branding.primaryColor ?? "");
  const colors = {
    "--brand": palette.brand,
    "--on-brand": palette.onBrand,
    "--brand-text": palette.brandText,
    "--brand-deep": palette.brandDeep,
  } as CSSProperties;
  return (
    <html lang={locale} style={colors} data-scroll-behavior="smooth">
      <body>
        <NextIntlClientProvider locale={locale} messages={{}}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
