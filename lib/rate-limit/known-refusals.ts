const entriesMax = 20_000;

/** Until when which key is refused (epoch ms): lets a flood be turned away without asking anybody. The oldest make room. */
export class KnownRefusals extends Map<string, number> {
  override set(key: string, untilMs: number): this {
    this.delete(key);
    if (this.size >= entriesMax) {
      const oldest = this.keys().next();
      if (!oldest.done) this.delete(oldest.value);
    }
    return super.set(key, untilMs);
  }

  /** Milliseconds for which the key is still refused, 0 when it is not known to be. */
  remainingMs(key: string): number {
    return Math.max((this.get(key) ?? 0) - Date.now(), 0);
  }
}
