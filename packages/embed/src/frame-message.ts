// What a framed form and the page around it say to each other. No message holds an answer.

/** From the frame: how tall its content is in CSS pixels, and whether its top should be brought into view. */
export interface FrameMessage {
  readonly hoso: "frame";
  /** The `name` of the iframe, empty without one. */
  readonly id: string;
  readonly height: number;
  readonly top?: boolean;
}

/** From the page: please tell the height again. */
export interface MeasureMessage {
  readonly hoso: "measure";
}

/** Heights outside are a fault and are cut, so that no frame fills a page without end. */
export const frameHeights = { least: 100, most: 60_000 } as const;

export function readFrameMessage(data: unknown): FrameMessage | undefined {
  const message = data as Partial<FrameMessage> | null | undefined;
  return message?.hoso === "frame" && typeof message.height === "number" && Number.isFinite(message.height)
    ? (message as FrameMessage)
    : undefined;
}
