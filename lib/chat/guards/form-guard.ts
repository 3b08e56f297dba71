/** A sentence that has not ended by then is none. */
export const sentenceCharsMax = 600;

const controlOrBroken = /[^\P{Cc}\t\n\r]|\ufffd/u;
/** Letters that are not seen, look like others, or stand apart: a word so written would pass the guards that look for it. */
const disguise =
  /\p{Cf}|(?![\p{Script=Latin}\p{Script=Common}])\p{L}|(?!\d)\p{Nd}|(?<!\p{L})(?:\p{L} ){4,}\p{L}(?!\p{L})/u;
const markup = /<\/?[a-z][^>]*>|```|^\s*[{[]"|\|\s*---|<\||\[INST\]|\]\(|javascript:/iu;
/** Our own prompt, or the model, talking of itself. */
const innerWords =
  /\b(?:system[ -]?prompt|language model|sprachmodell|ki-modell|chatgpt|gpt-\d|openai|anthropic|(?:my|meinen?) (?:instructions|anweisungen|prompt)|laut anweisung|angewiesen|i was told to|untrusted|<data|tool_call|function_call|ignore (?:all )?previous instructions)\b/iu;

/** Whether something is a sentence for a person's eyes at all; the broken rule otherwise. */
export function checkForm(sentence: string): "form" | null {
  const text = sentence.trim();
  const letters = text.match(/[\p{L}\s]/gu)?.length ?? 0;
  const isWordless = text.length > 12 && letters < text.length * 0.4 && !/\d/u.test(text);
  const isRunOn = /\S{80,}/u.test(text);
  return text.length > sentenceCharsMax ||
    controlOrBroken.test(text) ||
    disguise.test(text.normalize("NFKC")) ||
    markup.test(text) ||
    innerWords.test(text) ||
    isWordless ||
    isRunOn
    ? "form"
    : null;
}
