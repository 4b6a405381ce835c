/** The worker that completes and explains by the schema of procedures. */
import "monaco-editor/languages/features/json/json.worker.js";
