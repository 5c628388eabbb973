import { bilingual } from '@workpoints/core'
import type { FormError } from '@workpoints/ui/form'
import { fieldsOfKind, fittedToKind, Site, type SiteKind, usualWaterBody } from '../index.ts'

/** A site while somebody types it. */
export interface SiteDraft {
  readonly id: string
  /** Empty until one is chosen. */
  readonly kind: SiteKind | ''
  readonly name: string
  readonly unit: string
  readonly longitude: string
  readonly latitude: string
  readonly basin: string
  readonly zone: string
  readonly waterBody: string
  readonly targetClass: string
  readonly validFrom: string
  readonly validTo: string
}

/** An empty form; the module that it is opened from offers its first kind. */
export const newSiteDraft = (today: string, kind: SiteKind | ''): SiteDraft => ({
  ...{ id: '', kind, name: '', unit: '', longitude: '', latitude: '', basin: '', zone: '' },
  ...{ waterBody: kind === '' ? '' : (usualWaterBody(kind) ?? ''), targetClass: '', validFrom: today, validTo: '' },
})

/** A site as it is typed. */
export const draftOfSite = (site: Site): SiteDraft => ({
  ...{ id: site.id, kind: site.kind, name: site.name, unit: site.unit },
  ...{ longitude: site.longitude ?? '', latitude: site.latitude ?? '', basin: site.basin, zone: site.zone },
  ...{ waterBody: site.waterBody ?? '', targetClass: site.targetClass?.toString() ?? '' },
  ...{ validFrom: site.validFrom, validTo: site.validTo ?? '' },
})

/** The draft with another kind: the water body follows it. */
export const withKind = (draft: SiteDraft, kind: SiteKind): SiteDraft => ({
  ...draft,
  kind,
  zone: fieldsOfKind(kind).zone?.only === true ? '' : draft.zone,
  waterBody: usualWaterBody(kind) ?? '',
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.normalize('NFKC').trim())

/** The site that was typed, or what is wrong with it by field: by the same rules as the server's. */
export function readSiteDraft(
  draft: SiteDraft,
  { before, language }: { readonly before: Site | undefined; readonly language: 'zh' | 'en' },
): { readonly site: Site } | { readonly errors: readonly FormError[] } {
  const read = Site.safeParse({
    ...before,
    ...{ id: draft.id.normalize('NFKC').trim(), kind: draft.kind, name: draft.name, unit: draft.unit },
    ...{ longitude: orNull(draft.longitude), latitude: orNull(draft.latitude) },
    ...{ basin: draft.basin, zone: draft.zone },
    waterBody: orNull(draft.waterBody),
    targetClass: draft.targetClass === '' ? null : Number(draft.targetClass),
    ...{ validFrom: draft.validFrom, validTo: orNull(draft.validTo) },
  })
  if (read.success) return { site: before?.kind === read.data.kind ? read.data : fittedToKind(read.data) }
  // One message a field: what comes first is what to mend first.
  const issues = new Map(read.error.issues.toReversed().map((issue) => [String(issue.path[0] ?? ''), issue.message]))
  return {
    errors: siteFormOrder.flatMap((key) => {
      const message = issues.get(key)
      if (message === undefined) return []
      return [{ field: `site.${key}`, message: key === 'kind' ? chooseKind[language] : bilingual(message)[language] }]
    }),
  }
}

/** As the fields stand in the form, so that the list of what is wrong goes down the page. */
const siteFormOrder = [
  ...['kind', 'unit', 'name', 'id', 'longitude', 'latitude'],
  ...['basin', 'zone', 'waterBody', 'targetClass', 'validFrom', 'validTo'],
] as const

const chooseKind = { zh: '请选择类型', en: 'choose a kind' } as const

const keys = [
  'name',
  'kind',
  'unit',
  'longitude',
  'latitude',
  'basin',
  'zone',
  'waterBody',
  'targetClass',
  'validFrom',
  'validTo',
] as const

/** The fields in which two drafts differ. */
export const differing = (a: SiteDraft, b: SiteDraft): readonly (keyof SiteDraft)[] =>
  keys.filter((key) => a[key] !== b[key])

/** What was typed, with what somebody else changed since in the fields that were left alone. */
export function mergedSite(
  typed: SiteDraft,
  { seen, now }: { readonly seen: SiteDraft; readonly now: SiteDraft },
): SiteDraft {
  const others = differing(seen, now).filter((key) => typed[key] === seen[key])
  return { ...typed, ...Object.fromEntries(others.map((key) => [key, now[key]])) }
}
