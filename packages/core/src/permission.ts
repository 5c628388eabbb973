import { z } from 'zod'
import { Day } from './period-schema.ts'
import type { Text } from './text.ts'

/** What can be done. A permission is an action on a unit in a plugin. */
export const Action = z.enum([
  'read',
  'export',
  'report',
  'review',
  'correct',
  'manage',
  'enable',
  'administer',
  'audit',
])
export type Action = z.infer<typeof Action>

/** What a person is: a role gives actions, and how far each of them reaches. */
export const Role = z.enum([
  'system-admin',
  'security-auditor',
  'data-operator',
  'office',
  'leader',
  'department-reviewer',
  'department-reporter',
  'county-reviewer',
  'county-reporter',
  'guest',
])
export type Role = z.infer<typeof Role>

/**
 * How far an action reaches: `all` units and the plan as a whole; `own`, the grant's unit (and for reading, the plan as a whole);
 * `plan`, the plan as a whole and no unit's own figures.
 */
export type Reach = 'all' | 'own' | 'plan'

/** Where a role may be held: by the whole platform, the committee office, a department, a county or zone. */
export type RoleSeat = 'platform' | 'office' | 'department' | 'county'

/** One role, as data: this table is the only place where it is said what a role may do. */
export interface RoleRule {
  readonly title: Text
  readonly purpose: Text
  readonly seat: RoleSeat
  readonly reach: Readonly<Partial<Record<Action, Reach>>>
}

/**
 * The roles. The first three are the three administrators that GB/T 22239-2019 8.1.4.2 asks to keep apart (三员分立): none of them may do
 * what another does, and one person holds one of them at most; see `clashOf`.
 */
export const roleRules: Readonly<Record<Role, RoleRule>> = {
  'system-admin': {
    title: { zh: '系统管理员', en: 'System administrator' },
    purpose: {
      zh: '管理单位、人员、模块与会话，不接触业务数据和审计记录',
      en: 'Units, people, modules and sessions; neither figures nor the audit trail',
    },
    seat: 'platform',
    reach: { administer: 'all', enable: 'all' },
  },
  'security-auditor': {
    title: { zh: '安全审计员', en: 'Security auditor' },
    purpose: {
      zh: '查阅、校验和导出审计记录，不作任何修改',
      en: 'Reads, verifies and exports the audit trail; changes nothing',
    },
    seat: 'platform',
    reach: { audit: 'all' },
  },
  'data-operator': {
    title: { zh: '数据操作员', en: 'Data operator' },
    purpose: {
      zh: '录入、更正各单位数值，清除演示数据',
      en: 'Enters and corrects figures of any unit, ends the demonstration',
    },
    seat: 'platform',
    reach: { read: 'all', export: 'all', correct: 'all' },
  },
  office: {
    title: { zh: '市环委办', en: 'Committee office' },
    purpose: {
      zh: '组织全年调度：看全部、审核、启用模块、导出',
      en: 'Runs the year: reads all, reviews, switches modules, exports',
    },
    seat: 'office',
    reach: { read: 'all', export: 'all', report: 'own', review: 'all', manage: 'all', enable: 'all' },
  },
  leader: {
    title: { zh: '领导', en: 'Leader' },
    purpose: { zh: '查看全部，不作修改', en: 'Reads all, changes nothing' },
    seat: 'platform',
    reach: { read: 'all', export: 'all' },
  },
  'department-reviewer': {
    title: { zh: '部门审核员', en: 'Department reviewer' },
    purpose: { zh: '审核本部门牵头任务的报送，并可填报', en: 'Reviews what the department leads, and may report' },
    seat: 'department',
    reach: { read: 'all', export: 'all', report: 'own', review: 'own' },
  },
  'department-reporter': {
    title: { zh: '部门填报员', en: 'Department reporter' },
    purpose: { zh: '填报本部门的数值', en: "Reports the department's figures" },
    seat: 'department',
    reach: { read: 'all', report: 'own' },
  },
  'county-reviewer': {
    title: { zh: '县区审核员', en: 'County reviewer' },
    purpose: { zh: '审核本县区的报送，并可填报、导出', en: "Reviews the county's reports; may report and export" },
    seat: 'county',
    reach: { read: 'own', export: 'own', report: 'own', review: 'own' },
  },
  'county-reporter': {
    title: { zh: '县区填报员', en: 'County reporter' },
    purpose: { zh: '填报本县区的数值', en: "Reports the county's figures" },
    seat: 'county',
    reach: { read: 'own', report: 'own' },
  },
  guest: {
    title: { zh: '公众版访客', en: 'Guest of the public edition' },
    purpose: {
      zh: '只看工作要点和全市评价，不看各单位数值',
      en: 'The plan and the city as a whole; no unit of its own',
    },
    seat: 'platform',
    reach: { read: 'plan' },
  },
}

