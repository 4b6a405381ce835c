/**
 * A line between a browser and a server that a test can cut, slow down and mend: a plain TCP relay. What has already passed stays
 * passed, as with a phone that loses its signal in the middle of a photo.
 */
import { connect, createServer, type Server, type Socket } from "node:net";

export interface CutLine {
  readonly port: number;
  /** Bytes from the browser to the server so far. */
  readonly sent: number;
  /** Drops every connection and refuses new ones. */
  cut(): void;
  mend(): void;
  /** Swallows the answers to requests that begin like this (`POST /applications`): they arrive, and the browser never learns of it. */
  swallowAnswersTo(request: string): void;
  /** Cuts by itself once so many more bytes have gone to the server. */
  cutAfter(bytes: number): void;
  /** Holds back what goes to the server to about this many bytes a second; undefined: as fast as it goes. */
  limit(bytesPerSecond: number | undefined): void;
  close(): Promise<void>;
}

/** @param listenOn 0: any free port */
export async function cutLine(target: { readonly host: string; readonly port: number }, listenOn = 0): Promise<CutLine> {
  const pairs = new Set<readonly [Socket, Socket]>();
  const state = {
    cut: false,
    sent: 0,
    cutAt: Number.POSITIVE_INFINITY,
    rate: undefined as number | undefined,
    swallow: undefined as string | undefined,
  };
  const drop = (): void => {
    for (const [client, upstream] of pairs) {
      client.destroy();
      upstream.end();
    }
    pairs.clear();
  };
  const server: Server = createServer((client) => {
    if (state.cut) return void client.destroy();
    const upstream = connect(target.port, target.host);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    const end = (): void => {
      client.destroy();
      upstream.end();
      pairs.delete(pair);
    };
    for (const socket of pair) socket.on("error", end).on("close", end);
    let swallowing = false;
    upstream.on("data", (bytes) => swallowing || client.write(bytes));
    client.on("data", (bytes) => {
      swallowing ||= state.swallow !== undefined && bytes.toString("latin1", 0, 200).startsWith(state.swallow);
      const passed = Math.min(bytes.length, state.cutAt - state.sent);
      state.sent += passed;
      if (passed < bytes.length) {
        state.cut = true;
        state.cutAt = Number.POSITIVE_INFINITY;
        // what has passed arrives, nothing more does
        upstream.end(bytes.subarray(0, passed));
        client.destroy();
        drop();
        return;
      }
      upstream.write(bytes);
      if (state.rate !== undefined) {
        client.pause();
        setTimeout(() => client.resume(), (bytes.length / state.rate) * 1000);
      }
    });
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(listenOn, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    port,
    get sent() {
      return state.sent;
    },
    cut() {
      state.cut = true;
      drop();
    },
    mend() {
      state.cut = false;
      state.swallow = undefined;
      state.cutAt = Number.POSITIVE_INFINITY;
    },
    swallowAnswersTo(request) {
      state.swallow = request;
    },
    cutAfter(bytes) {
      state.cutAt = state.sent + bytes;
    },
    limit(bytesPerSecond) {
      state.rate = bytesPerSecond;
    },
    close() {
      drop();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
