import { roleRules } from '@workpoints/core'
import type { FirstAccount } from '../first-accounts.ts'
import { padded } from './text-table.ts'

interface Started {
  readonly empty: boolean
  readonly modules: readonly string[]
  readonly made: readonly FirstAccount[]
}

const line = ({ username, password, role, unit }: FirstAccount): string =>
  `    ${padded(username, 18)}${padded(password, 22)}${padded(roleRules[role].title.zh, 14)}${unit?.name.zh ?? ''}`

const forgotten = '忘记密码 / forgotten: npm run -s workpoints -- user reset-password USERNAME'

function signIn({ empty, made }: Started): string {
  if (made.length === 0)
    return `  登录 / sign-in    用已有的账号登录 / with the accounts made before\n                    ${forgotten}`
  const head = empty
    ? '  一次性管理员密码，只显示这一次，首次登录须修改 / one-time administrator password, shown this once'
    : '  演示账号，密码只显示这一次 / accounts of the demonstration, shown this once'
  return `${head}\n\n${made.map(line).join('\n')}\n\n    ${forgotten}`
}

/** What `start` says once it serves: the address, how to sign in, what is there. */
export function welcome(address: string, started: Started): string {
  const { empty, modules } = started
  return `
  生态环境保护工作要点调度平台已启动 / Workpoints is running

    ${address}

${signIn(started)}

  模块 / modules    ${modules.join('、')}
  数据 / data       ${empty ? '2025 年工作要点，无填报数据 / the 2025 plan, no figures' : '2025 年工作要点 + 2025 年 1—6 月演示数据 / the 2025 plan and simulated figures, January–June'}
  停止 / stop       Ctrl+C
`
}
