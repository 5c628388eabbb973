interface Step {
  readonly url: URL
  readonly form?: URLSearchParams
}

/** The next thing that a person does on a page of the provider: fills in its form, or turns away. */
function nextOf(page: string, at: URL, subject: string | null): Step {
  const away = /href="([^"]+\/abort)"/.exec(page)?.[1]
  if (subject === null && away !== undefined) return { url: new URL(away, at) }
  const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
  if (action === undefined || prompt === undefined || subject === null)
    throw new Error(`no form at ${at.href}: ${page.slice(0, 500)}`)
  return { url: new URL(action, at), form: new URLSearchParams({ prompt, login: subject, password: 'any' }) }
}

/** Walks through the provider's pages by HTTP as a browser would, until it sends the browser elsewhere; that address is returned. */
async function walk(address: string, subject: string | null): Promise<URL> {
  const jar = new Map<string, string>()
  let step: Step = { url: new URL(address) }
  const { origin } = step.url
  for (let steps = 0; steps < 20; steps++) {
    const { url, form } = step
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const request = form === undefined ? {} : { method: 'POST', body: form }
    const answer = await fetch(url, { ...request, headers: { cookie }, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location === null) step = nextOf(await answer.text(), url, subject)
    else step = { url: new URL(location, url) }
    if (step.url.origin !== origin) return step.url
  }
  throw new Error('the provider keeps asking')
}

/** Signs in at a provider as a subject and consents; returns the address it sends the browser back to. */
export const signInAt = (address: string, subject: string): Promise<URL> => walk(address, subject)

/** Turns away at the provider's sign-in page. */
export const refuseAt = (address: string): Promise<URL> => walk(address, null)
