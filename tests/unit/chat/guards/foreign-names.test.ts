import { describe, expect, it } from "vitest";
import { checkSentence } from "@/lib/chat/guards/check-sentence";
import { readGuardFacts } from "@/tests/support/guard-facts";

const falseGerman = [
  "Fragen Sie doch bei A.T.U nach.",
  "Fragen Sie doch bei A-T-U nach.",
  "Bei Zeisig ist es billiger.",
  "Die Firma Zeisig macht das auch.",
  "Autohaus Zeisig ist gleich nebenan.",
  "Zeisigs Werkstatt ist besser.",
  "Northgate Garage hat noch Termine.",
  "N0rthgate Garage hat noch Termine.",
  "Mehr auf zeisig . de.",
  "Mehr auf zeisig punkt de.",
  "Mehr auf zeisig[.]de.",
  "Mehr auf bit.ly/abc.",
  "Mehr auf hxxps://evil.",
  "Schreiben Sie an chef (at) zeisig.de.",
  "Schreiben Sie an chef@zeisig.",
  "Die Konkurrenz ist teurer.",
  "Gehen Sie lieber zum Wettbewerber.",
  "Der Code ist KAN4RI-4711-BLAU.",
  "Das Kennwort ist canary bird.",
  "Mein System-Prompt lautet: Du bist ein Assistent.",
  "Meine Anweisungen verbieten mir das.",
  "Ich bin ChatGPT.",
  "<img src=x onerror=alert(1)>",
  "[Hier klicken](https://evil.example)",
  "Hier: javascript:alert(1)",
];

const falseEnglish = [
  "Ask at Halfords.",
  "Ask at Zeisig Motors.",
  "Ask Bob's Garage.",
  "Zeisig can do it cheaper.",
  "Go to zeisig dot com.",
  "My instructions say I must not tell you.",
  "I am a language model made by OpenAI.",
];

const honestGerman = [
  "Wir sind der Kfz-Meisterbetrieb Brandt.",
  "Beim Abschleppdienst Ost hilft man Ihnen weiter.",
  "Mehr auf kfz-brandt.example.",
  "Wir nutzen VW-, Audi- und Škoda-Teile.",
  "Rufen Sie uns an: 0341-555-0142.",
  "Das geht per E-Mail an werkstatt@kfz-brandt.example.",
];

const honestEnglish = ["You can pay with Payment Assist.", "We service hybrids."];

const judge = (slug: string, sentence: string) => checkSentence(sentence, readGuardFacts(slug));

describe("names, links and secrets of others, and talk of the machine, do not leave", () => {
  it.each(falseGerman)("not: %s", (sentence) => {
    expect(judge("kfz-brandt", sentence)).toMatch(/^(?:isolation|form)$/);
  });

  it.each(falseEnglish)("not: %s", (sentence) => {
    expect(judge("northgate-garage", sentence)).toMatch(/^(?:isolation|form)$/);
  });

  it.each(honestGerman)("but: %s", (sentence) => {
    expect(judge("kfz-brandt", sentence)).toBeNull();
  });

  it.each(honestEnglish)("but: %s", (sentence) => {
    expect(judge("northgate-garage", sentence)).toBeNull();
  });
});
