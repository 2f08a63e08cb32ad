/** For each value that an earlier one repeats: where it stands. */
export function repeatedAt(values: readonly string[]): number[] {
  const seen = new Set<string>();
  return values.flatMap((value, at) => {
    const again = seen.has(value);
    seen.add(value);
    return again ? [at] : [];
  });
}
