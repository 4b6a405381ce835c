/** Scrolls an area while something is held near its upper or lower edge. */
const edge = 48;
const fastest = 14;

export class EdgeScroll {
  #frame = 0;

  /** @param after called when it scrolled: what is under the pointer is another place now */
  at(scroller: HTMLElement | undefined, y: number, after: () => void): void {
    this.stop();
    if (!scroller) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    const near = y < top + edge ? y - top - edge : y > bottom - edge ? y - bottom + edge : 0;
    const speed = Math.max(-fastest, Math.min(fastest, near / 3));
    if (speed === 0) return;
    const tick = (): void => {
      const before = scroller.scrollTop;
      scroller.scrollTop += speed;
      if (scroller.scrollTop === before) return;
      after();
      this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}
