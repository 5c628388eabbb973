import { randomUUID } from 'node:crypto'
import type { UnitFields } from '@workpoints/core'
import type { TestPerson } from './test-app.ts'

/** A unit as the administrator's list holds it. */
export type KeptUnit = UnitFields & {
  readonly version: string
  readonly holdsFrom: string
  readonly recordedBy: string
  readonly valid: boolean
  readonly can: readonly string[]
}

/** A unit that the plan does not know. */
export const station: UnitFields = {
  id: 'hjzx',
  kind: 'institution',
  name: { zh: '市环境监测中心', en: 'Monitoring Centre' },
  full: '赣州市环境监测中心',
  code: null,
  aliases: [{ text: '监测站', source: '测试' }],
  members: [],
  tile: null,
  validFrom: '2025-01-01',
  validTo: null,
}

const fields = ['id', 'kind', 'name', 'full', 'code', 'aliases', 'members', 'tile', 'validFrom', 'validTo'] as const

/** A unit without what the list says about it. */
export const fieldsOf = (unit: KeptUnit): UnitFields =>
  Object.fromEntries(fields.map((field) => [field, unit[field]])) as unknown as UnitFields

/** An administrator's way to the units. */
export function unitsBy(admin: TestPerson) {
  const list = async () => (await admin.query('core.unit.listAll')).data as KeptUnit[]
  return {
    list,
    known: async (id: string): Promise<KeptUnit> => {
      const found = (await list()).find((unit) => unit.id === id)
      if (found === undefined) throw new Error(`the list holds no ${id}`)
      return found
    },
    save: async (unit: UnitFields, { basedOn, ...more }: { basedOn: string | null; from?: string }) =>
      admin.mutate('core.unit.save', { key: randomUUID(), unit, basedOn, ...more }),
  }
}
