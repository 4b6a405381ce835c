/** Where the editor takes its workers from: two files of this page and nothing else, by a Trusted Types policy that knows just these. */

const addresses: Readonly<Record<string, string>> = {
  json: new URL("json.worker.js", document.baseURI).href,
  editorWorkerService: new URL("editor.worker.js", document.baseURI).href,
};

interface ScriptPolicy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

const rules: ScriptPolicy = {
  createScriptURL(address) {
    if (!Object.values(addresses).includes(address)) throw new TypeError(`Not a worker of this page: ${address}`);
    return address;
  },
};

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory ? factory.createPolicy("hoso-source-workers", rules) : rules;

/** To be called before the first editor is made. */
export function provideWorkers(): void {
  const environment = {
    getWorker: (_id: string, label: string) =>
      new Worker(policy.createScriptURL(addresses[label] ?? addresses.editorWorkerService!), { type: "module", name: label }),
  };
  Object.assign(globalThis, { MonacoEnvironment: environment });
}
