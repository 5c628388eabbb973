import type { Text } from '@workpoints/core'

/** Classes of development land in GB 36600-2018, clause 4.1. */
export const landClasses = {
  I: { zh: '第一类用地', en: 'class I land' },
  II: { zh: '第二类用地', en: 'class II land' },
} as const satisfies Record<string, Text>
export type LandClass = keyof typeof landClasses

/**
 * The land class of a use code of GB 50137 (GB 36600-2018, 4.1.1 and 4.1.2). Class I: 居住 R, 中小学 A33, 医疗卫生 A5, 社会福利 A6, and
 * community and children's parks of 公园绿地 G1. Class II: 工业 M, 物流仓储 W, 商业服务 B, 道路交通 S, 公用设施 U, the other 公共管理与公共服务 A
 * and the other 绿地与广场 G. The code does not tell a community park from another: say so with `isCommunityPark`.
 */
export function landClassOf(input: { readonly code: string; readonly isCommunityPark?: boolean }): {
  readonly class: LandClass | null
  readonly reason: Text | null
} {
  const code = input.code.trim().toUpperCase()
  if (/^G1/.test(code) && input.isCommunityPark === undefined)
    return {
      class: null,
      reason: {
        zh: '公园绿地须注明是否为社区公园或儿童公园',
        en: "say whether the park is a community or children's park",
      },
    }
  if (/^(R|A33|A5|A6)/.test(code) || (/^G1/.test(code) && input.isCommunityPark === true))
    return { class: 'I', reason: null }
  if (/^[MWBSUAG]/.test(code)) return { class: 'II', reason: null }
  return {
    class: null,
    reason: { zh: `“${input.code}”不是 GB 50137 的建设用地代码`, en: `"${input.code}" is no code of GB 50137` },
  }
}
