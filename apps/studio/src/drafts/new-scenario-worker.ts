/** Makes the worker for scenarios, by a Trusted Types policy that knows this one script and nothing else. */

interface ScriptPolicy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

const address = new URL("scenario-worker.js", document.baseURI).href;

const rules: ScriptPolicy = {
  createScriptURL(wanted) {
    if (wanted !== address) throw new TypeError(`Not a worker of this page: ${wanted}`);
    return wanted;
  },
};

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory ? factory.createPolicy("hoso-studio-workers", rules) : rules;

export const newScenarioWorker = (): Worker => new Worker(policy.createScriptURL(address), { type: "module", name: "scenarios" });
