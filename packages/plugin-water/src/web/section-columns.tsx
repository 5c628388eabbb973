import { useText } from '@workpoints/core/web'
import { Sparkline } from '@workpoints/ui/sparkline'
import type { Column } from '@workpoints/ui/table'
import { classRank } from '../rules/water-class.ts'
import { ClassMark, ClassStrip } from './class-mark.tsx'
import type { SectionRow } from './sections-data.ts'
import { changeText, itemText } from './water-words.ts'

/** Columns that both views begin with. */
function useHeads(): readonly Column<SectionRow>[] {
  const t = useText()
  return [
    { key: 'name', head: t('断面', 'Section'), wrap: true, sortValue: ({ name }) => name, cell: ({ name }) => name },
    {
      key: 'county',
      width: '7rem',
      head: t('县区', 'County'),
      hideBelow: 'medium',
      sortValue: ({ unit }) => unit,
      cell: ({ county }) => t(county),
    },
    { key: 'river', width: '5.5rem', head: t('河流', 'River'), hideBelow: 'medium', cell: ({ river }) => river },
    {
      key: 'target',
      width: '5rem',
      hideBelow: 'medium',
      head: t('目标', 'Target'),
      align: 'center',
      sortValue: ({ target }) => (target === null ? null : classRank(target)),
      cell: ({ target }) => target ?? '—',
    },
  ]
}

/** Classes by month and from January on. */
export function useClassColumns(): readonly Column<SectionRow>[] {
  const t = useText()
  return [
    ...useHeads(),
    {
      key: 'strip',
      head: t('1—12月', 'Months'),
      hideBelow: 'narrow',
      width: '20rem',
      cell: ({ strip }) => <ClassStrip strip={strip} />,
    },
    {
      key: 'toDate',
      width: '4.5rem',
      head: t('累计', 'To date'),
      align: 'center',
      sortValue: ({ toDate }) => (toDate.class === null ? null : classRank(toDate.class)),
      cell: ({ toDate }) => <ClassMark value={toDate.class} />,
    },
    {
      key: 'attains',
      width: '5.5rem',
      hideBelow: 'medium',
      head: t('达标', 'Attains'),
      sortValue: ({ attains }) => (attains === null ? null : Number(attains)),
      cell: ({ attains }) =>
        attains === null ? (
          <span className="wp-muted">—</span>
        ) : attains ? (
          t('达到', 'yes')
        ) : (
          <strong>{t('未达到', 'no')}</strong>
        ),
    },
    {
      key: 'pollutants',
      head: t('主要污染物（倍数）', 'Main pollutants'),
      hideBelow: 'medium',
      wrap: true,
      cell: ({ toDate, attains, warning }) =>
        toDate.pollutants.length > 0
          ? toDate.pollutants.join(t('、', ', '))
          : attains === false
            ? t(
                `劣于目标：${warning.lostBy.map(({ name }) => name).join('、')}`,
                `worse than the target: ${warning.lostBy.map(({ key }) => t(itemText(key))).join(', ')}`,
              )
            : '',
    },
    {
      key: 'change',
      head: t('同比', 'On last year'),
      hideBelow: 'medium',
      width: '7rem',
      wrap: true,
      cell: ({ change }) => (change === null ? '—' : t(changeText(change))),
    },
  ]
}

/** Phosphorus against last year and the expected value. */
export function usePhosphorusColumns(): readonly Column<SectionRow>[] {
  const t = useText()
  const figure = (key: string, head: string, of: (row: SectionRow) => string | null): Column<SectionRow> => ({
    ...{ key, head, align: 'end' },
    sortValue: (row) => (of(row) === null ? null : Number(of(row))),
    cell: (row) => of(row) ?? '—',
  })
  return [
    ...useHeads(),
    figure('mean', t('今年均值', 'This year'), ({ phosphorus }) => phosphorus.trend.mean),
    {
      ...figure('last', t('上年同期', 'Last year'), ({ phosphorus }) => phosphorus.trend.lastYearMean),
      hideBelow: 'narrow',
    },
    { ...figure('change', t('变化', 'Change'), ({ phosphorus }) => phosphorus.trend.changePercent), unit: '%' },
    {
      ...figure('expected', t('预期控制值', 'Expected'), ({ phosphorus }) => phosphorus.expected),
      hideBelow: 'narrow',
    },
    {
      ...figure(
        'rest',
        t('余月均值上限', 'Rest may average'),
        ({ phosphorus }) => phosphorus.pace?.restMayAverage ?? null,
      ),
      hideBelow: 'narrow',
    },
    {
      key: 'course',
      head: t('今年各月', 'Months'),
      hideBelow: 'medium',
      cell: ({ phosphorus, name }) => (
        <Sparkline
          label={t(
            `${name}总磷各月：${phosphorus.thisYear.map((value) => value ?? '—').join('、')} 毫克/升`,
            `${name}: ${phosphorus.thisYear.map((value) => value ?? '—').join(', ')} mg/L`,
          )}
          values={phosphorus.thisYear.map((value) => (value === null ? null : Number(value)))}
          target={phosphorus.expected === null ? null : Number(phosphorus.expected)}
        />
      ),
    },
  ]
}
