import { sentenceCharsMax } from "./sentence-stream";

const controlOrBroken = /[^\P{Cc}\t\n\r]|\ufffd/u;
const markup = /<\/?[a-z][^>]*>|```|^\s*[{[]"|\|\s*---|<\||\[INST\]/iu;
/** Our own prompt talking. */
const innerWords =
  /\b(?:system ?prompt|as an ai (?:language )?model|untrusted|<data|tool_call|function_call|ignore (?:all )?previous instructions)\b/iu;

/** Whether something is a sentence for a person's eyes at all; the broken rule otherwise. */
export function checkForm(sentence: string): "form" | null {
  const text = sentence.trim();
  const letters = text.match(/[\p{L}\s]/gu)?.length ?? 0;
  const isWordless = text.length > 12 && letters < text.length * 0.4 && !/\d/u.test(text);
  const isRunOn = /\S{80,}/u.test(text);
  return text.length > sentenceCharsMax ||
    controlOrBroken.test(text) ||
    markup.test(text) ||
    innerWords.test(text) ||
    isWordless ||
    isRunOn
    ? "form"
    : null;
}
