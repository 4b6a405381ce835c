// All that was measured of the builder as one table: Hoso, the others, and <hoso-form> alone, with what is asked of Hoso beside it.
import { loadavg } from "node:os";
import { median, pairedRatio } from "../forms/statistics.mjs";

/** What is asked of Hoso, in milliseconds or kB. */
const LIMITS = { bytes: 150, open: 400, add: 30, undo: 30, ratio: 1.5, key: 16 };
const ALONE = "hoso-form alone";
const words = { open: "opens, until the first field shows", add: "adds a text field", undo: "undoes that" };

const valuesBy = (samples, operation) =>
  new Map(samples.filter((sample) => sample[operation] !== undefined).map((sample) => [sample.round, sample[operation]]));
const middle = (values) => median([...values.values()]);

/** The median, and for others in brackets how many times Hoso's the same takes: the median over rounds of the two side by side. */
function cell(values, own, digits = 0) {
  if (values.size === 0) return "-";
  const said = middle(values).toFixed(digits);
  return values === own || own.size === 0 ? said : `${said} (${pairedRatio(values, own).toFixed(1)})`;
}

function peerRows({ counts, builders, samples }) {
  return counts.flatMap((count) =>
    Object.keys(words).map((operation) => {
      const of = (builder) =>
        valuesBy(
          samples.filter((sample) => sample.builder === builder && sample.count === count),
          operation,
        );
      const own = of("hoso");
      return [
        `${count} fields: ${words[operation]}, ms`,
        count === 200 ? LIMITS[operation] : "",
        ...builders.map((builder) => cell(builder === "hoso" ? own : of(builder), own)),
        "",
      ];
    }),
  );
}

function largeRows({ count, steps, samples }, blanks) {
  const opening = (clock) => {
    const [form, hoso] = ["form", "hoso"].map((name) => new Map(samples.map((sample) => [sample.round, sample[name][clock]])));
    return [`${middle(hoso).toFixed(0)}: ${pairedRatio(hoso, form).toFixed(2)} times the form`, ...blanks, middle(form).toFixed(0)];
  };
  const keys = samples.flatMap((sample) => sample.keys);
  const what = `${count.toLocaleString("en")} fields in ${steps} steps`;
  return [
    [`${what}: ${words.open}, ms`, `${LIMITS.ratio} times the form`, ...opening("wall")],
    ["- main thread until then, ms", "", ...opening("cpu")],
    [
      "- script of one key in a property, ms",
      LIMITS.key,
      `${median(keys).toFixed(1)}, at most ${Math.max(...keys).toFixed(1)}`,
      ...blanks,
      "",
    ],
  ];
}

/**
 * @param {{ peers: Awaited<ReturnType<typeof import("./builder.mjs").measureBuilders>>, large: Awaited<ReturnType<typeof import("./large.mjs").measureLarge>>, browser: string }} measured
 * @returns {string} a table in Markdown, with how it was measured below
 */
export function builderReport({ peers, large, browser }) {
  const { builders, bytes } = peers;
  const blanks = builders.slice(1).map(() => "");
  const rows = [
    ["script and style, kB brotli", LIMITS.bytes, ...builders.map((name) => (bytes[name] / 1024).toFixed(0)), ""],
    ...peerRows(peers),
    ...(large.samples.length > 0 ? largeRows(large, blanks) : []),
  ];
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rounds = new Set(peers.samples.map(({ round }) => round)).size;
  return [
    line(["", "asked of hoso, at most", ...builders, ALONE]),
    `|---|---:|${[...builders, ALONE].map(() => "---:|").join("")}`,
    ...rows.map(line),
    "",
    `Medians of ${rounds} rounds (large procedure: ${large.samples.length}), all in turns, each on a fresh page of Chromium ${browser} whose script has`,
    "loaded; load of the machine " +
      `${loadavg()[0].toFixed(1)}. Times run from the call to the task after the frame that shows the result was painted. In`,
    "brackets: how many times Hoso's. The main thread's time is its own processor time, which other work on the machine stretches less. A builder",
    "without a figure for undoing has none. Hoso shows a step of 25 fields at a time, as its users see it; the others show one page with all.",
  ].join("\n");
}
