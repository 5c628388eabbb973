import type { Text } from '@workpoints/core'
import type { Site } from './site.ts'
import type { SiteKind } from './site-kind.ts'

/** Fields that sites of some kinds have and others have not. */
export type KindField = 'basin' | 'zone' | 'waterBody' | 'targetClass'

/** A field as a kind of site has it. */
export interface SiteField {
  readonly title: Text
  readonly hint?: Text
  /** Nothing else than the usual may be written. */
  readonly only?: true
  /** What is usually written; for noise the values are the zones of GB 3096-2008, clause 4. */
  readonly usual?: readonly { readonly value: string; readonly title: Text }[]
}

const same = (...values: readonly (readonly [zh: string, en: string])[]) =>
  values.map(([zh, en]) => ({ value: zh, title: { zh, en } }))

const networks = same(
  ['国控', 'national network'],
  ['省控', 'provincial network'],
  ['市控', 'city network'],
  ['县控', 'county network'],
)

/** Functional areas for environmental noise (GB 3096-2008, clause 4): 4a beside roads and waterways, 4b beside railways. */
const noiseZones = ['0', '1', '2', '3', '4a', '4b'].map((value) => ({
  value,
  title: { zh: `${value}类`, en: `zone ${value}` },
}))

const waterBody: SiteField = {
  title: { zh: '水体类型', en: 'Water body' },
  hint: { zh: '总磷按河流或湖库限值评价', en: 'whose limits of total phosphorus hold' },
}
const targetClass: SiteField = {
  title: { zh: '目标水质类别', en: 'Target class' },
  hint: { zh: '考核要求；没有考核的不填', en: 'as it is judged by; empty without one' },
}
const receiving: SiteField = {
  title: { zh: '受纳水体', en: 'Receiving water' },
  hint: { zh: '如“贡江”', en: 'such as 贡江' },
}

const fields: Readonly<Record<SiteKind, Readonly<Partial<Record<KindField, SiteField>>>>> = {
  'air-station': { zone: { title: { zh: '站点级别', en: 'Network' }, usual: networks.slice(0, 3) } },
  'river-section': {
    basin: { title: { zh: '流域、河流', en: 'Basin, river' }, hint: { zh: '如“赣江 贡水”', en: 'such as 赣江 贡水' } },
    zone: {
      title: { zh: '断面属性', en: 'Function' },
      usual: [
        ...networks,
        ...same(['出境断面', 'border section'], ['县界断面', 'county border'], ['饮用水水源', 'drinking water']),
      ],
    },
    ...{ waterBody, targetClass },
  },
  'lake-point': {
    basin: { title: { zh: '湖库', en: 'Lake' }, hint: { zh: '如“陡水湖”', en: 'such as 陡水湖' } },
    zone: {
      title: { zh: '点位属性', en: 'Function' },
      usual: [...networks, ...same(['饮用水水源', 'drinking water'])],
    },
    ...{ waterBody, targetClass },
  },
  'noise-point': { zone: { title: { zh: '声环境功能区', en: 'Noise zone' }, only: true, usual: noiseZones } },
  outfall: {
    basin: receiving,
    zone: {
      title: { zh: '排污口类型', en: 'Kind of outfall' },
      usual: same(
        ['工业排污口', 'industrial'],
        ['城镇污水处理厂排污口', 'treatment works'],
        ['农业排口', 'agricultural'],
      ),
    },
  },
  'works-monitor': {
    basin: receiving,
    zone: {
      title: { zh: '监控位置', en: 'Where it measures' },
      usual: same(['进水口', 'inflow'], ['出水口', 'outflow']),
    },
  },
}

/** The fields that a kind of site has beside those of every site. */
export const fieldsOfKind = (kind: SiteKind): Readonly<Partial<Record<KindField, SiteField>>> => fields[kind]

/** The water body of a kind unless told; null for what is no surface water. */
export const usualWaterBody = (kind: SiteKind): Site['waterBody'] =>
  kind === 'river-section' ? 'river' : kind === 'lake-point' ? 'lake' : null

/** A site without what its kind has not: after its kind was changed, nothing of the old one stays behind unseen. */
export function fittedToKind(site: Site): Site {
  const own = fieldsOfKind(site.kind)
  return {
    ...site,
    basin: own.basin === undefined ? '' : site.basin,
    zone: own.zone === undefined ? '' : site.zone,
    waterBody: own.waterBody === undefined ? null : (site.waterBody ?? usualWaterBody(site.kind)),
    targetClass: own.targetClass === undefined ? null : site.targetClass,
  }
}

export const waterBodyTexts: Readonly<Record<NonNullable<Site['waterBody']>, Text>> = {
  river: { zh: '河流', en: 'river' },
  lake: { zh: '湖库', en: 'lake' },
}

/** Ⅰ to Ⅴ, as GB 3838 writes the classes of water. */
export const classText = (targetClass: number): string => `${'ⅠⅡⅢⅣⅤ'.charAt(targetClass - 1)}类`
