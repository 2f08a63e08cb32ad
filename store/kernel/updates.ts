/** What is written of a record: members that are told as undefined are taken away. */
export function updateOf(set: object): { $set: object; $unset?: Record<string, 1> } {
  const entries = Object.entries(set);
  const gone = entries.filter(([, value]) => value === undefined).map(([name]) => [name, 1]);
  const kept = Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as object;
  if (gone.length === 0) return { $set: kept };
  return { $set: kept, $unset: Object.fromEntries(gone) as Record<string, 1> };
}
