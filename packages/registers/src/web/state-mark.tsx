import { useText } from '@workpoints/core/web'
import { stateAt } from '../register.ts'
import { useHere } from './register-context.tsx'

const signs = { open: '○', done: '●', stopped: '×', plain: '·' } as const

/** A state by sign and words; its colour is never alone. */
export function StateMark({ state }: { readonly state: string }) {
  const t = useText()
  const { register } = useHere()
  const found = stateAt(register, state)
  const tone = found?.tone ?? 'plain'
  return (
    <span className={`register-state register-state--${tone}`}>
      <span aria-hidden="true">{signs[tone]}</span> {found === undefined ? state : t(found.title)}
    </span>
  )
}
