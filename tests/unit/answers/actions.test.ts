import { describe, expect, it } from "vitest";
import type { Answer, HistoryMessage } from "@/lib/chat/schemas";
import { brandt, derwen, familiar, reply, service } from "./workshops";

const date = (day: string) => {
  const [from, to] = day.split("..");
  return to === undefined ? { kind: "date", date: day } : { kind: "range", from, to };
};
const at = (time: string) => ({ kind: "at", time });
const who = { name: "Jo Hughes", phone: "+491515550133" };

const after = ({ topic }: Answer): HistoryMessage[] => [{ author: "bot", body: "", topic }];

describe("a wish for an appointment", () => {
  const wish = { kind: "appointment", services: [service(1)] };

  it("is taken up with the service and the time it was read as, and never claimed to be booked", () => {
    const action = { ...wish, days: [date("2026-11-23")], time: at("09:00") };

    expect(reply(brandt, { frame: { action } }).reply).toBe(
      "Gern, ich nehme Ihren Terminwunsch für „Ölwechsel“ auf (Montag, 23.11.2026, 09:00 Uhr). Bitte nennen Sie mir dafür Ihren Namen und eine Telefonnummer; fest ist der Termin erst, wenn das Team ihn bestätigt.",
    );
    expect(reply(familiar, { frame: { action: wish } }).reply).toContain(
      "nenn mir dafür deinen Namen",
    );
    expect(reply(derwen, { frame: { action } })).toMatchObject({
      actions: [{ type: "appointment", service: "Oil change" }],
      topic: { lead: { purpose: "appointment", asked: 1, wish: "Monday 23 November 2026, 09:00" } },
    });
  });

  it.each([
    [brandt, "2026-11-27", at("22:00"), "Nein, um 22:00 Uhr ist geschlossen."],
    [brandt, "2026-11-22", null, "Am Sonntag, 22.11.2026, haben wir geschlossen. Wieder geöffnet"],
    [derwen, "2026-12-29", at("09:00"), "On Tuesday 29 December 2026 we are closed"],
    [brandt, "2026-12-27..2026-12-30", null, "Weihnachtspause: vom 24.12.2026"],
  ])(
    "at a time when nobody is there is said so, with the next opening",
    (workshop, day, time, start) => {
      const action = { ...wish, days: [date(day)], time };
      const made = reply(workshop, { frame: { action } });

      expect(made.reply.startsWith(start)).toBe(true);
      expect(made.topic.lead).not.toHaveProperty("wish");
    },
  );

  it("without a day is for the day whose hours are asked for beside it", () => {
    const asks = [{ ask: "open", days: [date("2026-11-22")] }];

    expect(reply(brandt, { frame: { asks, action: wish } }).topic.lead).not.toHaveProperty("wish");
    expect(reply(brandt, { frame: { asks, action: { ...wish, time: at("09:00") } } }).reply).toBe(
      "Am Sonntag, 22.11.2026, haben wir geschlossen. Wieder geöffnet haben wir am Montag, 23.11.2026, ab 07:30 Uhr.\n\nGern, ich nehme Ihren Terminwunsch für „Ölwechsel“ auf. Bitte nennen Sie mir dafür Ihren Namen, eine Telefonnummer und Ihre Wunschzeit; fest ist der Termin erst, wenn das Team ihn bestätigt.",
    );
  });

  it("asks for another time where that is all that is missing", () => {
    const action = { ...wish, days: [date("2026-11-22")] };

    expect(reply(brandt, { frame: { action, slots: who } }).reply).toMatch(
      /Wann passt es Ihnen stattdessen\?$/,
    );
  });

  it("tells on which days the service is done", () => {
    const action = { kind: "appointment", services: [service(2)], days: [date("2026-11-25")] };

    expect(reply(brandt, { frame: { action } }).reply).toMatch(
      /^Dienstag und Donnerstag kommt der Prüfer\.\n/,
    );
  });

  it("asks for nothing that was told or sent before", () => {
    const action = { ...wish, days: [date("2026-11-23")] };
    const made = reply(derwen, { frame: { action }, told: who });

    expect(made.reply).toMatch(
      /^Happy to take down .* \(Monday 23 November 2026\)\. Thanks, that is all the team needs\./,
    );
    expect(made.actions).toMatchObject([{ type: "appointment", ...who }]);
  });
});

const first = () =>
  reply(brandt, { frame: { action: { kind: "appointment", services: [service(1)] } } });

