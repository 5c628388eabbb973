const key = 'workpoints.signed-in'

const personOf = (note: string | null): string | null => note?.split(' ')[0] ?? null

/** Tells the other windows of this browser who is signed in now (its cookie is theirs too); null: nobody. */
export function tellOthers(person: string | null): void {
  if (person === null) localStorage.removeItem(key)
  else localStorage.setItem(key, `${person} ${Date.now()}`)
}

/** Calls back when another window signs in or out, with the person's id or null. Returns how to stop. */
export function onOthers(listener: (person: string | null) => void): () => void {
  const hear = (event: StorageEvent): void => {
    if (event.key === key || event.key === null) listener(personOf(event.newValue))
  }
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}

/** Loads a page anew that the browser kept as it was and shows again on Back: somebody else may be signed in by now. */
export function startAnewOnReturn(): () => void {
  const hear = (event: PageTransitionEvent): void => {
    if (event.persisted) startAnew()
  }
  window.addEventListener('pageshow', hear)
  return () => window.removeEventListener('pageshow', hear)
}

/** Loads everything anew, whatever is unsaved: what one person has seen or typed is not shown to the next. */
export function startAnew(address = window.location.href): void {
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
  if (address === window.location.href) window.location.reload()
  else window.location.assign(address)
}
