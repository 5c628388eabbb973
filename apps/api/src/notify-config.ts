import { InvalidError } from '@workpoints/core'
import type { Channel, WorkCalendar } from '@workpoints/reporting'
import { type SmtpSettings, smtpChannel } from './channel-smtp.ts'
import { type WebhookSettings, webhookChannel } from './channel-webhook.ts'
import { createOutgoing } from './outgoing.ts'

/** What leaves the platform, and by which way; nothing unless it is set. */
export interface NotifyConfig {
  readonly smtp: SmtpSettings | null
  readonly webhook: WebhookSettings | null
  /** The only hosts that the server calls. */
  readonly outgoingHosts: readonly string[]
  readonly calendar: WorkCalendar
}

type Read = (name: string) => string | undefined

const bad = (name: string, asked: { zh: string; en: string }): InvalidError =>
  new InvalidError('api.bad-notify', {
    zh: `${name} 的设置有误：${asked.zh}。`,
    en: `${name} is not set right: ${asked.en}.`,
  })

/** `smtps://user:password@host:465`, `smtp://host:587` (STARTTLS), `smtp://localhost:25?plain=yes`. */
function smtpOf(read: Read): SmtpSettings | null {
  const text = read('WORKPOINTS_SMTP_URL')
  if (text === undefined) return null
  const url = URL.parse(text)
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    throw bad('WORKPOINTS_SMTP_URL', {
      zh: '应为 smtps://用户:密码@主机:465 或 smtp://主机:587',
      en: 'give smtps://user:password@host:465 or smtp://host:587',
    })
  const from = read('WORKPOINTS_SMTP_FROM')
  if (from === undefined || !from.includes('@'))
    throw bad('WORKPOINTS_SMTP_FROM', { zh: '请填写发件人地址', en: 'give the sender’s address' })
  const implicitTls = url.protocol === 'smtps:'
  return {
    ...{ host: url.hostname, port: Number(url.port || (implicitTls ? 465 : 587)), implicitTls, from },
    allowPlain: url.searchParams.get('plain') === 'yes',
    user: url.username === '' ? undefined : decodeURIComponent(url.username),
    password: url.password === '' ? undefined : decodeURIComponent(url.password),
  }
}

function webhookOf(read: Read): WebhookSettings | null {
  const text = read('WORKPOINTS_WEBHOOK_URL')
  if (text === undefined) return null
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw bad('WORKPOINTS_WEBHOOK_URL', { zh: '应为 https 地址', en: 'give an https address' })
  const kind = read('WORKPOINTS_WEBHOOK_KIND') ?? 'generic'
  if (kind !== 'generic' && kind !== 'dingtalk' && kind !== 'wecom')
    throw bad('WORKPOINTS_WEBHOOK_KIND', {
      zh: '应为 generic（赣政通等）、dingtalk（钉钉）或 wecom（企业微信）',
      en: 'use generic, dingtalk or wecom',
    })
  return { kind, url, secret: read('WORKPOINTS_WEBHOOK_SECRET') }
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** `2025-10-01..2025-10-08,2026-01-01` */
function daysOf(read: Read, name: string): ReadonlySet<string> {
  const days = new Set<string>()
  for (const part of (read(name) ?? '').split(/[,\s]+/).filter(Boolean)) {
    const [from = '', until = from] = part.split('..')
    const [start, end] = [Date.parse(from), Date.parse(until)]
    if (!day.test(from) || !day.test(until) || !(start <= end) || end - start > 366 * 86_400_000)
      throw bad(name, {
        zh: '应为 2025-10-01..2025-10-08,2026-01-01 的形式',
        en: 'use 2025-10-01..2025-10-08,2026-01-01',
      })
    for (let at = start; at <= end; at += 86_400_000) days.add(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

/** Reads how people are told outside of the platform. Throws InvalidError `api.bad-notify` before anything is started. */
export function readNotify(read: Read): NotifyConfig {
  const webhook = webhookOf(read)
  const outgoingHosts = (read('WORKPOINTS_OUTGOING_HOSTS') ?? '').split(/[,\s]+/).filter(Boolean)
  if (webhook !== null && !outgoingHosts.some((host) => host === webhook.url.host || host === webhook.url.hostname))
    throw bad('WORKPOINTS_OUTGOING_HOSTS', {
      zh: `须列出 ${webhook.url.host}，程序才会访问它`,
      en: `list ${webhook.url.host}, or it is not called`,
    })
  return {
    ...{ smtp: smtpOf(read), webhook, outgoingHosts },
    calendar: { holidays: daysOf(read, 'WORKPOINTS_HOLIDAYS'), workdays: daysOf(read, 'WORKPOINTS_WORKDAYS') },
  }
}

/** The ways out that a deployment has. */
export const channelsOf = ({ smtp, webhook, outgoingHosts }: NotifyConfig): readonly Channel[] => [
  ...(smtp === null ? [] : [smtpChannel(smtp)]),
  ...(webhook === null ? [] : [webhookChannel(webhook, createOutgoing({ hosts: outgoingHosts }))]),
]
