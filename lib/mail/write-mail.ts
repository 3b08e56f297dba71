import type { Locale } from "@/lib/core/locales";

/** What a mail says, without its form. */
export type MailWords = {
  subject: string;
  /** Each a paragraph; a line break within one stays. */
  paragraphs: readonly string[];
  button?: { label: string; href: string };
  /** Small print: who writes, and how to hear no more of it. */
  footer: readonly string[];
};

/** Makes text and HTML of what a mail says; the HTML is the plain text in a readable form, without pictures that tell of its reading. */
export function writeMail(
  { subject, paragraphs, button, footer }: MailWords,
  locale: Locale,
): { subject: string; text: string; html: string } {
  const link = button === undefined ? [] : [`${button.label}:\n${button.href}`];
  const text = [...paragraphs, ...link, `-- \n${footer.join("\n")}`].join("\n\n");
  const html = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto">
${paragraphs.map(paragraph).join("\n")}
${button === undefined ? "" : buttonOf(button)}
<hr style="border:0;border-top:1px solid #8884;margin:24px 0 16px">
<p style="margin:0;font-size:13px;opacity:.75">${footer.map(linked).join("<br>")}</p>
</div></body></html>`;
  return { subject, text, html };
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${escape(text).replaceAll("\n", "<br>")}</p>`;
}

function buttonOf({ label, href }: { label: string; href: string }): string {
  const look =
    "display:inline-block;padding:12px 20px;border-radius:8px;background:#1d4ed8;color:#fff;text-decoration:none";
  return `<p style="margin:24px 0"><a href="${escape(href)}" style="${look}">${escape(label)}</a></p>`;
}

function linked(line: string): string {
  return escape(line).replace(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`);
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
