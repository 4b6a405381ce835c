/** What the view of scenarios needs, loaded when it is first shown. */
import { HosoBuilderScenarios } from "./hoso-builder-scenarios.js";

export const elements = { "hoso-builder-scenarios": HosoBuilderScenarios };
