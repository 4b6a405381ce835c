export const commands = {
  title: "Lệnh",
};

export type CommandsTexts = typeof commands;
