const holder: typeof globalThis & { carbotHasListener?: boolean } = globalThis;

/** Says before Next begins that a listener of ours stands in front of it in this process. */
export function announceListener(): void {
  holder.carbotHasListener = true;
}

/** Whether one does; elsewhere (Vercel, `npm run dev`) Next mounts the routes itself. */
export function hasListener(): boolean {
  return holder.carbotHasListener === true;
}
