/** Ref of the open page's link: brings it into view where its strip is wider than the phone. */
export function showCurrent(link: HTMLElement | null) {
  link?.scrollIntoView({ block: "nearest", inline: "center" });
}
