import { NextIntlClientProvider } from "next-intl";
import { createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { toDemoWorkshop } from "@/components/landing/demo-workshop";
import { LandingPage } from "@/components/landing/landing-page";
import { GuidePage } from "@/components/public-site/guide-page";
import { ImprintPage } from "@/components/public-site/imprint-page";
import { PricesPage } from "@/components/public-site/prices-page";
import { PrivacyPage } from "@/components/public-site/privacy-page";
import { PublicFrame } from "@/components/public-site/public-frame";
import { StatusPage } from "@/components/public-site/status-page";
import { locales, type Locale } from "@/lib/core/locales";
import { messagesByLocale } from "@/lib/i18n/messages";
import { planCatalogue } from "@/lib/workshops";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const { context: brandt } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const demos = [toDemoWorkshop(brandt)];
const operator = {
  name: "Beispiel GmbH",
  addressLines: ["Gasse 1", "04109 Leipzig"],
  email: "post@beispiel.example",
  phone: null,
  representative: "Eva Beispiel",
  register: null,
  vatId: null,
};

/** A page inside its frame, in one language; an unknown text or one that lacks a value fails. */
function render<Props extends object>(page: ComponentType<Props>, props: Props, locale: Locale) {
  const content = createElement(page, props);
  const frame = { page: "", locale, hasSignUp: true, isSignedIn: false } as const;
  const framed = createElement(PublicFrame, frame, content);
  const provided = {
    locale,
    messages: messagesByLocale[locale],
    timeZone: "Europe/Berlin",
    onError: (error: unknown) => {
      throw error;
    },
    children: framed,
  };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, provided));
}

describe.each(locales)("the public pages in %s", (locale) => {
  it("show a demo's chat where there is a demo, and none where there is none", () => {
    const own = { locale, hasSignUp: true, isSignedIn: false };

    expect(render(LandingPage, { ...own, demos }, locale)).toContain('data-workshop="kfz-brandt"');
    expect(render(LandingPage, { ...own, demos: [] }, locale)).not.toMatch(/<script|\/demo\//);
  });

  it("name every plan with what it holds", () => {
    const html = render(PricesPage, { plans: planCatalogue, locale, hasSignUp: true }, locale);

    expect(html.match(/<h2/g)?.length).toBe(planCatalogue.length + 2);
    expect(html).toContain("49");
  });

  it("name the operator, or the variables that are missing", () => {
    for (const page of [ImprintPage, PrivacyPage]) {
      expect(render(page, { operator, missing: null }, locale)).toContain("04109 Leipzig");
      const unknown = render(page, { operator: null, missing: ["OPERATOR_NAME"] }, locale);
      expect(unknown).toContain("OPERATOR_NAME");
    }
  });

  it("tell how it is, and nothing of what is behind it", () => {
    const up = render(StatusPage, { isReady: true, asOf: "heute", locale }, locale);
    const down = render(StatusPage, { isReady: false, asOf: "heute", locale }, locale);

    expect(up).not.toBe(down);
    expect(up + down).not.toMatch(/postgres|redis|disk|\bms\b/i);
  });

  it("guide through six chapters, each with four steps and a picture", () => {
    const html = render(GuidePage, { locale }, locale);

    expect(html.match(/<img/g)).toHaveLength(6);
    expect(html.match(/aria-hidden="true" class="font-mono/g)).toHaveLength(24);
    expect(html).toContain("&lt;/body&gt;");
  });
});
