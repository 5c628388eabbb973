import { countiesOnly, type DemoAsked, rowOf } from '@workpoints/registers/server'
import { type MineRow, mines } from '../registers/mines.ts'
import { addMonths } from '../rules/green-mine.ts'
import { exampleCode } from './demo-shares.ts'

const minerals = ['钨', '离子型稀土', '萤石', '建筑用石', '石灰岩', '脉石英'] as const

/** Mines that never passed, that passed late, and that passed before they had to. */
const [missed, late, early] = [[23, 31, 33], [12, 20], [38]]
const count = 56

/** The dates of a mine: two began to produce in each quarter from 2019 on; the last ones have only just begun, or not yet. */
function datesOf({ year }: DemoAsked, number: number): MineRow {
  const producedOn = addMonths(`${year - 6}-01-16`, Math.floor(number / 2) * 3 + (number % 5 === 0 ? 2 : 1))
  const licensedOn = addMonths(producedOn, -10 - (number % 5))
  const passedOn = late.includes(number)
    ? addMonths(producedOn, 27)
    : missed.includes(number)
      ? null
      : addMonths(producedOn, early.includes(number) ? 18 : 13 + (number % 10))
  const isAfter = (day: string) => day > `${year}-06-30`
  return {
    licensedOn,
    producedOn: isAfter(producedOn) ? null : producedOn,
    passedOn: passedOn === null || isAfter(passedOn) ? null : passedOn,
  }
}

/** Mines licensed since 2018 of every standing against their own terms, and two older ones, which are not meant. */
export function demoMines(asked: DemoAsked) {
  const counties = countiesOnly(asked)
  return Array.from({ length: count }, (_, number) => {
    const isOld = number >= count - 2
    const dates = isOld
      ? { licensedOn: '2011-04-20', producedOn: '2012-05-10', passedOn: null }
      : datesOf(asked, number)
    const { producedOn, passedOn } = dates
    return {
      data: rowOf(mines, {
        ...{ county: counties[(number * 7) % counties.length]?.id ?? '', name: `示例${number + 1}号矿山` },
        ...{ licence: exampleCode(number + 1), mineral: minerals[number % minerals.length] ?? '钨' },
        ...dates,
        condition: producedOn === null ? 'building' : 'producing',
        stage: passedOn !== null ? 'assessed' : producedOn === null ? 'none' : 'building',
        list: passedOn !== null ? 'provincial' : null,
      }),
    }
  })
}
