import type { RoleSeat } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import type { Option } from '@workpoints/ui/select'
import type { Choices } from './person-data.ts'
import { seatText } from './person-words.ts'

const order: readonly RoleSeat[] = ['office', 'department', 'county']

/** Units to choose from, under the kind of seat they offer; only those that offer `seat` where one is given. */
export function useUnitOptions(units: Choices['units'], seat?: RoleSeat): readonly Option[] {
  const t = useText()
  const seated = order
    .filter((one) => seat === undefined || one === seat)
    .flatMap((one) =>
      units
        .filter(({ seats }) => seats.includes(one))
        .map(({ id, name }) => ({ value: id, label: t(name), group: t(seatText[one]) })),
    )
  const others = seat === undefined ? units.filter(({ seats }) => !order.some((one) => seats.includes(one))) : []
  return [...seated, ...others.map(({ id, name }) => ({ value: id, label: t(name), group: t('其他', 'Others') }))]
}
