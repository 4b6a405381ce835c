// Prints results as tables that are read in a terminal.

const line = (cells, widths) =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index]))).join("  ");

/** @param {string[]} head @param {string[][]} rows @returns {string} */
export function table(head, rows) {
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index].length)));
  return [line(head, widths), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map((row) => line(row, widths))].join("\n");
}

/** Three digits that matter. */
export function figure(value) {
  if (!Number.isFinite(value)) return "-";
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

const times = (ratio) => (ratio === undefined || !Number.isFinite(ratio) ? "" : ` (${ratio.toFixed(ratio < 10 ? 2 : 1)}x)`);

/** @param {ReturnType<typeof import("./comparison.mjs").summarise>} rows */
export function comparisonTables(rows, libraries) {
  const blocks = [];
  for (const [count, conditional] of unique(rows)) {
    const own = rows.filter((row) => row.count === count && row.conditional === conditional);
    const rounds = libraries.map((library) => own[0].cells.find((cell) => cell.library === library).rounds).join("/");
    blocks.push(
      `N = ${count}${conditional ? ", 20 % conditional" : ", nothing conditional"} (rounds ${rounds}; in brackets: times plain HTML, median of the rounds)\n${table(
        ["", ...libraries],
        own.map((row) => [row.title, ...row.cells.map((cell) => `${figure(cell.value)}${times(cell.ratio)}`)]),
      )}`,
    );
  }
  return blocks.join("\n\n");
}

function unique(rows) {
  return [...new Map(rows.map((row) => [`${row.count} ${row.conditional}`, [row.count, row.conditional]])).values()];
}

/** @param {Awaited<ReturnType<typeof import("./scaling.mjs").scale>>} rows */
export function scalingTable(rows, counts) {
  return table(
    ["", ...counts.map((count) => `N = ${count}`), `growth a field`],
    rows.map((row) => [row.title, ...row.values.map(figure), `${row.growth.toFixed(2)}${row.linear ? "" : "  worse than linear"}`]),
  );
}

/** Kilobytes as a visitor's bill shows them. */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
