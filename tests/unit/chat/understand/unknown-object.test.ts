import { expect, it } from "vitest";
import { Temporal } from "temporal-polyfill";
import { readQuestion } from "@/lib/chat/understand/read-question";
import { catalogOf } from "@/lib/chat/understand/service-catalog";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const { context } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const named = (question: string) =>
  readQuestion(question, catalogOf(context), Temporal.PlainDate.from("2026-11-20")).services.map(
    ({ service }) => service.name,
  );

it.each([
  "Lagern Sie auch mein Hardtop ein?",
  "lagert ihr mein kajak ein",
  "Lagert ihr Hardtops ein?",
  "Können Sie das Verdeck vom Cabrio einlagern?",
])("takes no verb alone for a service where it is about something unknown: %s", (question) => {
  expect(named(question)).toEqual([]);
});

it.each([
  "Lagern Sie meine Reifen ein?",
  "Lagert ihr auch ein?",
  "Kann ich bei euch die Winterräder einlagern?",
  "Was kostet die Einlagerung für meinen Zafirus?",
])("but does where it is about what the service is for, or about nothing said: %s", (question) => {
  expect(named(question)).toEqual(["Rädereinlagerung"]);
});
