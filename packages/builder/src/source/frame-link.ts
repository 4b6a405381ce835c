/** The builder's end of the line to the framed editor: opens it once the frame is there, looks at where messages come from. */
import { fromFrame, type FromFrame, type OpenMessage, type ToFrame } from "./frame-messages.js";

export class FrameLink {
  readonly #port: MessagePort;

  /** @param frame loaded, and of our own origin: the frame answers no other */
  constructor(frame: HTMLIFrameElement, opening: Omit<OpenMessage, "type">, hear: (message: FromFrame) => void) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent) => {
      const message = fromFrame(data);
      if (message) hear(message);
    };
    const { origin } = new URL(frame.src, document.baseURI);
    frame.contentWindow?.postMessage({ type: "hoso-source-open", ...opening } satisfies OpenMessage, origin, [port2]);
  }

  send(message: ToFrame): void {
    this.#port.postMessage(message);
  }

  close(): void {
    this.#port.close();
  }
}