describe("an open request", () => {
  it("goes on with what is told, until it is whole", () => {
    const named = reply(brandt, { frame: { slots: who }, history: after(first()) });
    const action = { kind: "appointment", days: [date("2026-11-23")] };
    const whole = reply(brandt, { frame: { action }, history: after(named) });

    expect(named.reply).toBe("Danke! Wann passt es Ihnen?");
    expect(whole.reply).toMatch(
      /^Wunschzeit: Montag, 23\.11\.2026\. Danke, das ist alles, was das Team braucht\./,
    );
    expect(whole.topic.lead).toMatchObject({ ...who, service: "Ölwechsel" });
  });

  it("is come back to after another question", () => {
    const asks = [{ ask: "price", services: [service(1)] }];

    expect(reply(brandt, { frame: { asks }, history: after(first()) }).reply).toMatch(
      /Zu Ihrer Anfrage: Bitte nennen Sie noch Name, Telefonnummer und Wunschzeit\.$/,
    );
  });

  it("is dropped by a no", () => {
    const asks = [{ ask: "talk", kind: "decline" }];
    const made = reply(brandt, { frame: { asks }, history: after(first()) });

    expect(made.reply).toMatch(/^In Ordnung, dann nehme ich nichts auf\./);
    expect(made.topic).not.toHaveProperty("lead");
  });

  it("that was sent is changed by what is told later", () => {
    const sent = { ...who, sentAt: "2026-11-20T08:00:00Z" };
    const made = reply(derwen, { frame: { slots: { wish: "rather Monday" } }, sent });

    expect(made.reply).toMatch(/^Thank you! Please check your request/);
    expect(made.actions).toMatchObject([{ type: "appointment", wish: "rather Monday", ...who }]);
  });

  it("begins with somebody who only says who they are", () => {
    expect(reply(derwen, { frame: { slots: { name: "Jo" } } })).toMatchObject({
      reply: "Thank you! Which phone number can we reach you on?",
      topic: { lead: { purpose: "callBack", name: "Jo" } },
    });
  });
});

describe("what only the team can do", () => {
  const message = "please";
  const done = (kind: string, rest: object = {}) => ({
    frame: { action: { kind, ...rest } },
    message,
  });

  it.each(["cancel", "move", "late", "status", "quote"])(
    "%s is a message to it, with name and number asked for",
    (kind) => {
      const german = reply(brandt, done(kind));
      const english = reply(derwen, done(kind));

      expect(german.reply).toContain("Ihren Namen und eine Telefonnummer");
      expect(english.reply).toContain("your name and a phone number");
      expect(english.actions).toMatchObject([{ type: "lead", message }]);
    },
  );

  it("is not asked for twice", () => {
    expect(reply(brandt, { ...done("cancel"), told: who }).reply).toContain(
      "Bitte prüfen Sie Ihre Angaben",
    );
  });

  it("moving to a closed day is held against the calendar", () => {
    const made = reply(brandt, done("move", { days: [date("2026-11-24"), date("2026-11-22")] }));

    expect(made.reply).toMatch(/^Am Sonntag, 22\.11\.2026, haben wir geschlossen\./);
  });

  it("how far a car is, is not known", () => {
    expect(reply(brandt, done("status"))).toMatchObject({ answered: false });
    expect(reply(brandt, done("status")).reply).toContain("+493415550142");
  });

  it("a complaint, a breakdown and a wish for a person bring one into the chat", () => {
    for (const kind of ["complaint", "breakdown", "handOff"]) {
      expect(reply(brandt, done(kind)).actions).toContainEqual({ type: "handoff" });
      expect(reply(derwen, done(kind)).actions).toContainEqual({ type: "handoff" });
    }
    expect(reply(brandt, done("breakdown")).reply).toMatch(
      /^Bitte bringen Sie zuerst sich und das Auto an einen sicheren Platz.*\+493415550142/,
    );
  });

  it("a person is called for at night too, with when one is there", () => {
    const night = new Date("2026-11-21T21:00:00Z");

    expect(reply(brandt, { ...done("handOff"), now: night }).reply).toBe(
      "Ich hole jemanden aus dem Team dazu; im Moment ist allerdings geschlossen. Wieder geöffnet haben wir am Montag, 23.11.2026, ab 07:30 Uhr. Sie können hier einfach weiterschreiben.",
    );
    expect(reply(derwen, { ...done("complaint"), now: night }).reply).toMatch(
      /We are closed at the moment\. We are open again on Monday 23 November 2026 from 07:30\.$/,
    );
  });

  it("a call back needs name and number, and names nothing as passed on", () => {
    expect(reply(familiar, done("callBack")).reply).toBe(
      "Gern, das Team kann sich bei dir melden. Bitte hinterlass Name und Telefonnummer.",
    );
    expect(reply(derwen, { ...done("callBack"), told: who }).reply).toMatch(
      /^Thanks, that is all the team needs\./,
    );
  });
});
