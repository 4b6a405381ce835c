import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SavingClock } from "./saving-clock.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** @returns when it saved, in milliseconds from now */
function watch(): { readonly clock: SavingClock; readonly saves: number[] } {
  const start = Date.now();
  const saves: number[] = [];
  return { saves, clock: new SavingClock(() => void saves.push(Date.now() - start)) };
}

function type(clock: SavingClock, seconds: number): void {
  for (let at = 0; at < seconds * 10; at += 1) {
    clock.changed();
    vi.advanceTimersByTime(100);
  }
}

it("saves half a second after the last change", () => {
  const { clock, saves } = watch();
  type(clock, 1);
  expect(saves).toEqual([]);
  vi.advanceTimersByTime(5000);
  expect(saves).toEqual([1400]);
});

it("saves every two seconds while somebody types without a pause", () => {
  const { clock, saves } = watch();
  type(clock, 20);
  expect(saves).toHaveLength(10);
  saves.forEach((at, index) => expect(at - (saves[index - 1] ?? 0)).toBeLessThanOrEqual(2100));
});

it("leaves a server that is away alone while somebody types, and tries again less and less often", () => {
  const { clock, saves } = watch();
  clock.changed();
  vi.advanceTimersByTime(500);
  clock.failed();
  type(clock, 0.7);
  expect(saves).toHaveLength(1);
  vi.advanceTimersByTime(600);
  expect(saves).toHaveLength(2);
  clock.failed();
  vi.advanceTimersByTime(1500);
  expect(saves).toHaveLength(2);
  clock.now();
  vi.advanceTimersByTime(0);
  expect(saves).toHaveLength(3);
});
