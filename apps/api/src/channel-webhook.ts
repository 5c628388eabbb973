import { createHmac } from 'node:crypto'
import { UnavailableError } from '@workpoints/core'
import type { Channel, Message } from '@workpoints/reporting'
import type { Outgoing } from './outgoing.ts'

/** What the other side understands. */
export type WebhookKind = 'generic' | 'dingtalk' | 'wecom'

/** How a deployment reaches people through another system. */
export interface WebhookSettings {
  readonly kind: WebhookKind
  readonly url: URL
  /** DingTalk's signing secret; for the generic one the key of the signature header. */
  readonly secret: string | undefined
}

const moment = (): number => Date.now()

/** The text for a group's robot: it reaches more people than the one it is for, so it says that something waits and not what. */
const brief = ({ brief: text, link, to }: Message): string => `${to.name}：${text}${link === null ? '' : `\n${link}`}`

/**
 * DingTalk's signature: base64 of HMAC-SHA256 over "timestamp\nsecret" with the secret as its key, in the query (custom robot,
 * 安全设置·加签).
 */
export function dingtalkUrl(url: URL, secret: string | undefined, now: number): URL {
  const signed = new URL(url)
  if (secret === undefined) return signed
  const sign = createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64')
  signed.searchParams.set('timestamp', String(now))
  signed.searchParams.set('sign', sign)
  return signed
}

/** What is posted for a message. */
export function webhookBody(kind: WebhookKind, message: Message): object {
  const { to, title, lines, link, id } = message
  if (kind === 'dingtalk') {
    const at = to.phone === null ? {} : { atMobiles: [to.phone.replace(/\D/g, '')] }
    return { msgtype: 'text', text: { content: brief(message) }, at: { ...at, isAtAll: false } }
  }
  // WeCom's markdown has no mention by number: the name stands in the text.
  if (kind === 'wecom') return { msgtype: 'markdown', markdown: { content: brief(message) } }
  // The receiver delivers to one person, so it may have the matter itself.
  return { id, to: { username: to.username, name: to.name, phone: to.phone }, title, lines, link }
}

/** Robots answer 200 to what they refuse, and say so in the body. */
const errorIn = (body: string): string | null => {
  const code = /"errcode"\s*:\s*(-?\d+)/.exec(body)?.[1]
  return code === undefined || code === '0' ? null : body
}

/** Messages by a webhook: 赣政通 or another gateway (generic), a DingTalk robot, a WeCom robot. */
export function webhookChannel({ kind, url, secret }: WebhookSettings, outgoing: Outgoing): Channel {
  return {
    id: 'webhook',
    // A gateway knows people by their name on the platform or their telephone; robots call them by name.
    reaches: () => true,
    async send(message) {
      const body = JSON.stringify(webhookBody(kind, message))
      const now = moment()
      const signature =
        kind === 'generic' && secret !== undefined
          ? {
              'x-workpoints-timestamp': String(now),
              'x-workpoints-signature': createHmac('sha256', secret).update(`${now}\n${body}`).digest('hex'),
            }
          : {}
      const target = kind === 'dingtalk' ? dingtalkUrl(url, secret, now) : url
      const answer = await outgoing.post(target, body, { ...signature, 'x-workpoints-message': message.id })
      const wrong = answer.status >= 200 && answer.status < 300 ? errorIn(answer.body) : `HTTP ${answer.status}`
      if (wrong === null) return `HTTP ${answer.status}`
      throw new UnavailableError('api.webhook-refused', {
        zh: `对方没有接收：${wrong.slice(0, 200)}`,
        en: `It was not taken: ${wrong.slice(0, 200)}`,
      })
    },
  }
}
