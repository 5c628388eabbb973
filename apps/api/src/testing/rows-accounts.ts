import { randomUUID } from 'node:crypto'
import { newId } from '@workpoints/core/server'
import { anyone, holders, holdersAnswered, type Row, row, self } from './authorization.ts'
import { grantOf } from './test-app.ts'
import { keyed, type World } from './world.ts'

/** A change of somebody who is only there for it. */
const somebody =
  (fields: object = {}) =>
  async (world: World) =>
    keyed({ person: (await world.somebody()).id, ...fields })

const administrators = holders('system-admin')

/** What is answered to administrators whose call is let through, where what they ask for cannot be done. */
const administratorsTold = (status: number) => holdersAnswered(status, 'system-admin')

const wrongPassword = 'not-the-password'

const disabled = async (world: World) => {
  const { id } = await world.somebody()
  await world.api.db.updateTable('accounts.person').set({ status: 'disabled' }).where('person_id', '=', id).execute()
  return keyed({ person: id })
}

const granted = async (world: World) => {
  const { id } = await world.somebody()
  const grant = newId()
  const held = { role: 'leader', unit_id: null, plugins: null, holds_from: '2025-01-01', holds_until: null }
  await world.api.db
    .insertInto('accounts.role_grant')
    .values({ grant_id: grant, person_id: id, granted_by: 'test', ...held })
    .execute()
  return keyed({ person: id, grant })
}

const fields = { name: '新人', unit: '360702', phone: null }
const created = () => keyed({ ...fields, username: `n${randomUUID().slice(0, 12)}`, grants: [] })

const noFile = { name: 'table.csv', base64: '' }

/** The settings as they are, on the version that is the latest. */
const policy = async (world: World) => {
  const admin = await world.as('system-admin')
  const { data } = await admin.query('accounts.policy.get')
  const { policy: known, version } = data as { policy: object; version: number }
  return keyed({ policy: known, version })
}

/** A user name that is locked. */
const locked = async (world: World) => {
  const { username } = await world.somebody()
  const until = new Date(Date.now() + 600_000)
  await world.api.db.insertInto('accounts.attempt').values({ username, failures: 5, locked_until: until }).execute()
  return keyed({ username })
}

const auditors = holders('security-auditor')

/** One's own account is one's own; everybody else's is the system administrator's. */
export const accountRows: readonly Row[] = [
  row('accounts.session.options', undefined, anyone()),
  row(
    'accounts.session.signIn',
    () => ({ username: `nobody-${randomUUID().slice(0, 8)}`, password: wrongPassword }),
    anyone(401),
  ),
  row('accounts.session.me', undefined, self()),
  row('accounts.session.prove', { code: '123456' }, self(409)),
  row('accounts.session.signOut', {}, self()),
  row('accounts.self.changePassword', () => keyed({ current: wrongPassword, next: 'Un-usual-9-words' }), self(400)),
  row('accounts.self.sessions', undefined, self()),
  row('accounts.self.contact', undefined, self()),
  row('accounts.self.saveContact', () => keyed({ email: 'someone@example.org' }), self()),
  {
    path: 'accounts.self.endSessions',
    own: [
      async (world, caller) => keyed({ session: await world.session(caller === 'anonymous' ? 'office' : caller) }),
      self(),
    ],
    other: [
      async (world) => keyed({ session: await world.session('leader') }),
      (caller) => (caller === 'leader' ? 200 : self(404)(caller)),
    ],
  },
  row('accounts.self.startEnrolment', { password: wrongPassword }, self(400)),
  row('accounts.self.confirmEnrolment', () => keyed({ sealed: 'x', code: '123456' }), self(400)),
  row('accounts.self.removeFactor', () => keyed({ password: wrongPassword }), self(400)),

  row('accounts.person.list', {}, administrators),
  row('accounts.person.get', async (world) => ({ person: world.idOf('leader') }), administrators),
  row('accounts.person.choices', undefined, administrators),
  row('accounts.person.create', created, administrators),
  row('accounts.person.update', somebody({ ...fields, version: 1 }), administratorsTold(200)),
  row('accounts.person.grant', somebody({ grant: grantOf('leader') }), administrators),
  row('accounts.person.revoke', granted, administrators),
  row('accounts.person.disable', somebody(), administrators),
  row('accounts.person.enable', disabled, administrators),
  row('accounts.person.remove', somebody(), administrators),
  row('accounts.person.resetPassword', somebody(), administrators),
  row('accounts.person.resetFactor', somebody(), administratorsTold(409)),
  row('accounts.person.unlock', somebody(), administratorsTold(409)),
  row('accounts.person.endSessions', somebody(), administrators),
  row('accounts.person.importTemplate', undefined, administrators),
  row('accounts.person.importPreview', noFile, administratorsTold(400)),
  row('accounts.person.importCommit', () => keyed(noFile), administratorsTold(400)),

  row('accounts.policy.get', undefined, administrators),
  row('accounts.policy.update', policy, administrators),
  row('accounts.liveSession.list', {}, administrators),
  row('accounts.liveSession.end', async (world) => keyed({ session: await world.session('leader') }), administrators),
  row('accounts.liveSession.endAll', somebody(), administrators),
  row('accounts.lock.list', undefined, administrators),
  row('accounts.lock.unlock', locked, administrators),
  row('accounts.unit.exportTable', {}, administrators),
  row('accounts.unit.importTemplate', undefined, administrators),
  row('accounts.unit.importPreview', noFile, administratorsTold(400)),
  row('accounts.unit.importCommit', () => keyed({ ...noFile, seen: {} }), administratorsTold(400)),

  row('accounts.audit.status', undefined, auditors),
  row('accounts.audit.list', {}, auditors),
  row('accounts.audit.get', { seq: 1 }, auditors),
  row('accounts.audit.filters', undefined, auditors),
  row('accounts.audit.verify', {}, auditors),
  row('accounts.audit.export', { format: 'csv' }, auditors),
]
