const key = 'workpoints.reloaded-for'

/**
 * After an upgrade of the server an open tab may ask for a chunk that is gone; the page is then loaded anew, once for each such
 * chunk, so that a chunk that stays away shows its error instead of a loop.
 */
export function reloadWhenStale(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const missing = event.payload.message
    if (sessionStorage.getItem(key) === missing) return
    sessionStorage.setItem(key, missing)
    event.preventDefault()
    window.location.reload()
  })
}
