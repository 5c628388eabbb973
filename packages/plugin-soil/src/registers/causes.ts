import { periodEnd } from '@workpoints/core'
import { area, count, county, defineRegister, keyText, note, notMore, stateOn, text } from '@workpoints/registers'

/** 受污染耕地成因排查台账: county by county in batches, and the sources that were found (task 33). */
export const causes = defineRegister({
  plugin: 'soil',
  id: 'causes',
  title: { zh: '受污染耕地成因排查与污染源整治台账', en: 'Causes of farmland pollution' },
  item: { zh: '排查批次', en: 'batch' },
  about: {
    zh: '分批次登记成因排查分析和污染源整治；全部批次启动，即为“分批次启动”完成。',
    en: 'Survey of causes and control of sources, batch by batch; done when every batch of the year has begun.',
  },
  fields: {
    county,
    batch: keyText({ zh: '批次', en: 'Batch' }, { zh: '如 2025年第一批', en: 'such as first batch of 2025' }),
    area: area({ title: { zh: '涉及耕地', en: 'Farmland' }, required: true, decimals: 2 }),
    surveyor: text({ title: { zh: '排查单位', en: 'Surveyor' } }),
    sourcesFound: count({ title: { zh: '查明污染源', en: 'Sources found' }, measure: { zh: '个', en: 'sources' } }),
    sourcesControlled: count({ title: { zh: '完成整治', en: 'Controlled' }, measure: { zh: '个', en: 'sources' } }),
    note,
  },
  label: 'batch',
  unit: 'county',
  states: [
    {
      key: 'planned',
      title: { zh: '未启动', en: 'Not begun' },
      tone: 'open',
      next: [{ to: 'started', title: { zh: '启动', en: 'Begin' }, needs: ['date'] }],
    },
    {
      key: 'started',
      title: { zh: '排查分析中', en: 'Under survey' },
      tone: 'open',
      next: [{ to: 'analysed', title: { zh: '成因查明', en: 'Causes found' }, needs: ['date', 'evidence'] }],
    },
    {
      key: 'analysed',
      title: { zh: '污染源整治中', en: 'Sources being controlled' },
      tone: 'open',
      next: [{ to: 'controlled', title: { zh: '整治完成', en: 'Controlled' }, needs: ['date', 'evidence'] }],
    },
    { key: 'controlled', title: { zh: '整治完成', en: 'Controlled' }, tone: 'done' },
  ],
  rules: [
    notMore('sourcesControlled', 'sourcesFound', {
      zh: '完成整治数不能多于查明数',
      en: 'cannot be more than were found',
    }),
  ],
  counts: [
    {
      indicator: 'cause-survey',
      whom: 'city',
      tally: (entries, period) => {
        if (entries.length === 0) return null
        const begun = entries.every((entry) => (stateOn(entry, periodEnd(period)) ?? 'planned') !== 'planned')
        return { value: begun ? 1 : 0 }
      },
    },
  ],
})
