/**
 * Keeps the receipt for this tab, so that reloading the confirmation page shows it again. Going to the page anew begins a new
 * application; closing the tab forgets it.
 */
import type { Receipt } from "@hoso/contract";
import { draftKey } from "../drafts/form-origin.js";
import type { FormContext } from "../form-context.js";

const nameOf = (context: FormContext): string => `hoso:receipt:${draftKey(context)}`;

export function rememberReceipt(context: FormContext, receipt: Receipt): void {
  try {
    sessionStorage.setItem(nameOf(context), JSON.stringify(receipt));
  } catch {
    // The receipt is on the page and can be downloaded; only a reload would lose it.
  }
}

export function forgetReceipt(context: FormContext): void {
  try {
    sessionStorage.removeItem(nameOf(context));
  } catch {
    // Nothing was kept.
  }
}

/** The receipt, when the page was reloaded or gone back to; a fresh visit forgets it. */
export function recallReceipt(context: FormContext): Receipt | undefined {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (visit?.type !== "reload" && visit?.type !== "back_forward") {
    forgetReceipt(context);
    return undefined;
  }
  try {
    const receipt = JSON.parse(sessionStorage.getItem(nameOf(context)) ?? "null") as Receipt | null;
    return receipt && typeof receipt.code === "string" && typeof receipt.secret === "string" ? receipt : undefined;
  } catch {
    return undefined;
  }
}
