import { dayAfter, today } from '@workpoints/core'
import { bumpRevision, coreDb, type Job, judgeRecorded } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { recordFigures, type Touched } from './figures.ts'
import { readingsDb } from './readings-db.ts'
import type { ReadingsHalf } from './readings-half.ts'
import { listSites } from './site.store.ts'
import type { ReadingsTables } from './tables.ts'

/** A transaction that was not yet kept at the last count was begun after this much before it. */
const overlap = 10 * 60_000

/**
 * Records the figures of what monitors have sent since the last count. When another day is over all are counted, for a day that nothing
 * came for at its end is over too.
 */
export const figuresJob = (halves: readonly ReadingsHalf[]): Job => ({
  name: 'readings.figures',
  schedule: '*/10 * * * *',
  run: async ({ db, mounted, now }) => {
    await db.transaction().execute(async (core) => {
      const trx = readingsDb(core)
      const through = dayAfter(today(now), -1)
      const last = await trx.selectFrom('readings.counted').select(['counted_at', 'through']).executeTakeFirst()
      const touched =
        last?.through === through ? await writtenSince(trx, new Date(last.counted_at.getTime() - overlap)) : 'all'
      const recorded = await recordFigures(trx, halves, touched)
      await judgeRecorded(coreDb(trx), recorded, mounted)
      if (recorded.length > 0) await bumpRevision(core)
      await trx
        .insertInto('readings.counted')
        .values({ counted_at: now, through })
        .onConflict((conflict) => conflict.column('org_id').doUpdateSet({ counted_at: now, through }))
        .execute()
    })
  },
})

async function writtenSince(db: Kysely<ReadingsTables>, moment: Date): Promise<Touched> {
  const series = await db.selectFrom('readings.series').select('site_id').where('written_at', '>=', moment).execute()
  const written = new Set(series.map(({ site_id }) => site_id))
  return (await listSites(db)).flatMap(({ site }) => (written.has(site.id) ? [site] : []))
}
