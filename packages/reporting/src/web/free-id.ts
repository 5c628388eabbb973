/** An id that nothing in a list has yet: `rule`, then `rule-2`, `rule-3` … */
export function freeId(stem: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  let number = 1
  while (ids.has(number === 1 ? stem : `${stem}-${number}`)) number += 1
  return number === 1 ? stem : `${stem}-${number}`
}
