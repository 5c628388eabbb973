import { useEffect, useState } from 'react'

/** A choice of the reader's that this browser remembers. */
export function useStored<Value extends string>(
  key: string,
  { values, initial }: { readonly values: readonly Value[]; readonly initial: Value },
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(
    () => values.find((known) => known === localStorage.getItem(key)) ?? initial,
  )
  useEffect(() => localStorage.setItem(key, value), [key, value])
  return [value, setValue]
}
