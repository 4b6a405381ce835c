/** Runs the public corpora that lie beside the project and prints cases run and passed of each. Arguments: corpora to run. */
import { type Corpus, type CorpusResult, locate, projectRoot } from "./corpus.js";
import { hostilePage } from "./hostile-page.js";
import { hostileText } from "./hostile-text.js";
import { jcs } from "./jcs.js";
import { jsonLogic } from "./json-logic.js";
import { jsonSchema } from "./json-schema.js";
import { randomCommands } from "./random-commands.js";

const corpora: readonly Corpus[] = [jsonSchema, jsonLogic, jcs, hostileText, hostilePage, randomCommands];
const shownFailures = 20;

function print({ corpus, cases, passed, notes, failures }: CorpusResult, seconds: number): void {
  console.log(`${corpus}: ${passed} of ${cases} cases passed (${seconds.toFixed(1)} s)`);
  for (const note of notes) console.log(`  ${note}`);
  for (const failure of failures.slice(0, shownFailures)) console.log(`  FAILED ${failure.slice(0, 400)}`);
  if (failures.length > shownFailures) console.log(`  and ${failures.length - shownFailures} more`);
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const chosen = corpora.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const results: CorpusResult[] = [];
  for (const { name, source, run } of chosen) {
    const place = source === undefined ? projectRoot : locate(source);
    if (place === undefined) {
      console.log(`${name}: skipped, the corpus ${source} is not beside the project`);
      continue;
    }
    const started = performance.now();
    const found = await run(place);
    for (const result of found) print(result, (performance.now() - started) / 1000);
    results.push(...found);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + Math.max(result.failures.length, result.cases - result.passed), 0);
  console.log(`\nconformance: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
