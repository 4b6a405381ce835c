/** Whether the texts of all languages show: one choice for the whole builder, kept while it is open. */
import type { ReactiveControllerHost } from "lit";
import type { BuilderState } from "../state/builder-state.js";

const shown = new WeakSet<BuilderState>();
const hosts = new WeakMap<BuilderState, Set<ReactiveControllerHost>>();

/** Renders the host again when the choice changes. */
export function languagePreference(host: ReactiveControllerHost, state: () => BuilderState | undefined): void {
  let following: BuilderState | undefined;
  const leave = () => void (following && hosts.get(following)?.delete(host));
  host.addController({
    hostUpdate() {
      const now = state();
      if (now === following) return;
      leave();
      following = now;
      if (now) hosts.set(now, (hosts.get(now) ?? new Set()).add(host));
    },
    hostDisconnected() {
      leave();
      following = undefined;
    },
  });
}

languagePreference.shown = (state: BuilderState): boolean => shown.has(state);

languagePreference.toggle = (state: BuilderState): void => {
  if (!shown.delete(state)) shown.add(state);
  for (const host of hosts.get(state) ?? []) host.requestUpdate();
};
