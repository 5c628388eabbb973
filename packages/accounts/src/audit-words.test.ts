import type { AuditEntry } from '@workpoints/core'
import { describe, expect, it } from 'vitest'
import { auditChanges } from './audit-changes.ts'
import type { AuditNames } from './audit-names.ts'
import { recordText } from './audit-record.ts'
import { auditWords } from './audit-words.ts'

const names: AuditNames = {
  unit: (id) => (id === '360702' ? { zh: '章贡区', en: 'Zhanggong' } : undefined),
  person: (id) => (id === 'p1' ? '李明（liming）' : undefined),
  plugin: (id) => (id === 'rural' ? { zh: '乡村环境', en: 'Rural' } : undefined),
}

const entry = (changes: Partial<AuditEntry>): AuditEntry => ({
  kind: 'change',
  procedure: 'core.unit.enable',
  actor: { id: 'p0', name: '王芳（admin）', grant: null, session: null, address: '10.1.2.3' },
  subject: null,
  unit: null,
  plugin: null,
  outcome: 'done',
  reason: null,
  before: null,
  after: null,
  ...changes,
})

describe('an entry in words', () => {
  it.each<[what: string, changes: Partial<AuditEntry>, ...said: string[]]>([
    [
      'a module switched off',
      { unit: '360702', plugin: 'rural', before: { enabled: true }, after: { enabled: false, from: '2025-06-30' } },
      '为章贡区停用“乡村环境”模块，自 2025-06-30 起',
      'Switched Rural off for Zhanggong from 2025-06-30',
    ],
    [
      'a sign-in',
      { kind: 'sign-in', procedure: 'accounts.session.signIn', after: { session: 's', method: 'password' } },
      '登录（密码）',
      'Signed in (password)',
    ],
    [
      'a wrong password',
      {
        kind: 'sign-in',
        procedure: 'accounts.session.signIn',
        outcome: 'refused',
        reason: { zh: '用户名或密码不正确，锁定至 09:15', en: 'Wrong user name or password; locked until 09:15' },
      },
      '登录未成功：用户名或密码不正确，锁定至 09:15',
      'Sign in failed: Wrong user name or password; locked until 09:15',
    ],
    [
      'a refusal',
      {
        kind: 'refusal',
        procedure: 'core.unit.enable',
        outcome: 'refused',
        unit: '360702',
        plugin: 'rural',
        after: { action: 'enable' },
      },
      '启停模块被拒绝：没有“启停模块”权限（章贡区 · 乡村环境）',
      'Switch a module refused: no permission to switch modules (Zhanggong · Rural)',
    ],
    [
      'a role given',
      {
        procedure: 'accounts.person.grant',
        subject: 'person/p1',
        after: { role: 'county-reporter', unit: '360702', plugins: ['rural'], until: null },
      },
      '授予 李明（liming） 角色：县区填报员（章贡区；乡村环境）',
      'Gave 李明（liming） the role County reporter (Zhanggong; Rural)',
    ],
    [
      'a role taken',
      {
        procedure: 'accounts.person.revoke',
        subject: 'person/p1',
        before: { role: 'leader', unit: null, plugins: null, until: null },
      },
      '收回 李明（liming） 的角色：领导',
      'Took from 李明（liming） the role Leader',
    ],
    [
      'figures',
      { procedure: 'core.indicator.record', after: { recorded: 2, indicators: ['rural.toilets'], units: ['360702'] } },
      '填报 2 个数值（章贡区）',
      'Recorded 2 figures (Zhanggong)',
    ],
    [
      'the end of the demonstration',
      { procedure: 'core.plan.clearDemo', before: { simulated: 4321 }, after: { simulated: 0 } },
      '清除演示数据，共 4321 个数值',
      'Cleared the demonstration, 4321 figures',
    ],
    [
      'a verification that found something',
      { kind: 'system', procedure: 'accounts.audit.verify', outcome: 'failed', after: { entries: 9, faults: 1 } },
      '校验审计记录 9 条，发现 1 处问题',
      'Verified the audit trail, 9 entries: 1 fault',
    ],
    [
      'what has a name but no sentence',
      {
        procedure: 'accounts.person.disable',
        subject: 'person/p1',
        before: { status: 'active' },
        after: { status: 'disabled' },
      },
      '停用账号：李明（liming）；账号状态 在用 → 已停用',
      'Disable an account: 李明（liming）; status active → disabled',
    ],
    [
      'an account that was made',
      {
        procedure: 'accounts.person.create',
        subject: 'person/p1',
        after: { username: 'liming', roles: [{ role: 'county-reporter', unit: '360702', plugins: null }] },
      },
      '新增人员 李明（liming）：县区填报员（章贡区）',
      'Added 李明（liming）: County reporter (Zhanggong)',
    ],
    [
      'a password reset, without what did not happen',
      {
        procedure: 'accounts.person.resetPassword',
        subject: 'person/p1',
        before: { mustChange: true },
        after: { mustChange: true, unlocked: false, endedSessions: 2 },
      },
      '重置密码：李明（liming）；结束会话数 2',
      'Reset a password: 李明（liming）; sessions ended 2',
    ],
    [
      "a plugin's own procedure",
      { procedure: 'rural.village.save', subject: 'village/7', before: null, after: { households: 12 } },
      'rural.village.save：village/7；households 12',
      'rural.village.save: village/7; households 12',
    ],
    [
      'what a person changed about oneself',
      {
        procedure: 'accounts.self.removeFactor',
        subject: 'person/p0',
        before: { secondFactor: true },
        after: { secondFactor: false },
      },
      '解除动态口令；动态口令 是 → 否',
      'Remove the second factor; second factor yes → no',
    ],
    [
      'a record that the name already says',
      {
        procedure: 'accounts.policy.update',
        subject: 'policy',
        before: { lockMinutes: 15 },
        after: { lockMinutes: 30 },
      },
      '修改登录安全设置；锁定时长（分钟） 15 → 30',
      'Change the sign-in settings; minutes locked 15 → 30',
    ],
    [
      'the refusal of a question',
      { kind: 'refusal', procedure: 'core.unit.get', outcome: 'refused', unit: '360702', after: { action: 'read' } },
      '请求被拒绝：没有“查看”权限（章贡区）',
      'Request refused: no permission to read (Zhanggong)',
    ],
    ['nothing but a name', { procedure: 'x.y' }, 'x.y', 'x.y'],
    [
      'a name of the language itself',
      { procedure: 'constructor', after: { toString: 1 } },
      'constructor；toString 1',
      'constructor; toString 1',
    ],
  ])('tells %s', (_, changes, ...said) => {
    const { zh, en } = auditWords(entry(changes), names)
    expect([zh, en]).toEqual(said)
  })
})

