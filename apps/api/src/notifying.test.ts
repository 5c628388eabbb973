import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { emailOf } from '@workpoints/accounts/server'
import { type Message, usualSettings } from '@workpoints/reporting'
import { beginDigests, deliver, type Notifying, reportingDb, silent } from '@workpoints/reporting/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smtpChannel } from './channel-smtp.ts'
import { webhookChannel } from './channel-webhook.ts'
import { workOf } from './job-queue.ts'
import { readNotify } from './notify-config.ts'
import { createOutgoing } from './outgoing.ts'
import { createRoundWorld, type RoundWorld } from './testing/round-world.ts'
import { startSmtp, type TestSmtp } from './testing/smtp-server.ts'
import type { TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

interface Delivered {
  readonly state: string
  readonly attempts: number
  readonly answer: string | null
}

/** A moment from now: clocks of the server and of the database differ by less. */
const soon = (): Date => new Date(Date.now() + 1000)

/** A working day's morning. */
const monday = (time: string): Date => new Date(`2025-07-28T${time}:00+08:00`)

describe('messages that leave the platform', { timeout: 90_000 }, () => {
  let world: RoundWorld
  let mail: TestSmtp
  let notifying: Notifying
  beforeAll(async () => {
    world = await createRoundWorld()
    mail = await startSmtp()
    const smtp = {
      host: '127.0.0.1',
      port: mail.port,
      implicitTls: false,
      allowPlain: true,
      from: '环委办 <hwb@example.gov.cn>',
    }
    notifying = {
      ...silent,
      channels: [smtpChannel({ ...smtp, user: undefined, password: undefined })],
      publicUrl: 'https://hw.example.gov.cn',
      emailOf: (sealed) => emailOf(world.api.secrets, sealed),
    }
  })
  afterAll(async () => {
    await mail[Symbol.asyncDispose]()
    await world[Symbol.asyncDispose]()
  })

  /** Somebody of the county with an address. */
  async function reached(address: string): Promise<TestPerson> {
    const person = await world.api.person('county-reporter', '360702')
    expect((await person.mutate('accounts.self.saveContact', keyed({ email: address }))).status).toBe(200)
    return person
  }
  const work = async (now: Date) => {
    const { db } = await world.api.database.service()
    const { platform, orgId } = world.api
    return workOf({ db, platform, orgId, build: undefined, secure: false }, now)
  }
  /** One server's turn: whose time has come, and what is due. */
  const turn = async (now: Date): Promise<void> => {
    await beginDigests(await work(now), notifying)
    await deliver(await work(soon()), notifying)
  }
  const rowsOf = (person: string, kind = 'digest'): Promise<readonly Delivered[]> =>
    reportingDb(world.api.db as never)
      .selectFrom('reporting.delivery')
      .select(['state', 'attempts', 'answer'])
      .where('person_id', '=', person)
      .where('kind', '=', kind as 'digest')
      .execute()
  const to = (address: string) => mail.mails.filter((one) => one.to === address)

  it('are one digest a day for each person, however many servers look, and none before its hour', async () => {
    const person = await reached('digest@example.org')
    await turn(monday('08:29'))
    expect(to('digest@example.org')).toEqual([])
    await Promise.all([turn(monday('08:31')), turn(monday('08:31')), turn(monday('08:32'))])
    await turn(monday('11:00'))
    expect(to('digest@example.org')).toHaveLength(1)
    expect(await rowsOf(person.id)).toMatchObject([{ state: 'sent', attempts: 1 }])
    await turn(new Date('2025-07-29T08:35:00+08:00'))
    expect(to('digest@example.org')).toHaveLength(2)
    expect(new Set(to('digest@example.org').map(({ id }) => id)).size).toBe(2)
  })

  it('keep their address sealed, and show it to oneself and the administrator alone', async () => {
    const person = await reached('sealed@example.org')
    const row = await world.api.db
      .selectFrom('accounts.person')
      .select('email')
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow()
    expect(row.email).toMatch(/^aes-256-gcm:/)
    expect((await person.query('accounts.self.contact')).data).toEqual({ email: 'sealed@example.org' })
    const admin = await world.api.person('system-admin')
    expect((await admin.query('accounts.person.get', { person: person.id })).data).toMatchObject({
      email: 'sealed@example.org',
    })
    const auditor = await world.api.person('security-auditor')
    const trail = await auditor.query('accounts.audit.list', { subject: `person/${person.id}` })
    expect(JSON.stringify(trail)).not.toContain('sealed@example.org')
  })

  it('are tried again when they fail, given up at last, seen by the administrator and sent when asked', async () => {
    const person = await reached('failing@example.org')
    await person.mutate('reporting.notification.saveSettings', keyed({ settings: usualSettings }))
    mail.refuse = '451 try later'
    await turn(monday('08:40'))
    expect(await rowsOf(person.id)).toMatchObject([{ state: 'failed', attempts: 1 }])
    for (let attempt = 2; attempt <= 6; attempt++) {
      const due = new Date(Date.now() + attempt * 5 * 3_600_000)
      await deliver(await work(due), notifying)
    }
    const [dead] = await rowsOf(person.id)
    expect(dead).toMatchObject({ state: 'dead', attempts: 6 })
    expect(dead?.answer).toContain('451')
    const admin = await world.api.person('system-admin')
    const listed = await admin.query('reporting.delivery.list', { state: 'dead' })
    expect(JSON.stringify(listed.data)).not.toContain('failing@example.org')
    expect((await admin.query('reporting.inbox.list', {})).data).toMatchObject(
      [{ kind: 'undelivered' }, ...[expect.anything()]].slice(0, 1),
    )
    mail.refuse = null
    expect((await admin.mutate('reporting.delivery.retry', keyed({}))).status).toBe(200)
    await deliver(await work(soon()), notifying)
    expect(await rowsOf(person.id)).toMatchObject([{ state: 'sent' }])
    expect(to('failing@example.org')).toHaveLength(1)
  })

  it('taken by a server that died are sent by another after its lease, with the same id', async () => {
    const person = await reached('lost@example.org')
    await beginDigests(await work(monday('08:50')), notifying)
    const mine = reportingDb(world.api.db as never)
      .updateTable('reporting.delivery')
      .where('person_id', '=', person.id)
    // It was sent, and the server was killed before it could say so.
    await deliver(await work(soon()), notifying)
    await mine.set({ state: 'sending', claimed_at: new Date() }).execute()
    await deliver(await work(soon()), notifying)
    expect(to('lost@example.org')).toHaveLength(1)
    await mine.set({ claimed_at: new Date(Date.now() - 6 * 60_000) }).execute()
    await deliver(await work(soon()), notifying)
    const mails = to('lost@example.org')
    expect(mails).toHaveLength(2)
    expect(new Set(mails.map(({ id }) => id)).size).toBe(1)
  })

  it('say nothing to who was disabled meanwhile', async () => {
    const person = await reached('gone@example.org')
    await beginDigests(await work(monday('09:00')), notifying)
    await world.api.db
      .updateTable('accounts.person')
      .set({ status: 'disabled' })
      .where('person_id', '=', person.id)
      .execute()
    await deliver(await work(soon()), notifying)
    expect(to('gone@example.org')).toEqual([])
    expect(await rowsOf(person.id)).toMatchObject([{ state: 'dropped' }])
  })
})

describe('a webhook', () => {
  const message: Message = {
    ...{
      id: 'd1',
      title: '今日待办 3 项',
      lines: ['甲区退回'],
      brief: '您有 3 项待办，请登录平台办理。',
      link: 'https://hw.example/inbox',
    },
    to: { name: '李明', username: 'liming', email: null, phone: '138 0000-0000' },
  }

  async function posted(kind: 'generic' | 'dingtalk' | 'wecom', answer = '{"errcode":0}') {
    const got: { url: string; body: string; headers: Record<string, unknown> }[] = []
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => (body += String(part)))
      request.on('end', () => {
        got.push({ url: request.url ?? '', body, headers: request.headers })
        response.end(answer)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    const channel = webhookChannel(
      { kind, url: new URL(`http://${host}/robot/send?access_token=t`), secret: 'SEC-test' },
      createOutgoing({ hosts: [host] }),
    )
    try {
      const receipt = await channel.send(message).catch((error: unknown) => error)
      return { receipt, ...got[0] }
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
  }

  it('to DingTalk is signed as it asks, and names no matter', async () => {
    const { url = '', body = '', receipt } = await posted('dingtalk')
    const query = new URL(url, 'http://x').searchParams
    const stamp = query.get('timestamp') ?? ''
    const expected = createHmac('sha256', 'SEC-test').update(`${stamp}\nSEC-test`).digest('base64')
    expect([query.get('sign'), query.get('access_token')]).toEqual([expected, 't'])
    expect(JSON.parse(body)).toMatchObject({ msgtype: 'text', at: { atMobiles: ['13800000000'], isAtAll: false } })
    expect(body).not.toContain('甲区退回')
    expect(receipt).toBe('HTTP 200')
  })

  it('to WeCom is markdown that names no matter; to a gateway the whole, signed', async () => {
    expect(JSON.parse((await posted('wecom')).body ?? '')).toMatchObject({ msgtype: 'markdown' })
    const { body = '', headers = {} } = await posted('generic')
    expect(JSON.parse(body)).toMatchObject({ id: 'd1', to: { username: 'liming' }, lines: ['甲区退回'] })
    const signed = createHmac('sha256', 'SEC-test').update(`${String(headers['x-workpoints-timestamp'])}\n${body}`)
    expect(headers['x-workpoints-signature']).toBe(signed.digest('hex'))
  })

  it('that answers with an error in its body has failed', async () => {
    expect((await posted('dingtalk', '{"errcode":310000,"errmsg":"sign not match"}')).receipt).toMatchObject({
      code: 'api.webhook-refused',
    })
  })
})

describe('the settings', () => {
  const read = (values: Record<string, string>) => () => readNotify((name) => values[name])
  it('are off by default, and refused where they cannot work', () => {
    expect(read({})()).toMatchObject({ smtp: null, webhook: null, outgoingHosts: [] })
    expect(read({ WORKPOINTS_SMTP_URL: 'http://x' })).toThrow(/WORKPOINTS_SMTP_URL/)
    expect(read({ WORKPOINTS_SMTP_URL: 'smtps://mail.example' })).toThrow(/WORKPOINTS_SMTP_FROM/)
    expect(read({ WORKPOINTS_WEBHOOK_URL: 'https://oapi.dingtalk.com/robot/send' })).toThrow(/OUTGOING_HOSTS/)
    expect(read({ WORKPOINTS_HOLIDAYS: '2025-10-08..2025-10-01' })).toThrow(/WORKPOINTS_HOLIDAYS/)
    const { calendar } = read({ WORKPOINTS_HOLIDAYS: '2025-10-01..2025-10-03,2026-01-01' })()
    expect([...calendar.holidays]).toEqual(['2025-10-01', '2025-10-02', '2025-10-03', '2026-01-01'])
  })
})
