import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly to: string
  readonly id: string
  readonly text: string
}

/** A mail server that keeps what it gets; `refuse` says what to answer instead of taking a mail. */
export interface TestSmtp extends AsyncDisposable {
  readonly port: number
  readonly mails: readonly ReceivedMail[]
  refuse: string | null
}

/** Starts a small mail server (RFC 5321, the part a client needs) on a port of this machine. */
export async function startSmtp(): Promise<TestSmtp> {
  const mails: ReceivedMail[] = []
  const state = { refuse: null as string | null }
  const serve = (socket: Socket): void => {
    let data: string | null = null
    let to = ''
    let rest = ''
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    const hear = (line: string): void => {
      if (data !== null) {
        if (line !== '.') data += `${line}\n`
        else {
          const id = /^message-id: <([^>]+)>/im.exec(data)?.[1] ?? ''
          if (state.refuse === null) mails.push({ to, id, text: data })
          data = null
          say(state.refuse ?? '250 taken')
        }
        return
      }
      const word = line.slice(0, 4).toUpperCase()
      if (word === 'EHLO') say('250 test')
      else if (word === 'RCPT') {
        to = /<([^>]+)>/.exec(line)?.[1] ?? ''
        say('250 ok')
      } else if (word === 'DATA') {
        data = ''
        say('354 go on')
      } else if (word === 'QUIT') {
        say('221 bye')
        socket.end()
      } else say('250 ok')
    }
    socket.on('error', () => undefined)
    socket.on('data', (part) => {
      rest += part.toString('utf8')
      const lines = rest.split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) hear(line)
    })
    say('220 test')
  }
  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    get refuse() {
      return state.refuse
    },
    set refuse(answer) {
      state.refuse = answer
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
