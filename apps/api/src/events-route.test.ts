import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEvents } from './testing/event-stream.ts'
import { createRoundWorld, type RoundWorld } from './testing/round-world.ts'
import { keyed } from './testing/world.ts'

describe('what a page is told as it happens', { timeout: 90_000 }, () => {
  let world: RoundWorld
  beforeAll(async () => {
    world = await createRoundWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  it('is a decision on its unit’s report, also by another server; another county hears nothing of it', async () => {
    const { api, reporter, reviewer } = world
    const neighbour = await api.person('county-reporter', '360703')
    await using own = await openEvents(api.app, reporter.cookie)
    await using other = await openEvents(api.app, neighbour.cookie)
    const elsewhere = await api.serve({})
    await using there = await openEvents(elsewhere, reporter.cookie)
    expect([own.status, own.encoding]).toEqual([200, null])
    const submission = await world.submission('360702', '23')
    expect((await world.send(reporter, submission)).status).toBe(200)
    const returned = { decision: 'return', note: '请补充数据来源。' }
    expect((await world.decide(reviewer, submission, returned)).status).toBe(200)
    for (const stream of [own, there]) {
      await stream.heard('changed', submission)
      await stream.heard('told')
    }
    // A change that the neighbour may see comes after it, so what is not there by now does not come.
    const theirs = await world.submission('360703', '23')
    expect((await world.send(neighbour, theirs)).status).toBe(200)
    await other.heard('changed', theirs)
    expect(JSON.stringify(other.events)).not.toContain(submission)
    expect(other.events.map(({ event }) => event)).not.toContain('told')
  })

  it('is told again from where a lost connection left off', async () => {
    const { reporter, api } = world
    const first = await openEvents(api.app, reporter.cookie)
    await first.heard('hello')
    const last = first.events.findLast(({ id }) => id !== null)?.id ?? ''
    await first[Symbol.asyncDispose]()
    const submission = await world.submission('360702', '23')
    expect((await world.send(reporter, submission)).status).toBe(200)
    await using again = await openEvents(api.app, reporter.cookie, { 'last-event-id': last })
    await again.heard('changed', submission)
  })

  it('ends with the session, which it does not keep alive', async () => {
    const { api } = world
    const person = await api.person('county-reporter', '360702')
    const old = new Date(Date.now() - 10 * 60_000)
    await api.db.updateTable('accounts.session').set({ seen_at: old }).where('person_id', '=', person.id).execute()
    const stream = await openEvents(api.app, person.cookie)
    await stream.heard('hello')
    const row = await api.db
      .selectFrom('accounts.session')
      .select('seen_at')
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow()
    expect(row.seen_at).toEqual(old)
    const admin = await api.person('system-admin')
    expect((await admin.mutate('accounts.person.disable', keyed({ person: person.id }))).status).toBe(200)
    await stream.ended
    expect(stream.events.at(-1)?.event).toBe('over')
  })

  it('is for people who are signed in, and for so many pages of one', async () => {
    const { api } = world
    await using stranger = await openEvents(api.app, '')
    expect(stranger.status).toBe(401)
    const person = await api.person('leader')
    const streams = await Promise.all(Array.from({ length: 8 }, () => openEvents(api.app, person.cookie)))
    await using ninth = await openEvents(api.app, person.cookie)
    expect([...new Set(streams.map(({ status }) => status)), ninth.status]).toEqual([200, 429])
    for (const stream of streams) await stream[Symbol.asyncDispose]()
  })

  it('does not keep the server from closing', async () => {
    const { api, reporter } = world
    const server = await api.serve({})
    const stream = await openEvents(server, reporter.cookie)
    await stream.heard('hello')
    await server.close()
    await stream.ended
    expect(stream.status).toBe(200)
  })
})
