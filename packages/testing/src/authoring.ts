/** For tests of authoring: procedures of any size, random commands, and the laws of whole sessions. */
export { generatedProcedure } from "./authoring/generated-procedure.js";
export { RandomCommands } from "./authoring/random-commands.js";
export { runRandomSequence, type SequenceOutcome } from "./authoring/random-sequence.js";
