const linkable =
  /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)|((?:\+\d|\b0\d)[\d ()/-]{5,}\d)/g;

/** Plain text whose web addresses, e-mail addresses and phone numbers can be tapped; nothing else is markup. */
export function RichText({ text }: { text: string }) {
  const parts: (string | ReturnType<typeof link>)[] = [];
  let end = 0;
  for (const match of text.matchAll(linkable)) {
    parts.push(text.slice(end, match.index), link(match));
    end = match.index + match[0].length;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}

function link([whole, web, mail, phone]: RegExpMatchArray) {
  if (web) {
    return (
      <a href={web} target="_blank" rel="noopener noreferrer nofollow ugc">
        {web}
      </a>
    );
  }
  return (
    <a href={mail ? `mailto:${mail}` : `tel:${(phone ?? "").replace(/[^\d+]/g, "")}`}>{whole}</a>
  );
}
