import { describe, expect, it } from "vitest";
import { leadsTo } from "@/components/shell/wanted-page";

const here = new URL("https://carbot.example/w/kfz-brandt/knowledge/services?x=1");

describe("a link within the dashboard", () => {
  it.each([
    ["another page", "/w/kfz-brandt/leads", "/w/kfz-brandt/leads"],
    [
      "another workshop",
      "/w/northgate-garage/inbox?filter=all#top",
      "/w/northgate-garage/inbox?filter=all#top",
    ],
    [
      "another view of this page",
      "/w/kfz-brandt/knowledge/services?x=2",
      "/w/kfz-brandt/knowledge/services?x=2",
    ],
    ["a place on this page", "/w/kfz-brandt/knowledge/services?x=1#content", null],
    ["this page", "/w/kfz-brandt/knowledge/services?x=1", null],
    ["a foreign site", "https://example.org/", null],
    ["a phone number", "tel:+493415550142", null],
  ])("to %s", (_, href, page) => {
    expect(leadsTo(new URL(href, here), here)).toBe(page);
  });
});
