/** Loads something when it is first asked for and keeps it for so many milliseconds; what failed to load is tried again at the next asking. */
export function kept<T>(milliseconds: number, load: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly value: Promise<T> } | undefined
  return () => {
    if (last !== undefined && Date.now() - last.at < milliseconds) return last.value
    const value = load()
    const mine = { at: Date.now(), value }
    last = mine
    value.catch(() => {
      if (last === mine) last = undefined
    })
    return value
  }
}
