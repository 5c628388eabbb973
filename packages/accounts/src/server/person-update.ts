import { ConflictError, type Text } from '@workpoints/core'
import { coreDb, listAudit } from '@workpoints/core/server'
import type { z } from 'zod'
import type { PersonFields } from '../person.ts'
import { momentText } from './attempt.store.ts'
import { requireUnit } from './grant-rules.ts'
import type { PersonChange, PersonRow } from './person-command.ts'
import { notedFields } from './person-noted.ts'

type Fields = z.infer<typeof PersonFields>

const fieldsOf = (row: PersonRow): Fields => ({ name: row.name, unit: row.unit_id, phone: row.phone })

const titles: Readonly<Record<keyof Fields, Text>> = {
  name: { zh: '姓名', en: 'name' },
  unit: { zh: '单位', en: 'unit' },
  phone: { zh: '电话', en: 'telephone' },
}

/** Changes name, unit and telephone as they were seen at `version`. Throws ConflictError `accounts.person-changed` when another administrator was faster. */
export async function updatePerson(
  { db, person, note }: PersonChange,
  { version, ...wanted }: Fields & { readonly version: number },
): Promise<{ version: number }> {
  await requireSeen({ db, person }, { version, ...wanted })
  if (wanted.unit !== person.unit_id) await requireUnit(db, wanted.unit)
  await db
    .updateTable('accounts.person')
    .set({ name: wanted.name, unit_id: wanted.unit, phone: wanted.phone, version: person.version + 1 })
    .where('person_id', '=', person.person_id)
    .execute()
  note(
    { ...notedFields(fieldsOf(person)), version: person.version },
    { ...notedFields(wanted), version: person.version + 1 },
  )
  return { version: person.version + 1 }
}

/** The version grows with passwords and roles too; only a change of the same fields by somebody else stands in the way. */
async function requireSeen(
  { db, person }: Pick<PersonChange, 'db' | 'person'>,
  { version, ...wanted }: Fields & { readonly version: number },
): Promise<void> {
  if (version === person.version) return
  const changes = await listAudit(coreDb(db), {
    subject: `person/${person.person_id}`,
    procedure: 'accounts.person.update',
    limit: 50,
  })
  const since = changes.filter(({ after }) => versionIn(after) > version)
  const now = fieldsOf(person)
  const differing = (['name', 'unit', 'phone'] as const).filter((field) => now[field] !== wanted[field])
  const [last] = since
  if (last === undefined || differing.length === 0) return
  const who = [...new Set(since.map(({ actor }) => actor.name))].join('、')
  const at = momentText(new Date(last.at))
  const shown = (value: string | null): string => value ?? '—'
  throw new ConflictError('accounts.person-changed', {
    zh: `${who} 已于 ${at.zh} 修改了该人员。${differing.map((field) => `${titles[field].zh}：现为“${shown(now[field])}”，您填写的是“${shown(wanted[field])}”`).join('；')}。您的修改尚未保存，请核对后再保存一次。`,
    en: `${who} changed this person at ${at.en}. ${differing.map((field) => `${titles[field].en}: now "${shown(now[field])}", you entered "${shown(wanted[field])}"`).join('; ')}. Yours is not saved yet; check and save again.`,
  })
}

function versionIn(noted: unknown): number {
  const version = typeof noted === 'object' && noted !== null && 'version' in noted ? noted.version : 0
  return typeof version === 'number' ? version : 0
}
