import type { Indicator } from './indicator.ts'
import type { Text } from './text.ts'

/** An indicator as its plugin declares it: the id without the plugin's own name in front. */
export interface IndicatorDeclaration<Name extends string = string> extends Omit<Indicator, 'id'> {
  readonly key: Name
}

/** A module of the platform: one work area's indicators, and a home for its own tables, procedures and pages. Plain data, shared by both halves. */
export interface Plugin<Id extends string = string, Name extends string = string> {
  /** One lower-case word: also the database schema, the first part of every procedure, and the part of the URL. */
  readonly id: Id
  readonly title: Text
  /** Ordinal of the area in the plan, which is also the order of the navigation; null for a module outside the printed areas. */
  readonly area: number | null
  readonly indicators: readonly IndicatorDeclaration<Name>[]
}

/** Words that would break a tRPC path or meet a schema of PostgreSQL. */
const reserved = new Set(['core', 'public', 'then', 'call', 'apply', 'information'])

/** Declares a plugin; the id and the indicator names stay literal types, so that the other halves are checked against them. */
export function definePlugin<const Id extends string, const Name extends string>(
  plugin: Plugin<Id, Name>,
): Plugin<Id, Name> {
  if (!/^[a-z][a-z0-9]*$/.test(plugin.id) || plugin.id.startsWith('pg') || reserved.has(plugin.id))
    throw new Error(
      `plugin id "${plugin.id}" must be one lower-case word and none of: ${[...reserved].join(', ')}, pg…`,
    )
  return plugin
}

/** The plugin's indicators with their full ids. */
export function indicatorsOf(plugin: Plugin): readonly Indicator[] {
  return plugin.indicators.map(({ key, ...rest }) => ({ id: `${plugin.id}.${key}`, ...rest }))
}
