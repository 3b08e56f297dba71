import { describe, expect, it } from "vitest";
import { findEmbed } from "@/lib/knowledge/website/find-embed";

const tag = (slug: string) =>
  `<script async src="https://carbot.example/widget.js" data-workshop="${slug}"></script>`;

describe("looking for the widget on a page", () => {
  it.each([
    ["as we wrote it", tag("kfz-neu"), "ready"],
    [
      "in other quotes and order",
      "<SCRIPT data-workshop='kfz-neu' src='/widget.js'></SCRIPT>".replace("SCRIPT", "script"),
      "ready",
    ],
    ["beside another one", tag("kfz-alt") + tag("kfz-neu"), "ready"],
    ["of another workshop", tag("kfz-alt"), "wrongWorkshop"],
    ["of one whose name only begins so", tag("kfz-neu-2"), "wrongWorkshop"],
    ["in a comment", `<!-- ${tag("kfz-neu")} -->`, "missing"],
    ["in a comment without end", `<!-- ${tag("kfz-neu")}`, "missing"],
    [
      "beside other scripts",
      '<script src="/other.js" data-workshop="kfz-neu"></script>',
      "missing",
    ],
    ["nowhere", "<p>Hallo</p>", "missing"],
  ])("%s", (_, html, result) => {
    expect(findEmbed(`<!doctype html><body>${html}</body>`, "kfz-neu")).toBe(result);
  });

  it("costs little, whatever is in it", () => {
    const before = process.cpuUsage();
    findEmbed("<script ".repeat(370_000), "kfz-neu");
    findEmbed("<!--".repeat(700_000), "kfz-neu");

    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
  });
});
