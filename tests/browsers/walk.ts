import { setTimeout as sleep } from "node:timers/promises";
import { keys, type Browser } from "./browser";

type Check = (name: string, isFine: boolean) => void;

const patienceMs = 30_000;

/** Everything in open shadow roots too: the widget lives in one. */
const everywhere = `
  const all = [];
  const look = (place) => { for (const one of place.querySelectorAll("*")) { all.push(one); if (one.shadowRoot) look(one.shadowRoot); } };
  look(document);
  const labelOf = (one) => (one.getAttribute("aria-label") ?? "") + one.textContent;
  const button = (label) => all.findLast((one) => one.tagName === "BUTTON" && label.test(labelOf(one)));
  const field = all.find((one) => one.tagName === "TEXTAREA" && one.getRootNode() !== document);
  const said = () => all.filter((one) => one.matches(".entry")).map((one) => one.textContent).join(" ");`;

/** The main paths of visitor and owner, once through: widget, reload, sign-in, dashboard. */
export async function walkThrough(browser: Browser, base: string, password: string, check: Check) {
  const until = async (condition: string): Promise<boolean> => {
    const endsAt = performance.now() + patienceMs;
    while (performance.now() < endsAt) {
      // A page that is being left answers nothing.
      if (await browser.run(`${everywhere} return Boolean(${condition});`).catch(() => false))
        return true;
      await sleep(200);
    }
    return false;
  };
  const openChat = `button(/^(Chat öffnen|Open chat)/)`;

  await browser.go(`${base}/demo/kfz-brandt`);
  check("the widget draws its button", await until(openChat));
  await browser.run(`${everywhere} ${openChat}.focus();`);
  await browser.type(keys.enter);
  check(
    "Enter opens the chat, ready to type",
    await until("field && field.getRootNode().activeElement === field"),
  );
  await browser.type(`Was kostet ein Ölwechsel?${keys.enter}`);
  check("the answer has the workshop's price", await until("/149/.test(said())"));
  await browser.type(keys.escape);
  check(
    "Escape closes it and gives the focus back",
    await until(
      `!all.some((one) => one.matches("dialog[open]")) && labelOf(all.findLast((one) => one.shadowRoot?.activeElement)?.shadowRoot.activeElement ?? document.body).startsWith("Chat")`,
    ),
  );
  await browser.go(`${base}/demo/kfz-brandt`);
  await until(openChat);
  await browser.run(`${everywhere} ${openChat}.click();`);
  check("the conversation is there after a reload", await until("/149/.test(said())"));
  check(
    "the page does not scroll sideways",
    await until("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
  );

  await browser.go(`${base}/sign-in`);
  await until("document.querySelector('input[type=password]')");
  await browser.run("document.querySelector('input[type=email]').focus();");
  await browser.type("owner@kfz-brandt.example");
  await browser.run("document.querySelector('input[type=password]').focus();");
  await browser.type(`${password}${keys.enter}`);
  check("the owner signs in", await until("location.pathname.startsWith('/w/kfz-brandt')"));
  for (const area of ["inbox", "leads", "knowledge/services", "knowledge/hours", "website"]) {
    await browser.go(`${base}/w/kfz-brandt/${area}`);
    const isThere = `location.pathname === "/w/kfz-brandt/${area}" && document.querySelector("main h1, main h2")
      && document.documentElement.scrollWidth <= document.documentElement.clientWidth`;
    check(`the dashboard shows ${area}`, await until(isThere));
  }
}
