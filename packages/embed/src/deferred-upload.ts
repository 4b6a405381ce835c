// An upload whose code is still on its way: what is asked of it meanwhile is done once it is there.
import type { UploadHandle, UploadOutcome } from "@hoso/form";

/** @param begin gives, once loaded, the function that begins the upload; its rejection means that the code could not be had */
export function deferUpload(begin: Promise<() => UploadHandle>): UploadHandle {
  let handle: UploadHandle | undefined;
  let asked: "pause" | "cancel" | undefined;
  const ask = (wish: typeof asked, act: (handle: UploadHandle) => void): void => {
    if (handle) act(handle);
    else if (asked !== "cancel") asked = wish;
  };
  return {
    done: begin.then(
      (start): UploadOutcome | Promise<UploadOutcome> => {
        if (asked === "cancel") return { ok: false, code: "cancelled" };
        handle = start();
        if (asked) handle.pause();
        return handle.done;
      },
      () => ({ ok: false, code: "offline" }),
    ),
    pause: () => ask("pause", (upload) => upload.pause()),
    resume: () => ask(undefined, (upload) => upload.resume()),
    cancel: () => ask("cancel", (upload) => upload.cancel()),
  };
}
