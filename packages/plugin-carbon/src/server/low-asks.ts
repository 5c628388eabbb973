import { type Ask, capacityAsk, countAsk, intensityAsk, travelAsk, vehicleAsk } from '../asks.ts'
import { capacityStanding } from '../capacity.ts'
import { intensityStanding } from '../climate.ts'
import { type Moment, stationStanding, vehicleStanding } from '../counties.ts'
import { greenStanding } from '../making.ts'
import { greenMaking } from '../registers/green-making.ts'
import { intensity } from '../registers/intensity.ts'
import { newEnergy } from '../registers/new-energy.ts'
import { superChargers } from '../registers/super-chargers.ts'
import { newestSurvey, shareOf, travelSurveys } from '../registers/travel-surveys.ts'
import { vehicles } from '../registers/vehicles.ts'
import type { RowsOf } from './low-late.ts'
import type { Wanted } from './wanted.ts'

interface Source {
  readonly rows: RowsOf
  readonly wanted: Wanted
  readonly moment: Moment
}

const recommended = { zh: '已推荐', en: 'recommended' }
const building = { zh: '在建', en: 'under construction' }

/** Figures of the city, which no one county's rows can tell. */
const ofCity: readonly string[] = ['intensity-reduction', 'green-parks', 'green-travel']

/** What each target of the area still asks for, in the order of the tasks; only rows of the units that a target speaks for count. */
export function asksOf({ rows, wanted, moment }: Source): Ask[] {
  const { year, on } = moment
  const target = wanted.amountOf
  const green = rows(greenMaking)
  const factories = greenStanding(green.filter(wanted.counted('green-factories')), 'factory', moment)
  const parks = greenStanding(green, 'park', moment)
  const energy = rows(newEnergy).filter(wanted.counted('new-energy-capacity'))
  const stations = stationStanding(rows(superChargers).filter(wanted.counted('super-chargers')), on)
  const fleet = rows(vehicles).filter(wanted.counted('nev-share'))
  const capacity = target('new-energy-capacity')
  const years = intensityStanding(rows(intensity), on).years
  const asks = [
    intensityAsk(years.find((line) => line.year === String(year))),
    countAsk({
      ...{ key: 'green-factories', count: factories.count, coming: factories.coming, word: recommended },
      ...{ target: target('green-factories'), measure: { zh: '个', en: 'factories' } },
    }),
    countAsk({
      ...{ key: 'green-parks', count: parks.count, coming: parks.coming, word: recommended },
      ...{ target: target('green-parks'), measure: { zh: '个', en: 'parks' } },
    }),
    capacityAsk(capacityStanding(energy, { ...moment, target: capacity }), capacity),
    countAsk({
      ...{ key: 'super-chargers', count: stations.count, coming: stations.coming, word: building },
      ...{ target: target('super-chargers'), measure: { zh: '座', en: 'stations' } },
    }),
    vehicleAsk({ ...vehicleStanding(fleet, moment, target('nev-share')), target: target('nev-share') }),
    travelAsk({ ...surveys(rows, moment), target: target('green-travel') }),
  ]
  return wanted.isWhole ? asks : asks.filter(({ key }) => !ofCity.includes(key))
}

/** This year's share, and the last edition before it. */
function surveys(rows: RowsOf, { year, on }: Moment) {
  const entries = rows(travelSurveys)
  const newest = newestSurvey(entries, on)
  const last = entries
    .map(({ data }) => data)
    .filter(({ edition, resultOn }) => Number(edition) < year && resultOn !== null && resultOn <= on)
    .toSorted((a, b) => b.edition.localeCompare(a.edition))[0]
  return {
    percent: newest === null ? null : shareOf(newest),
    last: last === undefined ? null : { edition: last.edition, percent: shareOf(last) },
  }
}
