import type { Channel, Message } from '@workpoints/reporting'

/** How a deployment sends e-mail. */
export interface SmtpSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (port 465); otherwise STARTTLS. */
  readonly implicitTls: boolean
  /** Without it, mail is never sent in the clear; with it, to a relay on this machine or in a closed network. */
  readonly allowPlain: boolean
  readonly user: string | undefined
  readonly password: string | undefined
  /** `环委办 <hwb@example.gov.cn>` */
  readonly from: string
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'workpoints'

/** The mail of a message. Its Message-ID is the delivery's: a mail server that gets it twice can drop one. */
export const mailOf = ({ id, to, title, lines, link }: Message, from: string) => ({
  from,
  to: { name: to.name, address: to.email ?? '' },
  subject: `【工作要点】${title}`,
  text: [...lines.map((line) => `· ${line}`), ...(link === null ? [] : ['', link])].join('\n'),
  messageId: `<${id}@${domainOf(from)}>`,
  headers: { 'auto-submitted': 'auto-generated' },
})

/** Messages by e-mail. The client is loaded with the first one: a server without mail does without it. */
export function smtpChannel(settings: SmtpSettings): Channel {
  const { host, port, implicitTls, allowPlain, user, password, from } = settings
  return {
    id: 'email',
    reaches: ({ email }) => email !== null,
    async send(message) {
      const { createTransport } = await import('nodemailer')
      const transport = createTransport({
        ...{ host, port, secure: implicitTls, requireTLS: !implicitTls && !allowPlain },
        ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
        ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
        // Nothing of a message is read from files or addresses.
        ...{ disableFileAccess: true, disableUrlAccess: true },
      })
      try {
        const { response } = await transport.sendMail(mailOf(message, from))
        return String(response)
      } finally {
        transport.close()
      }
    },
  }
}
