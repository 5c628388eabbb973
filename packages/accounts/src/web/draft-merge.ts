/**
 * What is typed, after somebody else saved: fields that were not touched here take what they are now, the others stay as typed. `seen` is
 * what the form was compared with last. Pure.
 */
export function mergedDraft<Draft extends object>(
  draft: Draft,
  { seen, now }: { readonly seen: Draft; readonly now: Draft },
): Draft {
  const isSame = (key: keyof Draft): boolean => JSON.stringify(draft[key]) === JSON.stringify(seen[key])
  const keys = Object.keys(draft) as (keyof Draft)[]
  return Object.fromEntries(keys.map((key) => [key, isSame(key) ? now[key] : draft[key]])) as Draft
}
