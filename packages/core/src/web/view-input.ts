import type { ViewInput } from '../server/view.ts'

/** The part of the URL that says how the plan is looked at; it stays when the reader moves between pages. */
export const viewKeys = ['plan', 'on', 'asOf'] as const

/** The view that a query such as `?on=2025-06-30` asks for. */
export function viewInputOf(search: Readonly<Record<string, string>>): ViewInput {
  return Object.fromEntries(viewKeys.flatMap((key) => (search[key] ? [[key, search[key]]] : [])))
}
