import { InvalidError } from '@workpoints/core'
import { actorOf, CommandKey, type Context, command, coreDb, mayRead, procedure, router } from '@workpoints/core/server'
import { recountOf } from '@workpoints/readings/server'
import type { Kysely } from 'kysely'
import { DecisionFields, nextActs, ProposalFields } from '../exclusion.ts'
import { air } from '../index.ts'
import { listStations } from './air-days.store.ts'
import { airDb, insertActs, lastActs, lastNumbers, listExclusions, type NewAct, newer } from './exclusion.store.ts'
import { decisionGrant, ownProposal, proposalGrant, proposedDays } from './exclusion-rules.ts'
import { airReadings } from './readings.ts'
import type { AirTables } from './tables.ts'

type Db = Kysely<AirTables>

const recount = recountOf([airReadings])

/** Keeps acts and computes the figures of their units anew, in the same transaction. */
async function keepActs(ctx: Context, db: Db, acts: readonly NewAct[]): Promise<void> {
  const { id: person, name } = actorOf(ctx)
  await insertActs(db, acts, { name, person })
  const units = [...new Set(acts.map(({ unit }) => unit))]
  await recount(
    db as never,
    units.map((unit) => ({ kind: 'air-station', unit })),
    ctx.mounted,
  )
}

/** Units that have stations and that the reader may see; throws for any other. */
async function requireStations(ctx: Context, db: Db, units: readonly string[]): Promise<void> {
  const measured = new Set((await listStations(db, { units })).map(({ unit }) => unit))
  const wrong = units.find((unit) => !measured.has(unit) || !mayRead(ctx, unit, air.id))
  if (wrong === undefined) return
  throw new InvalidError('air.no-stations', {
    zh: `“${wrong}”没有空气监测点位，不能申报剔除。`,
    en: `"${wrong}" has no air station, so no day of it can be left out.`,
  })
}

const alreadyOpen = (unit: string, day: string): InvalidError =>
  new InvalidError('air.exclusion-open', {
    zh: `${day}（${unit}）已申报或已批准剔除，不能重复申报。`,
    en: `${day} (${unit}) has been proposed or approved already.`,
  })

async function propose(ctx: Context, db: Db, fields: ProposalFields): Promise<NewAct[]> {
  const days = proposedDays(fields)
  const units = [...new Set(fields.units)]
  await requireStations(ctx, db, units)
  const last = lastActs(await listExclusions(db, { from: fields.from, to: fields.to ?? fields.from }))
  const numbers = await lastNumbers(db, units, days)
  const { reason, basis } = fields
  return units.flatMap((unit) =>
    days.map((day): NewAct => {
      const key = `${unit}/${day}`
      if (!nextActs(last.get(key)?.act).includes('propose')) throw alreadyOpen(unit, day)
      return { unit, day, number: (numbers.get(key) ?? 0) + 1, act: 'propose', reason, basis }
    }),
  )
}

async function decide(ctx: Context, db: Db, { days, act, reason }: DecisionFields): Promise<NewAct[]> {
  const sorted = days.map(({ day }) => day).toSorted()
  const span = { from: sorted[0] ?? '', to: sorted.at(-1) ?? '' }
  const last = lastActs(await listExclusions(db, span))
  const person = actorOf(ctx).id
  return days.map(({ unit, day, number }): NewAct => {
    const before = last.get(`${unit}/${day}`)
    if (before?.number !== number || !nextActs(before.act).includes(act)) throw newer()
    if (act !== 'revoke' && person !== null && before.person === person) throw ownProposal()
    return { unit, day, number: number + 1, act, reason, basis: before.basis }
  })
}

/** Days left out because of sand dust: proposed with reason and basis, decided by who reviews the city, revocable; nothing is erased. */
export const exclusionRouter = router({
  propose: procedure
    .meta({ needs: ['report', 'correct', 'review'] })
    .input(CommandKey.extend(ProposalFields.shape))
    .mutation(({ ctx, input: { key, ...fields } }) =>
      command(ctx, { key, procedure: 'air.exclusion.propose' }, async (trx, note) => {
        const grants = fields.units.map((unit) => proposalGrant(ctx, unit))
        const acts = await propose(ctx, airDb(trx), fields)
        await keepActs(ctx, airDb(trx), acts)
        const [only, ...others] = fields.units
        const unit = others.length === 0 ? (only ?? null) : null
        note({
          ...{ subject: `exclusion/${fields.from}`, unit, plugin: air.id, grant: grants[0], before: null },
          after: { ...fields },
        })
        return { days: acts.length }
      }),
    ),

  decide: procedure
    .meta({ needs: 'review' })
    .input(CommandKey.extend(DecisionFields.shape))
    .mutation(({ ctx, input: { key, ...fields } }) =>
      command(ctx, { key, procedure: 'air.exclusion.decide' }, async (trx, note) => {
        const grant = await decisionGrant(ctx, coreDb(trx))
        const acts = await decide(ctx, airDb(trx), fields)
        await keepActs(ctx, airDb(trx), acts)
        note({
          ...{ subject: `exclusion/${fields.days[0]?.day ?? ''}`, unit: null, plugin: air.id, grant, before: null },
          after: { act: fields.act, reason: fields.reason, days: fields.days.map(({ unit, day }) => `${unit} ${day}`) },
        })
        return { days: acts.length }
      }),
    ),
})
