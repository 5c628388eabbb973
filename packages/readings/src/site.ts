import { Day, type Text } from '@workpoints/core'
import { z } from 'zod'
import { SiteKind } from './site-kind.ts'

const coordinate = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,8})?$/, '应为十进制度数，如 114.93 / degrees such as 114.93')
    .refine((text) => Math.abs(Number(text)) <= most, `应在 ±${most} 之内 / within ±${most}`)
    .nullable()

/** Words that pages have below `/sites`, and that so name no site. */
const pageWords = new Set(['new', 'edit', 'import', 'sheet', 'devices'])

const shortText = (most: number) => z.string().trim().max(most, `不能超过 ${most} 个字 / ${most} characters at most`)

/** A station, section, point or monitor: what a series is measured at. */
const SiteFields = z.object({
  /** Short and stable, as the network numbers it: `1399A`, `gz-meilin`. */
  id: z
    .string()
    .min(1, '请填写编号 / give its id')
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/,
      '应为字母、数字、横线，最多 32 个 / letters, digits and dashes, 32 at most',
    )
    .refine((id) => !pageWords.has(id), '这个编号是网页地址的一部分，请换一个 / a page has this name; choose another'),
  kind: SiteKind,
  name: shortText(60).min(1, '请填写名称 / give its name'),
  /** The unit it lies in, by id: whose figures these are. */
  unit: z.string().min(1, '请选择所在县区 / choose the county').max(40),
  /** WGS 84 or CGCS2000, degrees. */
  longitude: coordinate(180),
  latitude: coordinate(90),
  /** 流域、河流或湖库; empty where it has none. */
  basin: shortText(60).default(''),
  /** 功能区或用途: 0–4b of noise, 国控, 省控, 出境断面, 进水口 … */
  zone: shortText(40).default(''),
  /** Whose limits of total phosphorus hold; null for sites that are no water. */
  waterBody: z.enum(['river', 'lake']).nullable().default(null),
  /** 目标水质类别, 1 to 5. */
  targetClass: z
    .number()
    .int()
    .min(1, '应为Ⅰ至Ⅴ类 / class 1 to 5')
    .max(5, '应为Ⅰ至Ⅴ类 / class 1 to 5')
    .nullable()
    .default(null),
  /** MN of the monitor that sends its data by HJ 212. */
  mn: z.string().trim().max(24).nullable().default(null),
  validFrom: Day,
  validTo: Day.nullable().default(null),
  /** Made for the demonstration; its series are simulated and go with it. */
  simulated: z.boolean().default(false),
})
/** A site whose fields agree with each other. */
export const Site = SiteFields.superRefine(({ validFrom, validTo, longitude, latitude }, context) => {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (validTo !== null && validTo < validFrom) refuse('validTo', '停用日期不能早于启用日期 / not before its first day')
  if ((longitude === null) !== (latitude === null))
    refuse(longitude === null ? 'longitude' : 'latitude', '经度和纬度应同时填写 / give both or neither')
})
export type Site = z.infer<typeof Site>

/** Why readings of a day are not taken: when the site is in use. */
export const outsideText = ({ validFrom, validTo }: Pick<Site, 'validFrom' | 'validTo'>): Text =>
  validTo === null
    ? { zh: `点位 ${validFrom} 起启用，此前的数据不收`, en: `the site is in use from ${validFrom} on` }
    : {
        zh: `点位启用期为 ${validFrom} 至 ${validTo}，期外的数据不收`,
        en: `the site is in use from ${validFrom} to ${validTo}`,
      }

/** Whether a site measures on a day. */
export const isSiteValid = (site: Pick<Site, 'validFrom' | 'validTo'>, on: Day): boolean =>
  site.validFrom <= on && (site.validTo === null || on <= site.validTo)
