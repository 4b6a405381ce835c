/** What all events of the element have in common: typed detail, bubbling, composed. */
export abstract class FormEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { detail, bubbles: true, composed: true });
  }
}
