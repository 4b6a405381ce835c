// The few figures that the benchmark computes.

/** @param {number[]} values @returns {number} NaN when there are none */
export function median(values) {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * How many times the reference something costs: the median of the ratios of rounds in which both ran, seconds apart. On a machine whose
 * speed drifts this is steadier than the ratio of two medians.
 * @param {Map<number, number>} values by round
 * @param {Map<number, number>} reference by round
 */
export function pairedRatio(values, reference) {
  const ratios = [];
  for (const [round, value] of values) {
    const base = reference.get(round);
    if (base !== undefined && base > 0) ratios.push(value / base);
  }
  return median(ratios);
}
