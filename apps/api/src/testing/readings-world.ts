import { randomUUID } from 'node:crypto'
import type { TestPerson } from './test-app.ts'

type Person = Pick<TestPerson, 'query' | 'mutate'>

/** A site as the office registers it. */
export const station = (id: string, unit: string) => ({
  ...{
    id,
    kind: 'air-station',
    name: `站${id}`,
    unit,
    longitude: '114.93',
    latitude: '25.83',
    validFrom: '2020-01-01',
  },
})

export const saveSite = (office: Person, site: object, basedOn: string | null = null) =>
  office.mutate('readings.site.save', { key: randomUUID(), site, basedOn })

const part = 600_000

/** Sends a file of readings as the browser does; answers its import. */
export async function sendReadings(person: Person, bytes: Buffer, options: object = {}): Promise<string> {
  const usual = { name: '小时值.csv', final: false, hours: 'start', reason: '补录' }
  const { data, error } = await person.mutate('readings.import.begin', { ...usual, size: bytes.length, ...options })
  if (data === undefined) throw new Error(JSON.stringify(error))
  const { import: id } = data as { import: string }
  for (let number = 0; number * part < bytes.length; number++) {
    const base64 = bytes.subarray(number * part, (number + 1) * part).toString('base64')
    await person.mutate('readings.import.part', { import: id, number, base64 })
  }
  return id
}

export const commitReadings = (person: Person, id: string) =>
  person.mutate('readings.import.commit', { key: randomUUID(), import: id })
