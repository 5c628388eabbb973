import type { Text } from '../index.ts'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'

export interface UnitLinkProps {
  readonly unit: { readonly id: string; readonly name: Text; readonly readable: boolean }
}

/** A unit's name, leading to its page where the reader may open it. */
export function UnitLink({ unit: { id, name, readable } }: UnitLinkProps) {
  const t = useText()
  return readable ? <AppLink href={`/units/${id}`}>{t(name)}</AppLink> : <span>{t(name)}</span>
}
