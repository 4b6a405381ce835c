/** The globals that web-test-runner's mocha gives to browser tests. Vitest tests import theirs by name. */

interface MochaNode {
  timeout(milliseconds: number): MochaNode;
}
type MochaBody = (this: MochaNode) => void | Promise<void>;

declare function describe(title: string, body: (this: MochaNode) => void): MochaNode;
declare function it(title: string, body: MochaBody): MochaNode;
declare function before(body: MochaBody): void;
declare function after(body: MochaBody): void;
declare function beforeEach(body: MochaBody): void;
declare function afterEach(body: MochaBody): void;
