import { type DemoAsked, dayOf, exampleName, rowOf } from '@workpoints/registers/server'
import { emergencyStock } from '../registers/emergency-stock.ts'
import { parkWorks } from '../registers/park-works.ts'

const metals = [
  ['Pb', 'Cd'],
  ['Cu', 'Zn', 'Ni'],
  ['As', 'Tl'],
  ['Cd', 'Tl', 'Pb'],
] as const

/** A works a county; those of every second park have heavy metals, and one of them is late with its monitor and its stock. */
export const demoParkWorks = (asked: DemoAsked) =>
  asked.counties.map(({ id }, index) => {
    const hasMetals = index % 2 === 0
    const own = hasMetals ? (metals[(index / 2) % metals.length] ?? null) : null
    const isLate = index === 8
    return {
      data: rowOf(parkWorks, {
        ...{
          county: id,
          name: exampleName(index, '园区污水处理厂'),
          park: exampleName(index, '工业园'),
          hasMetals,
          metals: own,
        },
        capacity: String(5000 * (1 + (index % 4))),
        ...(hasMetals && !isLate
          ? {
              monitored: own,
              monitorBuiltOn: dayOf(asked, 2 + (index % 4)),
              connectedOn: dayOf(asked, 3 + (index % 4)),
              stockedOn: dayOf(asked, 5),
            }
          : {}),
        planOn: index % 3 === 2 ? null : dayOf(asked, 3),
        drillOn: index % 4 === 0 ? dayOf(asked, 6, 5) : null,
      }),
    }
  })

/** Two items of stock for each works with metals; one is short and one past its day. */
export const demoEmergencyStock = (asked: DemoAsked) =>
  asked.counties.flatMap(({ id }, index) =>
    index % 2 !== 0 || index === 8
      ? []
      : [
          {
            item: '硫化钠',
            quota: '5',
            quantity: index === 4 ? '3.5' : '6',
            expiresOn: dayOf({ year: asked.year + 1 }, 3),
          },
          {
            item: '重金属捕集剂',
            quota: '2',
            quantity: '2',
            expiresOn: index === 6 ? dayOf(asked, 5) : dayOf(asked, 12),
          },
        ].map((stock) => ({
          data: rowOf(emergencyStock, {
            ...{
              county: id,
              works: exampleName(index, '园区污水处理厂'),
              measure: '吨',
              place: '厂内应急物资库',
              ...stock,
            },
            producedOn: dayOf({ year: asked.year - 1 }, 5),
            checkedOn: dayOf(asked, 6, 1),
          }),
        })),
  )
