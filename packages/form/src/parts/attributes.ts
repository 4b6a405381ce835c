/** Sets the attributes of a control in one go: far fewer parts a field than a binding for each. Names come from our code alone. */
import { noChange } from "lit/html.js";
import { Directive, directive, type DirectiveResult, type ElementPart, type Part } from "lit/directive.js";

/** `undefined`, `false` and `""` remove the attribute; `true` sets it empty. `.value`, `.checked` and `.hidden` are properties. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

class AttributesDirective extends Directive {
  #last: Attributes = {};

  override render(_next: Attributes): unknown {
    return noChange;
  }

  override update(part: Part, [next]: [Attributes]): unknown {
    const element = (part as ElementPart).element;
    for (const name in next) {
      const value = next[name];
      if (name[0] === ".") {
        const key = name.slice(1) as "value";
        // The control's own state counts, not what was set last: the person may have changed it.
        if (value !== undefined && (element as HTMLInputElement)[key] !== value) (element as HTMLInputElement)[key] = value as string;
      } else if (value !== this.#last[name]) {
        if (value !== undefined && value !== false && value !== "") element.setAttribute(name, value === true ? "" : String(value));
        else if (this.#last[name] !== undefined) element.removeAttribute(name);
      }
    }
    this.#last = next;
    return noChange;
  }
}

export const attributes: (next: Attributes) => DirectiveResult<typeof AttributesDirective> = directive(AttributesDirective);
