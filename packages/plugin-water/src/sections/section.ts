import type { Day } from '@workpoints/core'
import { isSiteValid, type Site } from '@workpoints/readings'
import type { SectionPlanRow } from '../registers/section-plans.ts'
import type { WaterBody } from '../rules/table-1.ts'
import { type WaterClass, waterClasses } from '../rules/water-class.ts'
import { compareRivers, riverName } from './rivers.ts'

/** What a section is judged for; written in the site's zone, several parted by 、 or a blank. */
export type SectionRole = 'national' | 'provincial' | 'gan-stem' | 'dong-border' | 'city-border'

const roleWords: Readonly<Record<SectionRole, RegExp>> = {
  national: /^国(控|考)/,
  provincial: /^省(控|考)/,
  'gan-stem': /^赣江干流/,
  'dong-border': /^东江出境/,
  'city-border': /^(市界|出市境)/,
}

/** A river section or a point in a lake, as the rules of this area see it. */
export interface Section {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly kind: 'river-section' | 'lake-point'
  /** 流域: the first word of the site's basin, without 流域 behind it. */
  readonly basin: string
  /** The river or lake it lies on. */
  readonly river: string
  /** Its place on the river, 1 at the source; null while nobody has said. */
  readonly order: number | null
  readonly body: WaterBody
  readonly target: WaterClass | null
  readonly roles: readonly SectionRole[]
  /** 总磷预期控制值 of the year's mean, mg/L, where one was set. */
  readonly expected: string | null
}

const separators = /[\s、，,;；/·—-]+/

const isSection = (kind: Site['kind']): kind is Section['kind'] => kind === 'river-section' || kind === 'lake-point'

/** What a section is judged for by its site's zone; 出境断面 alone is the border of the basin it lies in. */
export function rolesOf(zone: string, basin = ''): readonly SectionRole[] {
  const words = zone.split(separators)
  const says = (pattern: RegExp): boolean => words.some((word) => pattern.test(word))
  const named = (Object.keys(roleWords) as SectionRole[]).filter((role) => says(roleWords[role]))
  const isBorder = says(/^出境/) || named.includes('dong-border')
  const isDong = isBorder && basin.startsWith('东江')
  return [
    ...new Set([...named, ...(isDong ? ['dong-border' as const] : []), ...(isBorder ? ['city-border' as const] : [])]),
  ]
}

/** The water body is a fact of the site; one whose kind is a lake's has the limits of lakes. */
export const bodyOf = ({ waterBody, kind }: Pick<Site, 'waterBody' | 'kind'>): WaterBody =>
  waterBody ?? (kind === 'lake-point' ? 'lake' : 'river')

/** The sections among the sites that are measured on a day, as they are on that day, by river and order; `plans` says where each lies. */
export function sectionsOf(
  sites: readonly Site[],
  { plans, on }: { readonly plans: readonly SectionPlanRow[]; readonly on: Day },
): Section[] {
  const planOf = new Map(plans.map((plan) => [plan.section, plan]))
  return sites
    .flatMap((site): Section[] => {
      const { id, name, unit, kind, zone, targetClass } = site
      if (!isSection(kind) || !isSiteValid(site, on)) return []
      const [basin = '', river] = site.basin.split(separators).map((word) => word.replace(/流域$/, ''))
      const plan = planOf.get(id)
      return [
        {
          ...{ id, name, unit, kind, basin, river: riverName(plan?.river ?? river ?? basin) },
          order: plan === undefined ? null : Number(plan.order),
          body: bodyOf(site),
          target: targetClass === null ? null : (waterClasses[targetClass - 1] ?? null),
          roles: rolesOf(zone, basin),
          expected: plan?.expected ?? null,
        },
      ]
    })
    .toSorted(
      (a, b) =>
        compareRivers(a.river, b.river) ||
        (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY) ||
        a.id.localeCompare(b.id),
    )
}

/** Whether a section is judged for something. */
export const hasRole = ({ roles }: Pick<Section, 'roles'>, role: SectionRole): boolean => roles.includes(role)

/** Sections of the Gan basin, whose phosphorus task 29 is about. */
export const isOfGan = ({ basin }: Pick<Section, 'basin'>): boolean => basin.startsWith('赣江')
