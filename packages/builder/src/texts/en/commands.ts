import type { CommandsTexts } from "../vi/commands.js";

export const commands: CommandsTexts = {
  title: "Commands",
};
