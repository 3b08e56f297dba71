import { describe, expect, test, vi } from "vitest";
import type { SentLead } from "@/lib/chat/schemas";
import type { Conversation } from "@/widget/state/conversation";
import { createIdentity } from "@/widget/state/identity";
import { createLeadForm } from "@/widget/state/lead-form";
import { initialState, type State } from "@/widget/state/state";
import { createStore } from "@/widget/state/store";
import type { Api } from "@/widget/protocol/api";

const sent: SentLead = {
  name: "Jana Wolf",
  phone: "+4915123456789",
  service: "Ölwechsel",
  wish: "Freitag",
  sentAt: "2026-11-30T14:18:00Z",
};
const sentAt = Date.parse(sent.sentAt);
const guess = { type: "appointment", name: "sauer", wish: "bald" } as const;

function setUp(given: Partial<State> = {}) {
  const store = createStore<State>({ ...initialState("de"), ...given });
  const lead = vi.fn<Api["lead"]>().mockResolvedValue({ leadId: "lead-1" });
  const emit = vi.fn<() => void>();
  const conversation = { token: () => "token", note: () => {} } as Partial<Conversation>;
  const form = createLeadForm({
    store,
    api: { lead } as Partial<Api> as Api,
    identity: createIdentity(emit),
    conversation: conversation as Conversation,
    emit,
  });
  return { store, form, lead };
}

describe("a complete offer in the chat", () => {
  const whole = {
    type: "appointment",
    name: "Mia Lang",
    phone: "0151 23456789",
    service: "Räderwechsel",
    model: "VW Golf",
    wish: "Fr 4.12., 10:00",
  } as const;

  test("is sent where it stands, with the car that was told, once it is agreed to", async () => {
    const { store, form, lead } = setUp();
    form.setDraft({ consent: true });

    expect(await form.sendOffer(whole, sentAt)).toBe(true);

    expect(lead).toHaveBeenCalledWith(
      expect.objectContaining({
        name: "Mia Lang",
        phone: "0151 23456789",
        service: "Räderwechsel",
        preferredTimes: "Fr 4.12., 10:00",
        vehicle: expect.objectContaining({ model: "VW Golf" }),
        consent: true,
      }),
    );
    expect(store.get()).toMatchObject({ view: "chat", sent: { name: "Mia Lang" } });
  });

  test("is not sent without agreement, and says so where it stands", async () => {
    const { store, form, lead } = setUp();

    expect(await form.sendOffer(whole, sentAt)).toBe(false);

    expect(lead).not.toHaveBeenCalled();
    expect(store.get()).toMatchObject({
      view: "chat",
      lead: { errors: { consent: "needConsent" } },
    });
  });

  test("that has something to be mended opens the form on it", async () => {
    const { store, form, lead } = setUp();
    form.setDraft({ consent: true });

    await form.sendOffer({ ...whole, phone: "12" }, sentAt);

    expect(lead).not.toHaveBeenCalled();
    expect(store.get()).toMatchObject({ view: "lead", lead: { errors: { phone: "badPhone" } } });
  });

  test("sent again with something new holds what was sent before", async () => {
    const { form, lead } = setUp({ sent });
    form.setDraft({ consent: true });

    await form.sendOffer({ type: "appointment", wish: "Montag" }, sentAt + 1);

    expect(lead).toHaveBeenCalledWith(
      expect.objectContaining({
        name: "Jana Wolf",
        service: "Ölwechsel",
        preferredTimes: "Montag",
      }),
    );
  });
});

describe("the request form", () => {
  test("opens with what an answer knows", () => {
    const { store, form } = setUp();

    form.openLead(guess, sentAt);

    expect(store.get()).toMatchObject({ view: "lead", draft: { name: "sauer", times: "bald" } });
  });

  test("never writes over what stands typed in it", () => {
    const { store, form } = setUp();
    form.openLead(guess, sentAt);
    form.setDraft({ name: "Jana Wolf" });
    form.closeLead();
    form.openLead(guess, sentAt);

    expect(store.get().draft.name).toBe("Jana Wolf");
  });

  test("opens as it was sent from an offer made before", () => {
    const { store, form } = setUp({ sent });

    form.openLead(guess, sentAt - 1);

    expect(store.get().draft).toMatchObject({ name: "Jana Wolf", times: "Freitag" });
  });

  test("opens with what was told since from an offer made after it was sent", () => {
    const { store, form } = setUp({ sent });

    form.openLead({ type: "appointment", wish: "Montag" }, sentAt + 1);

    expect(store.get().draft).toMatchObject({
      name: "Jana Wolf",
      service: "Ölwechsel",
      times: "Montag",
    });
  });

  test("knows what it has sent, and wants the consent anew for the next time", async () => {
    const { store, form, lead } = setUp();
    form.openLead(guess, sentAt);
    form.setDraft({ name: "Jana Wolf", phone: "0151 23456789", consent: true });

    expect(await form.submitLead()).toBe(true);

    expect(store.get()).toMatchObject({
      view: "chat",
      sent: { name: "Jana Wolf", wish: "bald" },
      draft: { consent: false },
    });
    expect(await form.submitLead()).toBe(false);
    expect(lead).toHaveBeenCalledOnce();
  });
});
