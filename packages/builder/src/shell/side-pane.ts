/** `<hoso-builder-side>`: properties of what is selected, problems, history, burden, comments: one at a time. */
import { css, html, nothing } from "lit";
import type { Tab } from "../controls/tabs.js";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import { panels, type Panel } from "../state/view.js";
import { controlStyles } from "../styles/control.styles.js";
import { panelTable } from "../views/view-table.js";

export class HosoBuilderSide extends BuilderElement {
  static override readonly styles = [
    controlStyles,
    css`
      :host,
      hoso-tabs {
        display: flex;
        flex-direction: column;
        flex: 1;
        min-block-size: 0;
      }
    `,
  ];

  constructor() {
    super();
    new StateController(this, () => this.state, ["view", "diagnostics", "comments"]);
  }

  protected override render(): unknown {
    const { state, t } = this;
    const there = panels.filter((panel) => panelTable[panel] && (panel !== "comments" || state.comments));
    const shown = there.find((panel) => panel === state.panel) ?? there[0];
    if (!shown) return nothing;
    const problems = state.diagnostics.length;
    const open = state.comments?.openCount ?? 0;
    const tabs = there.map((panel): Tab => ({
      id: panel,
      name: t.shell.panels[panel],
      ...(panel === "problems" && problems && { count: problems, countName: t.shell.problemCount(problems) }),
      ...(panel === "comments" && open && { count: open, countName: t.comments.openCount(open) }),
    }));
    return html`<hoso-tabs .tabs=${tabs} .selected=${shown} .label=${t.shell.sidePane} @hoso-select=${(event: CustomEvent<Panel>) => (state.panel = event.detail)}>
      <hoso-lazy-view .state=${state} .source=${panelTable[shown]}></hoso-lazy-view>
    </hoso-tabs>`;
  }
}
