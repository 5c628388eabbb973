import { countiesOnly, type DemoAsked, dayOf, rowOf } from '@workpoints/registers/server'
import { machinery, machineryChecks } from '../registers/machinery.ts'
import { heavyTrucks, truckChecks } from '../registers/truck-checks.ts'
import { byCounty, exampleCode } from './demo-shares.ts'

/** Checks of each month from January: together a little ahead, a little behind, and far behind the even course. */
const trucks = [70, 80, 140, 120, 130, 130]
const fuelled = [0, 2, 2, 2, 2, 1]
const heavy = [90, 90, 150, 170, 200, 200]
const machines = [10, 20, 45, 60, 70, 80]

interface Check {
  readonly county: string
  readonly month: number
  /** Counted through the whole year. */
  readonly number: number
  /** Within its month. */
  readonly inMonth: number
  readonly on: string
}

/** Each check of the months in its county, in order. */
function checksOf(asked: DemoAsked, months: readonly number[]): Check[] {
  let number = 0
  return months.flatMap((total, at) => {
    let inMonth = 0
    return byCounty(asked, total).flatMap(({ county, count }) =>
      Array.from({ length: count }, () => {
        number += 1
        inMonth += 1
        return { county, month: at + 1, number, inMonth, on: dayOf(asked, at + 1, 1 + ((number * 7) % 26)) }
      }),
    )
  })
}

const stages = ['3', '4', '5', '6', '5', '6', '4'] as const

/** Every eleventh or so failed; of these two in three were repaired within some days, none past the last month. */
function outcome({ number, month, on }: Check) {
  const fails = number % 11 === 4
  const isMended = fails && number % 3 !== 0 && month < 6
  return {
    result: fails ? ('fail' as const) : ('pass' as const),
    retestedOn: isMended ? `${on.slice(0, 5)}${String(month + 1).padStart(2, '0')}-05` : null,
    opacity: fails ? `1.${30 + (number % 60)}` : `0.${20 + (number % 60)}`,
  }
}

const plateOf = (number: number): string => `赣B·演示${String(number).padStart(4, '0')}`

export const demoTruckChecks = (asked: DemoAsked) =>
  checksOf(asked, trucks).map((check) => {
    const { county, month, number, inMonth, on } = check
    const isFuelled = inMonth % 40 === 7 && Math.ceil(inMonth / 40) <= (fuelled[month - 1] ?? 0)
    return {
      data: rowOf(truckChecks, {
        ...{ county, on, number: exampleCode('柴', number), plate: plateOf(number), stage: stages[number % 7] ?? '5' },
        ...{ way: number % 4 === 0 ? 'premises' : 'road', size: number % 3 === 0 ? 'light' : 'heavy' },
        ...{ spot: number % 4 === 0 ? '示例货运企业' : '示例检查点', ...outcome(check) },
        ...(isFuelled ? { fuelSampled: true, fuelResult: number % 8 === 0 ? 'fail' : 'pass' } : { fuelSampled: false }),
      }),
    }
  })

/** Each truck once, and every sixtieth of them a second time, which does not count. */
export const demoHeavyTrucks = (asked: DemoAsked) =>
  checksOf(asked, heavy).flatMap((check) => {
    const { county, number, on } = check
    const data = rowOf(heavyTrucks, {
      ...{
        county,
        on,
        number: exampleCode('重', number),
        plate: plateOf(5000 + number),
        stage: stages[number % 7] ?? '5',
      },
      ...{ way: number % 5 === 0 ? 'remote' : 'stopped', spot: '示例路段', smoke: number % 22 === 4 },
      ...outcome(check),
    })
    if (number % 60 !== 0) return [{ data }]
    return [{ data }, { data: { ...data, number: exampleCode('重', number, '复') } }]
  })

const kinds = ['excavator', 'loader', 'forklift', 'roller', 'excavator', 'bulldozer'] as const
const codeOf = (place: number, number: number): string => exampleCode('编', place + 1, number)

/** Two machines in three were checked by the end of June. */
export const demoMachinery = (asked: DemoAsked) =>
  byCounty(asked, 420).flatMap(({ county, count }, place) =>
    Array.from({ length: count }, (_, at) => {
      const isPlated = at % 5 !== 4
      const on = dayOf(asked, 1 + (at % 6), 10)
      return {
        data: rowOf(machinery, {
          ...{ county, code: codeOf(place, at + 1), kind: kinds[at % kinds.length] ?? 'excavator' },
          ...{
            stage: at % 3 === 0 ? '2' : '3',
            power: String(45 + ((at * 17) % 120)),
            owner: '示例施工单位',
            codedOn: on,
          },
        }),
        state: isPlated ? 'plated' : 'coded',
        states: [{ state: 'coded', on }, ...(isPlated ? [{ state: 'plated', on: `${on.slice(0, 8)}20` }] : [])],
      }
    }),
  )

/** The machines of a county are checked one after the other, each once. */
export function demoMachineryChecks(asked: DemoAsked) {
  const places = countiesOnly(asked).map(({ id }) => id)
  const checked = new Map<string, number>()
  return checksOf(asked, machines).map((check) => {
    const { county, number, on } = check
    const nth = (checked.get(county) ?? 0) + 1
    checked.set(county, nth)
    return {
      data: rowOf(machineryChecks, {
        ...{
          county,
          on,
          number: exampleCode('检', number),
          code: codeOf(places.indexOf(county), nth),
          spot: '示例工地',
        },
        ...{ kind: kinds[(nth - 1) % kinds.length] ?? 'excavator', ...outcome(check) },
      }),
    }
  })
}
