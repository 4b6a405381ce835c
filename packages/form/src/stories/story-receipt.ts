/** A receipt as intake gives one, for the confirmation page. */
import type { Receipt } from "@hoso/contract";

export const receipt: Receipt = {
  application: "01954b2e-7c1a-7d20-9c3f-5f6a0b7c8d9e",
  code: "7K3M-4QWT-9XHN",
  secret: "q3Zt0Yw8mB1nV5xK7sL2dA",
  procedure: { id: "household-business", version: 1, digest: "0".repeat(64) },
  receivedAt: "2026-03-04T02:30:00.000Z",
  state: "submitted",
  due: {
    at: "2026-03-09",
    calendar: { id: "vn", version: 1 },
    projected: false,
    trace: [
      { code: "received", date: "2026-03-04" },
      { code: "counted", date: "2026-03-05", count: 1 },
      { code: "counted", date: "2026-03-06", count: 2 },
      { code: "skipped-weekend", date: "2026-03-07" },
      { code: "skipped-weekend", date: "2026-03-08" },
      { code: "counted", date: "2026-03-09", count: 3 },
      { code: "due", date: "2026-03-09" },
    ],
  },
  fees: {
    items: [
      {
        id: "registration",
        title: { vi: "Lệ phí đăng ký hộ kinh doanh", en: "Registration fee" },
        amount: 100_000,
        currency: "VND",
        collectAt: "submission",
      },
    ],
    totals: { VND: 100_000 },
  },
  documents: [],
  answersDigest: "0".repeat(64),
};
