/** A signature drawn on a pad, or a typed name for those who cannot or will not draw. Loaded when first needed. */
import { html, nothing } from "lit/html.js";
import { AsyncDirective } from "lit/async-directive.js";
import { directive, type ElementPart, type Part } from "lit/directive.js";
import type { Rendered } from "../form-context.js";
import type { FormView } from "../form-view.js";
import { attributes } from "../parts/attributes.js";
import type { FieldView, Widget } from "./widget.js";

type Signature =
  { readonly kind: "drawn"; readonly strokes: readonly (readonly number[])[] } | { readonly kind: "typed"; readonly name: string };

/** Height of the pad in thousandths of its width. */
const height = 400;
const most = { strokes: 200, numbers: 2000 };

function paint(canvas: HTMLCanvasElement, strokes: readonly (readonly number[])[]): void {
  canvas.width = 1000;
  canvas.height = height;
  const context = canvas.getContext("2d")!;
  context.lineWidth = 5;
  context.lineCap = context.lineJoin = "round";
  context.strokeStyle = "#101820";
  for (const stroke of strokes) {
    context.beginPath();
    for (let at = 0; at < stroke.length; at += 2) context.lineTo(stroke[at]!, stroke[at + 1]!);
    if (stroke.length === 2) context.lineTo(stroke[0]! + 1, stroke[1]!);
    context.stroke();
  }
}

/** Follows a pointer over the canvas; strokes are kept in thousandths of the pad's width, so they can be drawn at any size. */
class PadDirective extends AsyncDirective {
  #canvas: HTMLCanvasElement | undefined;
  #strokes: number[][] = [];
  #give: (strokes: readonly number[][]) => void = () => undefined;

  override render(..._: readonly unknown[]): unknown {
    return undefined;
  }

  override update(part: Part, [strokes, give]: [readonly (readonly number[])[], (strokes: readonly number[][]) => void]): unknown {
    this.#give = give;
    if (!this.#canvas) {
      this.#canvas = (part as ElementPart).element as HTMLCanvasElement;
      this.#canvas.addEventListener("pointerdown", this.#down);
      this.#canvas.addEventListener("pointermove", this.#move);
      this.#canvas.addEventListener("pointerup", this.#up);
    }
    this.#strokes = strokes.map((stroke) => [...stroke]);
    paint(this.#canvas, this.#strokes);
    return undefined;
  }

  #point(event: PointerEvent): [number, number] {
    const box = this.#canvas!.getBoundingClientRect();
    const within = (value: number): number => Math.max(0, Math.min(1000, Math.round(value)));
    return [within(((event.clientX - box.left) / box.width) * 1000), within(((event.clientY - box.top) / box.width) * 1000)];
  }

  readonly #down = (event: PointerEvent): void => {
    if (this.#strokes.length >= most.strokes) return;
    this.#canvas!.setPointerCapture(event.pointerId);
    this.#strokes.push(this.#point(event));
    paint(this.#canvas!, this.#strokes);
  };

  readonly #move = (event: PointerEvent): void => {
    const stroke = this.#strokes.at(-1);
    if (!this.#canvas!.hasPointerCapture(event.pointerId) || !stroke || stroke.length >= most.numbers) return;
    stroke.push(...this.#point(event));
    paint(this.#canvas!, this.#strokes);
  };

  readonly #up = (): void => this.#give(this.#strokes);
}
const pad = directive(PadDirective);

/** Fields in which the person chose to type, although nothing is typed yet. */
const typing = new WeakMap<FormView, Set<string>>();

function isTyping({ session, path, facts }: FieldView): boolean {
  const value = (facts.value ?? (facts.raw?.startsWith("{") ? JSON.parse(facts.raw) : undefined)) as Signature | undefined;
  return value ? value.kind === "typed" : (typing.get(session)?.has(path) ?? false);
}

export const signature: Widget = {
  fieldset: "group",
  render(view): Rendered {
    const { session, path, id, facts, shared } = view;
    const { fields, actions } = session.locale;
    const value = facts.value as Signature | undefined;
    const typed = isTyping(view);
    const give = (raw: unknown): void => void session.application.set(path, raw);
    const swap = (): void => {
      const paths = typing.get(session) ?? new Set();
      typing.set(session, paths);
      if (typed) paths.delete(path);
      else paths.add(path);
      give(undefined);
      session.parts.get(path)?.refresh(false);
      session.focusIn(session.idFor(path, "row"), typed ? "button" : "input");
    };
    return html`${
      typed
        ? html`<label for="${id}-name">${fields.signatureName}</label><input part="input" class="full" autocomplete="name" ${attributes({ id: `${id}-name`, ...shared, ".value": view.editing ? undefined : value?.kind === "typed" ? value.name : "" })}>`
        : html`<canvas role="img" aria-label=${value ? fields.signatureDone : fields.signatureDraw} ${pad(value?.kind === "drawn" ? value.strokes : [], (strokes: readonly number[][]) => give({ kind: "drawn", strokes }))}></canvas>`
    }
      <div class="head"><button type="button" class="link" @click=${swap}>${typed ? fields.signatureDraw : fields.signatureType}</button>${
        !typed && value ? html`<button type="button" class="link" @click=${() => give(undefined)}>${actions.clear}</button>` : nothing
      }</div>`;
  },
  read: ({ value }) => (value.trim() ? { kind: "typed", name: value } : undefined),
  show: (value, { locale }) => {
    const given = value as Signature;
    return given.kind === "typed"
      ? given.name
      : html`<canvas role="img" aria-label=${locale.fields.signatureDone} ${pad(given.strokes, () => undefined)}></canvas>`;
  },
};
