import { useSession, useText } from '@workpoints/core/web'
import {
  classText,
  fieldsOfKind,
  type KindField,
  type Site,
  type SiteKind,
  siteKindTexts,
  waterBodyTexts,
} from '../index.ts'

/** The name of a unit by its id; the id where the unit is no county. */
export function useUnitName(): (id: string) => string {
  const t = useText()
  const { data: session } = useSession()
  return (id) => {
    const unit = session?.counties.find((county) => county.id === id)
    return unit === undefined ? id : t(unit.name)
  }
}

const titles = {
  id: { zh: '编号', en: 'Id' },
  kind: { zh: '类型', en: 'Kind' },
  name: { zh: '名称', en: 'Name' },
  unit: { zh: '所在县区', en: 'County' },
  longitude: { zh: '经度', en: 'Longitude' },
  latitude: { zh: '纬度', en: 'Latitude' },
  basin: { zh: '流域、河流', en: 'Basin' },
  zone: { zh: '功能区', en: 'Function' },
  waterBody: { zh: '水体类型', en: 'Water body' },
  targetClass: { zh: '目标水质类别', en: 'Target class' },
  validFrom: { zh: '启用日期', en: 'First day' },
  validTo: { zh: '停用日期', en: 'Last day' },
} as const
export type SiteKey = keyof typeof titles
export const siteKeys = Object.keys(titles) as readonly SiteKey[]

/** What a field of a site is called, and what stands in it, in words. */
export function useSiteWords() {
  const t = useText()
  const unitName = useUnitName()
  return {
    title: (key: SiteKey, kind: SiteKind): string => t(fieldsOfKind(kind)[key as KindField]?.title ?? titles[key]),
    value: (key: SiteKey, site: Site): string => {
      if (key === 'kind') return t(siteKindTexts[site.kind])
      if (key === 'unit') return unitName(site.unit)
      if (key === 'waterBody') return site.waterBody === null ? '' : t(waterBodyTexts[site.waterBody])
      if (key === 'targetClass') return site.targetClass === null ? '' : classText(site.targetClass)
      if (key === 'zone') return zoneText(site)
      return site[key] ?? ''
    },
  }
}

const zoneText = ({ kind, zone }: Site): string =>
  fieldsOfKind(kind).zone?.usual?.find(({ value }) => value === zone)?.title.zh ?? zone
