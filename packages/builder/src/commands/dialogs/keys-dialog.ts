/** `<hoso-keys-dialog>`: every shortcut, with what it does. */
import { css, html } from "lit";
import { BuilderElement } from "../../state/builder-element.js";
import { controlStyles } from "../../styles/control.styles.js";
import { actions } from "../actions.js";
import { keysShown } from "../key-names.js";

export class HosoKeysDialog extends BuilderElement {
  static override readonly styles = [
    controlStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 6px 16px;
      }
      dd {
        text-align: end;
      }
    `,
  ];

  protected override render(): unknown {
    const { commands, shell } = this.t;
    const rows: readonly (readonly [string, readonly string[]])[] = [
      ...actions.flatMap(({ id, keys, offered }) => (keys && (offered?.(this.state) ?? true) ? [[commands[id], keys] as const] : [])),
      [commands.copy, ["Mod+C"]],
      [commands.cut, ["Mod+X"]],
      [commands.paste, ["Mod+V"]],
      [commands.editName, ["Enter"]],
      [commands.nextPane, ["F6"]],
    ];
    return html`<hoso-dialog open .heading=${commands.keysTitle} .closeName=${shell.close}>
      <p class="hint">${commands.keysLead}</p>
      <dl>
        ${rows.map(([name, keys]) => html`<dt>${name}</dt><dd>${keys.map((one) => html` <kbd>${keysShown(one)}</kbd>`)}</dd>`)}
      </dl>
    </hoso-dialog>`;
  }
}
