import { cutText } from "@/lib/core/text";

/** Letters that are written with two others in addresses; marks on all others fall away. */
const spelled: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  ø: "o",
  å: "a",
  ł: "l",
  "&": " und ",
};

const longestSlug = 60;

/** A workshop's name as part of an address: "Kfz-Meister Müller & Söhne" is `kfz-meister-mueller-und-soehne`. */
export function toSlug(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüßæøåł&]/g, (letter) => spelled[letter] ?? "")
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, (gap) => (/^\p{M}+$/u.test(gap) ? "" : "-"))
    .replace(/^-+/, "");
  return cutText(plain, longestSlug).replace(/-+$/, "");
}

/** Addresses to try for a workshop, the best first; each can be a slug. */
export function slugProposals({ name, city }: { name: string; city: string }): string[] {
  const own = toSlug(name);
  const place = toSlug(city);
  const base = own.length >= 3 ? own : toSlug(`werkstatt ${own}`);
  const withPlace = place === "" || base.includes(place) ? [] : [toSlug(`${base} ${place}`)];
  const numbered = Array.from({ length: 30 }, (_, at) => `${cutText(base, 56)}-${at + 2}`);
  return [base, ...withPlace, ...numbered];
}
