import type { SignedIn } from '@workpoints/accounts/server'
import { type Access, accessOf, today } from '@workpoints/core'
import { type Changed, changesSince, inOrg, mostChanges } from '@workpoints/core/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerError } from './answer-error.ts'
import { type ChangeHub, createChangeHub, type Heard } from './change-hub.ts'
import type { Served } from './served.ts'
import { eventsPath, isSomebody, lookUp, tokenOf } from './signed-in.ts'

/** Streams that one person may hold: a browser has one for each visible page. */
const mostStreams = 8
/** Milliseconds between signs of life, at which it is also asked whether the session goes on. */
const beat = 20_000

/** Whether somebody may know of a change: of a unit's who reads the unit, of the plan's who reads the plan, of people's who administers. */
export function concerns(access: Access, { subject, unit, plugin }: Changed): boolean {
  if (subject.startsWith('person/')) return access.somewhere('administer', null)
  if (unit === null) return access.somewhere('read', plugin)
  return access.decide({ action: 'read', unit, plugin }) !== undefined
}

interface Stream {
  readonly person: string
  readonly close: () => void
}

type Asked = FastifyRequest<{ Querystring: { after?: unknown } }>

/** The entry of the trail that a browser has heard of last: by the header when it reconnects, by the address when a page is shown again. */
function lastHeard(request: Asked): number | null {
  const told = request.headers['last-event-id'] ?? request.query.after
  return typeof told === 'string' && /^\d{1,15}$/.test(told) ? Number(told) : null
}

/** `/api/events`: tells a page what changed that its reader may see, as it happens, so that it reads that again. */
export function eventsRoute(app: FastifyInstance, served: Served): void {
  const hub = createChangeHub(served, { log: app.log })
  const streams = new Set<Stream>()
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.close()
    await hub.close()
  })
  app.get(eventsPath, async (request: Asked, reply) => {
    const { signedIn } = request
    const token = tokenOf(request, served)
    if (!isSomebody(signedIn) || token === undefined || signedIn.actor.pending !== null)
      return answerError(reply, 'api.not-signed-in')
    const person = signedIn.person.id
    if ([...streams].filter((one) => one.person === person).length >= mostStreams)
      return answerError(reply, 'api.too-many-streams')
    reply.hijack()
    const stream = openStream({ reply, served, hub, signedIn, token, after: lastHeard(request) })
    const one = { person, close: stream.close }
    streams.add(one)
    reply.raw.on('close', () => {
      streams.delete(one)
      stream.close()
    })
    await stream.ready
    return reply
  })
}

interface Opening {
  readonly reply: FastifyReply
  readonly served: Served
  readonly hub: ChangeHub
  readonly signedIn: SignedIn
  readonly token: string
  readonly after: number | null
}

const open = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache, no-transform' } as const

/** One open answer. It ends with the session: at its next sign of life, and at once when the person's account is changed. */
function openStream({ reply, served, hub, signedIn, token, after }: Opening) {
  const { raw } = reply
  let access = accessOf(signedIn.grants, today())
  let isOpen = true
  // Gateways pass it on as it comes only when they are told to.
  raw.writeHead(200, { ...reply.getHeaders(), ...open, 'x-accel-buffering': 'no' } as Record<string, string>)
  const write = (text: string): void => {
    if (isOpen) raw.write(text)
  }
  const close = (): void => {
    if (!isOpen) return
    isOpen = false
    clearInterval(timer)
    leave()
    raw.end()
  }
  const check = async (): Promise<void> => {
    const now = await lookUp(served, token, true).catch(() => null)
    // The database may be away for a moment: that ends nobody's session.
    if (now === null) return
    if (isSomebody(now) && now.actor.pending === null) {
      access = accessOf(now.grants, today())
      return
    }
    write('event: over\ndata: {}\n\n')
    close()
  }
  const tell = (changes: readonly Changed[], seq: number): void => {
    const mine = changes.filter((change) => concerns(access, change))
    if (mine.length === 0) return
    const subjects = [...new Set(mine.map(({ subject }) => subject))]
    write(`id: ${seq}\nevent: changed\ndata: ${JSON.stringify({ subjects })}\n\n`)
  }
  const hear = ({ changes, told, seq }: Heard): void => {
    if (changes.some(({ subject }) => subject === `person/${signedIn.person.id}`)) void check()
    tell(changes, seq)
    if (told.has(signedIn.person.id)) write('event: told\ndata: {}\n\n')
  }
  const timer = setInterval(() => {
    write(': \n\n')
    void check()
  }, beat)
  let leave = (): void => undefined

  const begin = async (): Promise<void> => {
    const head = await hub.head()
    if (!isOpen) return
    leave = hub.listen(hear)
    write(`retry: 3000\nid: ${head}\nevent: hello\ndata: {}\n\n`)
    if (after === null || after >= head) return
    const missed = await changesSince(inOrg(served.db, served.orgId), after)
    if (missed.length === mostChanges) write(`id: ${head}\nevent: missed\ndata: {}\n\n`)
    else tell(missed, head)
  }
  return { close, ready: begin().catch(close) }
}