it('names the record, or shows its id', () => {
  expect(recordText(entry({ subject: 'person/p2' }), names)?.zh).toBe('人员 p2')
  expect(recordText(entry({ subject: 'unit/360702', plugin: 'rural' }), names)?.zh).toBe('章贡区 · 乡村环境')
  expect(recordText(entry({ subject: 'unit/999999' }), names)?.zh).toBe('unit/999999')
  expect(recordText(entry({ subject: 'plan/ganzhou-2025' }), names)?.en).toBe('Plan ganzhou-2025')
  expect(recordText(entry({ subject: 'policy' }), names)?.zh).toBe('登录安全设置')
  expect(recordText(entry({ subject: 'person/p0' }), names)?.zh).toBe('本人')
  expect(recordText(entry({}), names)).toBeNull()
})

describe('what an entry changed', () => {
  const changes = (before: AuditEntry['before'], after: AuditEntry['after']) =>
    auditChanges({ before, after }, names).map(({ field, before: old, after: now }) => [field.zh, old?.zh, now?.zh])

  it('is told field by field, what stayed the same left out', () => {
    expect(
      changes(
        { name: '张三', phone: '…0001', unit: '360702', lockMinutes: 15 },
        { name: '张三', phone: null, unit: '360703', lockMinutes: 30 },
      ),
    ).toEqual([
      ['电话', '…0001', '—'],
      ['单位', '章贡区', '360703'],
      ['锁定时长（分钟）', '15', '30'],
    ])
  })

  it('is all of it where there was nothing before', () => {
    expect(changes(null, { demo: true, roles: [{ role: 'leader', unit: null, plugins: null }] })).toEqual([
      ['演示账号', undefined, '是'],
      ['角色', undefined, '领导'],
    ])
    expect(changes({ status: 'active' }, null)).toEqual([['账号状态', '在用', undefined]])
  })

  it('goes into what is nested, reads texts whole and times in China', () => {
    expect(
      changes(
        { filter: { kinds: ['change'], from: '2025-06-01' }, name: { zh: '甲', en: 'A' } },
        { filter: { kinds: ['refusal', 'export'], from: '2025-06-01' }, name: { zh: '乙', en: 'B' } },
      ),
    ).toEqual([
      ['筛选条件 · 类别', '变更', '拒绝、导出'],
      ['名称', '甲', '乙'],
    ])
    expect(changes(null, { lockedUntil: '2025-06-30T01:15:00.000Z' })).toEqual([
      ['锁定至', undefined, '2025-06-30 09:15:00'],
    ])
  })

  it('is a value where no fields are', () => {
    expect(changes('12', '13')).toEqual([['值', '12', '13']])
    expect(changes(null, null)).toEqual([])
  })
})
