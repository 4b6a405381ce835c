import { expect, it } from "vitest";
import { readFrameMessage } from "./frame-message.js";

it("takes a frame's message and nothing else", () => {
  expect(readFrameMessage({ hoso: "frame", id: "", height: 12 })).toEqual({ hoso: "frame", id: "", height: 12 });
  for (const other of [
    null,
    undefined,
    7,
    "frame",
    {},
    { hoso: "measure" },
    { hoso: "frame" },
    { hoso: "frame", height: "12" },
    { hoso: "frame", height: Infinity },
    { hoso: "frame", height: NaN },
  ]) {
    expect(readFrameMessage(other)).toBeUndefined();
  }
});
