import { describe, expect, it } from "vitest";
import { buildWidgetConfig as build } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";
import { widgetConfig } from "@/lib/workshops/schemas";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

const open = new Date("2026-11-19T10:00:00+01:00");
const closed = new Date("2026-11-19T20:00:00+01:00");

const general = "https://carbot.example/privacy";
const buildWidgetConfig = (context: WorkshopContext, now: Date) => build(context, now, general);

describe("buildWidgetConfig", () => {
  it("tells the widget what it needs and nothing else of the workshop", () => {
    const config = buildWidgetConfig(buildWorkshopContext(), open);

    expect(widgetConfig.strict().safeParse(config).success).toBe(true);
    expect(config).toMatchObject({ slug: "kfz-brandt", locale: "de", openNow: true });
    expect(JSON.stringify(config)).not.toContain("allowedOrigins");
  });

  it("says when the workshop is closed", () => {
    expect(buildWidgetConfig(buildWorkshopContext(), closed).openNow).toBe(false);
  });

  it("says on whose clock and when a closed workshop opens next, and nothing of it while it is open", () => {
    expect(buildWidgetConfig(buildWorkshopContext(), closed)).toMatchObject({
      timezone: "Europe/Berlin",
      opensAt: "2026-11-20T06:30:00.000Z",
    });
    expect(buildWidgetConfig(buildWorkshopContext(), open).opensAt).toBeNull();
  });

  it("uses the workshop's own consent text where it has one", () => {
    const workshop = buildWorkshopContext({ consentText: "Ja, bitte melden Sie sich." });

    expect(buildWidgetConfig(workshop, open).consentText).toBe("Ja, bitte melden Sie sich.");
  });

  it.each([
    ["de", /^Ich bin einverstanden, dass Nord GmbH .*widerrufen\.$/, /automatischer Assistent/],
    ["en", /^I agree that Nord GmbH .*withdraw this at any time\.$/, /automated assistant/],
  ] as const)("words consent and notice in %s otherwise", (locale, consent, notice) => {
    const config = buildWidgetConfig(buildWorkshopContext({ locale, name: "Nord GmbH" }), open);

    expect(config.consentText).toMatch(consent);
    expect(config.aiNotice).toMatch(notice);
  });

  it("names the privacy notice where there is one", () => {
    const workshop = buildWorkshopContext({ privacyUrl: "https://nord.example/datenschutz" });

    expect(buildWidgetConfig(workshop, open).consentText).toContain(
      "https://nord.example/datenschutz",
    );
    expect(buildWidgetConfig(workshop, open).privacyUrl).toBe("https://nord.example/datenschutz");
  });

  it("says where to read what the chat stores, when a workshop has no notice of its own", () => {
    const config = buildWidgetConfig(buildWorkshopContext(), open);

    expect(config.privacyUrl).toBe(general);
    expect(config.consentText).not.toContain(general);
  });
});