/** A role given to somebody: for which unit, in which plugins (null: all), from when until when. */
export const Grant = z.object({
  id: z.string(),
  role: Role,
  /** The unit the role is held for; null for roles of the whole platform. */
  unit: z.string().nullable(),
  plugins: z.array(z.string()).nullable(),
  from: Day,
  until: Day.nullable(),
})
export type Grant = z.infer<typeof Grant>

/** What somebody wants to do. `unit` null is the plan as a whole; `plugin` null a matter of no single plugin (people, units). */
export interface Asked {
  readonly action: Action
  readonly unit: string | null
  readonly plugin: string | null
}

function allowsUnit(reach: Reach, { action, unit }: Asked, own: string | null): boolean {
  if (reach === 'all') return true
  if (unit === null) return action === 'read'
  return reach === 'own' && unit === own
}

/** A grant for some plugins says nothing about matters of no plugin, except that its holder may read the plan they belong to. */
const allowsPlugin = ({ plugins }: Grant, { action, plugin }: Asked): boolean =>
  plugins === null || (plugin === null ? action === 'read' : plugins.includes(plugin))

/** True when this one grant, by itself, allows it. */
export function grantAllows(grant: Grant, asked: Asked): boolean {
  const reach = roleRules[grant.role].reach[asked.action]
  return reach !== undefined && allowsUnit(reach, asked, grant.unit) && allowsPlugin(grant, asked)
}

/** What a person may do, as the one place that decides. */
export interface Access {
  /** The grants in force. */
  readonly grants: readonly Grant[]
  /** Equal for people who see and may do the same: what was answered to one may be given to the other. */
  readonly key: string
  /** True when every unit's figures in every plugin may be read. */
  readonly readsAll: boolean
  /** The grant that allows it, or undefined. Grants are never put together: each is asked by itself. */
  decide(asked: Asked): Grant | undefined
  /** The actions allowed on a record. */
  can(record: Omit<Asked, 'action'>): Action[]
  /** True when the action is allowed somewhere in the plugin (null: in any). */
  somewhere(action: Action, plugin: string | null): boolean
}

const isInForce = (grant: Grant, on: Day): boolean => grant.from <= on && (grant.until === null || on <= grant.until)

/** Some unit on which a grant would allow an action: its own, or the plan as a whole. */
const somewhereOf = (grant: Grant, action: Action, plugin: string | null): boolean =>
  [grant.unit, null].some((unit) =>
    (plugin === null ? [...(grant.plugins ?? []), null] : [plugin]).some((one) =>
      grantAllows(grant, { action, unit, plugin: one }),
    ),
  )

/** Computes what a person may do on a day from what was granted. Pure. */
export function accessOf(granted: readonly Grant[], on: Day): Access {
  const grants = granted.filter((grant) => isInForce(grant, on))
  const decide = (asked: Asked): Grant | undefined => grants.find((grant) => grantAllows(grant, asked))
  return {
    grants,
    key: grants
      .map(({ role, unit, plugins }) => `${role}@${unit ?? ''}:${plugins?.toSorted().join('+') ?? '*'}`)
      .toSorted()
      .join(' '),
    readsAll: grants.some((grant) => roleRules[grant.role].reach.read === 'all' && grant.plugins === null),
    decide,
    can: (record) => Action.options.filter((action) => decide({ ...record, action }) !== undefined),
    somewhere: (action, plugin) => grants.some((grant) => somewhereOf(grant, action, plugin)),
  }
}

const separated: readonly Role[] = ['system-admin', 'security-auditor', 'data-operator']

/**
 * The first two roles of a list that one person may not hold together; undefined when there are none. The three administrators exclude
 * each other; the system administrator and the auditor exclude every other role as well.
 */
export function clashOf(roles: readonly Role[]): readonly [Role, Role] | undefined {
  const different = [...new Set(roles)]
  for (const role of different) {
    const rivals = role === 'data-operator' ? separated : separated.slice(0, 2).includes(role) ? different : []
    const other = rivals.find((rival) => rival !== role && different.includes(rival))
    if (other !== undefined) return [role, other]
  }
  return undefined
}
