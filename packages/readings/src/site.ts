import { Day } from '@workpoints/core'
import { z } from 'zod'
import { SiteKind } from './site-kind.ts'

const coordinate = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,8})?$/, '应为十进制度数，如 114.93 / degrees such as 114.93')
    .refine((text) => Math.abs(Number(text)) <= most, `应在 ±${most} 之内 / within ±${most}`)
    .nullable()

/** A station, section, point or monitor: what a series is measured at. */
export const Site = z.object({
  /** Short and stable, as the network numbers it: `1399A`, `gz-meilin`. */
  id: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/,
      '应为字母、数字、横线，最多 32 个 / letters, digits and dashes, 32 at most',
    ),
  kind: SiteKind,
  name: z.string().trim().min(1).max(60),
  /** The unit it lies in, by id: whose figures these are. */
  unit: z.string().min(1).max(40),
  /** WGS 84 or CGCS2000, degrees. */
  longitude: coordinate(180),
  latitude: coordinate(90),
  /** 流域、河流或湖库; empty where it has none. */
  basin: z.string().trim().max(60).default(''),
  /** 功能区或用途: 0–4b of noise, 国控, 省控, 出境断面, 进水口 … */
  zone: z.string().trim().max(40).default(''),
  /** Whose limits of total phosphorus hold; null for sites that are no water. */
  waterBody: z.enum(['river', 'lake']).nullable().default(null),
  /** 目标水质类别, 1 to 5. */
  targetClass: z.number().int().min(1).max(5).nullable().default(null),
  /** MN of the monitor that sends its data by HJ 212. */
  mn: z.string().trim().max(24).nullable().default(null),
  validFrom: Day,
  validTo: Day.nullable().default(null),
  /** Made for the demonstration; its series are simulated and go with it. */
  simulated: z.boolean().default(false),
})
export type Site = z.infer<typeof Site>

/** Whether a site measures on a day. */
export const isSiteValid = (site: Pick<Site, 'validFrom' | 'validTo'>, on: Day): boolean =>
  site.validFrom <= on && (site.validTo === null || on <= site.validTo)
