import { indicatorsOf, type Text } from '@workpoints/core'
import { loadView, procedure, ViewInput } from '@workpoints/core/server'
import { type Register, stateAt, stateOn } from '@workpoints/registers'
import { actionTree } from '../actions.ts'
import { capacityMonths, capacityStanding } from '../capacity.ts'
import { energyYears, intensityStanding } from '../climate.ts'
import { countyLines, stationStanding } from '../counties.ts'
import { carbon } from '../index.ts'
import { greenStanding } from '../making.ts'
import { projectBoard } from '../projects.ts'
import { agreements, clauses } from '../registers/compensation.ts'
import { dualControl } from '../registers/dual-control.ts'
import { energyBalance } from '../registers/energy.ts'
import { rightsTrades, vepLoans } from '../registers/green-finance.ts'
import { greenMaking } from '../registers/green-making.ts'
import { intensity } from '../registers/intensity.ts'
import { newEnergy } from '../registers/new-energy.ts'
import { peakMeasures } from '../registers/peak-measures.ts'
import { powerProjects } from '../registers/power-projects.ts'
import { superChargers } from '../registers/super-chargers.ts'
import { travelSurveys } from '../registers/travel-surveys.ts'
import { bankResources, valueMatters } from '../registers/value.ts'
import { vehicles } from '../registers/vehicles.ts'
import { valueStanding } from '../value.ts'
import { asksOf } from './low-asks.ts'
import { lateOf, type RowsOf } from './low-late.ts'
import { readRows } from './rows.ts'
import { wantedBy } from './wanted.ts'

const read = [
  ...[peakMeasures, dualControl, intensity, energyBalance, greenMaking, powerProjects, newEnergy, superChargers],
  ...[vehicles, travelSurveys, valueMatters, bankResources, rightsTrades, vepLoans, agreements, clauses],
  // Each has rows of its own shape; only their ids and fields are read through this list.
] as unknown as readonly Register<never>[]

/** Years of the energy balance that are shown, the newest; the ledger has them all. */
const shownYears = 2

const indicators = new Map(indicatorsOf(carbon).map((indicator) => [indicator.id, indicator]))

const agreementsOn = (rows: RowsOf, on: string) =>
  rows(agreements).map((entry) => ({
    ...{ id: entry.id, label: entry.label, signBy: entry.data.signBy, until: entry.data.until },
    state: stateAt(agreements as unknown as Register<never>, stateOn(entry, on) ?? 'talks')?.title ?? null,
  }))

/** What the specialist's page shows: what each target still asks for, capacity by month, projects, counties, the province's accounting, actions, value. */
export const low = procedure
  .meta({ needs: 'read' })
  .input(ViewInput)
  .query(async ({ ctx, input }) => {
    const { at, facts } = await loadView(ctx, input)
    const { on } = at
    const moment = { year: facts.plan.year, on }
    const rows = await readRows(ctx, read)
    const wanted = wantedBy(ctx, facts)
    const nameOf = (unit: string): Text => facts.units.get(unit)?.name ?? { zh: unit, en: unit }
    const withName = <R extends { readonly unit: string }>(row: R) => ({ ...row, county: nameOf(row.unit) })
    const counted = rows(newEnergy).filter(wanted.counted('new-energy-capacity'))
    const target = wanted.amountOf('new-energy-capacity')
    const ledgers = {
      ...{ energy: rows(newEnergy), green: rows(greenMaking) },
      ...{ stations: rows(superChargers), vehicles: rows(vehicles) },
    }
    const value = { resources: rows(bankResources), trades: rows(rightsTrades), loans: rows(vepLoans) }
    return {
      ...{ on, year: moment.year, isWhole: wanted.isWhole },
      asks: asksOf({ rows, wanted, moment }).map((ask) => {
        const { name, unit } = indicators.get(`carbon.${ask.key}`) ?? { name: { zh: ask.key, en: ask.key }, unit: null }
        return { ...ask, name, unit }
      }),
      capacity: {
        ...{ target, rows: counted.length },
        standing: capacityStanding(counted, { ...moment, target }),
        months: capacityMonths(counted, moment),
      },
      board: projectBoard(rows(powerProjects), on).map(withName),
      counties: countyLines(ledgers, moment, wanted.sharesOf('new-energy-capacity')).map(withName),
      factories: greenStanding(rows(greenMaking), 'factory', moment),
      stationsLeft: stationStanding(rows(superChargers), on).left.map(withName),
      intensity: intensityStanding(rows(intensity), on),
      energy: energyYears(rows(energyBalance)).slice(0, shownYears),
      actions: actionTree(rows(peakMeasures), on).map(({ measures, ...branch }) => ({
        ...branch,
        measures: measures.map(withName),
      })),
      value: valueStanding(value, moment),
      agreements: agreementsOn(rows, on),
      late: lateOf(rows, on).map(withName),
    }
  })
