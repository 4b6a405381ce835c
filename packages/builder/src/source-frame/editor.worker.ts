/** The editor's own worker: word completion, differences between two texts. */
import "monaco-editor/editor/editor.worker.js";
