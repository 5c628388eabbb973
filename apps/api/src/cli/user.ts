import { InvalidError } from '@workpoints/core'
import { withAccounts } from './accounts-caller.ts'
import type { Command } from './command.ts'
import { userVerbs } from './user-verbs.ts'

const help = `用法 / usage:
  workpoints user list [--text T] [--unit UNIT] [--role ROLE] [--status S] [--locked]
                                          列出人员 / list the people
  workpoints user show USERNAME           查看一人 / one person
  workpoints user add USERNAME --name 张三 --role ROLE [--unit UNIT] [--plugins water,soil] [--phone P] [--until DAY]
                                          新增，打印一次性密码 / make an account; prints its one-time password
  workpoints user grant USERNAME --role ROLE [--unit UNIT] [--plugins water,soil] [--until DAY]
                                          授予角色 / give a role
  workpoints user revoke USERNAME --role ROLE [--unit UNIT]
                                          收回角色 / take a role away
  workpoints user disable|enable USERNAME 停用、启用 / disable, enable
  workpoints user remove USERNAME --yes   删除，不能恢复 / remove for good
  workpoints user unlock USERNAME         解除锁定 / open a lock
  workpoints user reset-password USERNAME 重置密码，打印一次性密码 / print a new one-time password
  workpoints user reset-factor USERNAME   解除动态口令 / take the second factor away
  workpoints user sessions USERNAME       查看登录 / open sessions
  workpoints user end-sessions USERNAME [--session ID]
                                          结束登录 / end them
  workpoints user template [--out FILE]   导入用的空表 / an empty table for import
  workpoints user import FILE [--check] [--out FILE]
                                          按表导入，全部成功或全不导入；--check 只检查
                                          import a table, all or none; --check only looks

  ROLE   system-admin 系统管理员、security-auditor 安全审计员、data-operator 数据操作员、office 市环委办、leader 领导、
         department-reviewer 部门审核员、department-reporter 部门填报员、county-reviewer 县区审核员、
         county-reporter 县区填报员、guest 公众版访客；add 和 grant 可用逗号写几个 / several with commas
  UNIT   单位编号或名称，如 360702、章贡区 / id or name of a unit

  内置数据库同一时间只能由一个程序打开，请先停止平台。
  The embedded database is open to one program at a time; stop the platform first.`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

export const user: Command = {
  name: 'user',
  summary: '管理人员账号 / keep the accounts of people',
  help,
  options: {
    ...{ name: text, role: text, unit: text, plugins: text, phone: text, until: text, text, status: text },
    ...{ session: text, out: text, locked: flag, check: flag, yes: flag, help: flag },
  },
  async run(call) {
    const [verb] = call.words
    const work = verb === undefined ? undefined : userVerbs[verb]
    if (work === undefined)
      throw new InvalidError('cli.unknown-verb', {
        zh: `${verb === undefined ? '请写明要做什么' : `没有“${verb}”`}。\n${help}`,
        en: verb === undefined ? 'Say what to do.' : `There is no "${verb}".`,
      })
    return withAccounts(call, (accounts) => work(accounts, call))
  },
}
