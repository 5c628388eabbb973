import { chinaTime, InvalidError } from '@workpoints/core'
import { newId } from '@workpoints/core/server'
import { type Callers, withCallers } from './callers.ts'
import { type Call, type Command, textOption } from './command.ts'
import { textTable } from './text-table.ts'

const help = `用法 / usage:
  workpoints session list [--text T] [--unit UNIT]   列出正在进行的登录 / list the open sessions
  workpoints session end ID                          结束一次登录 / end one
  workpoints session end --person USERNAME           结束一人的全部登录 / end all of a person

  --text T      姓名、用户名或网络地址的一部分 / a part of the name, user name or address
  --unit UNIT   单位编号 / id of a unit`

async function list({ accounts }: Callers, call: Call): Promise<number> {
  const [text, unit] = [textOption(call, 'text'), textOption(call, 'unit')]
  const asked = { ...(text === undefined ? {} : { text }), ...(unit === undefined ? {} : { unit }) }
  const { sessions, older } = await accounts.liveSession.list(asked)
  call.streams.out(
    textTable(
      sessions.map(({ id, person, unit: seat, address, agent, startedAt, seenAt }) => [
        ...[id, person.username, person.name, seat?.name?.zh ?? '-', address ?? '-', agent.zh],
        `${chinaTime(startedAt)} → ${chinaTime(seenAt)}`,
      ]),
    ),
  )
  const more = older === null ? '' : '，另有更多，请用 --text 或 --unit 缩小范围 / and more: narrow them down'
  call.streams.err(`${sessions.length} 次登录 / open sessions${more}\n`)
  return 0
}

async function end({ accounts }: Callers, call: Call): Promise<number> {
  const [, session] = call.words
  const username = textOption(call, 'person')
  if ((session === undefined) === (username === undefined))
    throw new InvalidError('cli.missing', {
      zh: `请写明一次登录的编号，或用 --person 写明用户名。\n${help}`,
      en: 'Name one session by its id, or a person with --person.',
    })
  const { ended } =
    session === undefined
      ? await accounts.person.endSessions({ key: newId(), person: username ?? '' })
      : await accounts.liveSession.end({ key: newId(), session })
  call.streams.err(`已结束 ${ended} 次登录 / ended ${ended}\n`)
  return 0
}

/** What can be done with sessions, by the word that asks for it. */
export const sessionVerbs: Readonly<Record<string, (callers: Callers, call: Call) => Promise<number>>> = { list, end }

export const session: Command = {
  name: 'session',
  summary: '查看、结束登录 / list and end open sessions',
  help,
  options: {
    text: { type: 'string' },
    unit: { type: 'string' },
    person: { type: 'string' },
    help: { type: 'boolean' },
  },
  async run(call) {
    const work = sessionVerbs[call.words[0] ?? '']
    if (work === undefined) throw new InvalidError('cli.unknown-verb', { zh: help, en: 'list or end' })
    return withCallers(call, (callers) => work(callers, call))
  },
}
