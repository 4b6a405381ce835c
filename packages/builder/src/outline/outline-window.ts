/**
 * Which rows of a long outline are in the page: those in sight, some around them, and rows that must be there, so that the focus is never lost. A
 * change costs what is in sight, however long the procedure is.
 */
import type { OutlineRow } from "./outline-rows.js";

/** Shorter ones are in the page as a whole. */
const long = 150;
/** Rows above and below those in sight, so that scrolling finds them there. */
const around = 25;
/** With so few left on one side the next are brought. */
const few = 8;

/** The room of so many rows that are not in the page. */
export interface Gap {
  /** Tells gaps apart, in the order of the rows: one that has the focus is never moved about. */
  readonly id: string;
  readonly rows: number;
}

export class OutlineWindow {
  /** Pixels; as measured once a row was there. */
  rowHeight = 32;
  #count = 0;
  #from = 0;
  #to = 2 * around;

  /** Follows the scrolling. @returns whether other rows are needed now */
  scrolled(tree: HTMLElement): boolean {
    if (this.#count <= long) return false;
    this.rowHeight = tree.querySelector<HTMLElement>("[role=treeitem]")?.offsetHeight || this.rowHeight;
    const first = Math.floor(tree.scrollTop / this.rowHeight);
    const last = Math.ceil((tree.scrollTop + tree.clientHeight) / this.rowHeight);
    const above = this.#from > 0 && first - few < this.#from;
    const below = this.#to < this.#count && last + few > this.#to;
    if (!above && !below) return false;
    this.#from = Math.max(0, first - around);
    this.#to = last + around;
    return true;
  }

  /** @param kept rows that stay in the page wherever they are */
  shown(rows: readonly OutlineRow[], kept: (row: OutlineRow) => boolean): readonly (OutlineRow | Gap)[] {
    this.#count = rows.length;
    if (rows.length <= long) return rows;
    const shown: (OutlineRow | Gap)[] = [];
    let left = 0;
    const close = (next: string): void => {
      if (left) shown.push({ id: `gap ${next}`, rows: left });
      left = 0;
    };
    rows.forEach((row, index) => {
      if ((index < this.#from || index >= this.#to) && !kept(row)) return void left++;
      close(row.key);
      shown.push(row);
    });
    close("");
    return shown;
  }
}
