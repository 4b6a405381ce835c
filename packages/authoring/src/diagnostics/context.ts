/**
 * What every check may look at besides nodes: languages, limits of the profile, what registries hold, what the city asks elsewhere.
 * Stays the same object while nothing in it changes, so that findings made under it still count.
 */
import type { CityIndex } from "./city-index.js";
import type { Limits } from "./limits.js";
import type { RegistryItem } from "./data/registries.js";

export interface Context {
  /** The first is the default. */
  readonly languages: readonly string[];
  /** In which labels stand in params. */
  readonly language: string;
  readonly limits: Limits;
  readonly registries: readonly RegistryItem[];
  readonly city: CityIndex | undefined;
  /** ISO date; without it nothing is said about dates that pass. */
  readonly today: string | undefined;
}
