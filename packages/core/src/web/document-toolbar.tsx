import { Button } from '@workpoints/ui/button'
import { LightCounts } from '@workpoints/ui/light-counts'
import { Select } from '@workpoints/ui/select'
import type { Light } from '../index.ts'
import type { TargetView } from '../server/target.view.ts'
import { isShown, type Show } from './document-layout.ts'
import { useText } from './language.tsx'
import { useCountsLabel, useLightLabels } from './light-words.ts'
import { AppLink, useSetSearch } from './navigation.tsx'

/** Where the reader can jump to: the goals and the areas. */
export interface Place {
  readonly id: string
  readonly label: string
}

export interface DocumentToolbarProps {
  readonly targets: readonly TargetView[]
  readonly show: Show
  readonly places: readonly Place[]
  readonly onJump: (id: string) => void
}

const countOf = (targets: readonly TargetView[], light: Light): number =>
  targets.filter((target) => target.light === light).length

/** The legend of the marks, which is also the filter; where to jump on narrow screens; and print. */
export function DocumentToolbar({ targets: all, show, places, onJump }: DocumentToolbarProps) {
  const t = useText()
  const setSearch = useSetSearch()
  const lightLabels = useLightLabels()
  const countsLabel = useCountsLabel()
  const targets = all.filter(({ light }) => light !== null)
  const counts = {
    red: countOf(targets, 'red'),
    yellow: countOf(targets, 'yellow'),
    green: countOf(targets, 'green'),
    blue: countOf(targets, 'blue'),
    grey: countOf(targets, 'grey'),
  }
  const left = targets.filter((target) => isShown(target, show)).length
  return (
    <div className="doc-toolbar wp-no-print">
      <LightCounts
        counts={counts}
        label={countsLabel(counts)}
        lightLabels={lightLabels}
        href={(light) => `/document?show=${light}`}
        link={AppLink}
      />
      <Select
        label={t('突出', 'Highlight')}
        value={show}
        onChange={(value) => setSearch({ show: value === 'all' ? undefined : value }, true)}
        options={[
          { value: 'all', label: t('全部目标', 'All targets') },
          {
            value: 'behind',
            label: t(`滞后的（${counts.red + counts.yellow}）`, `What is behind (${counts.red + counts.yellow})`),
          },
          ...(['red', 'yellow', 'green', 'blue', 'grey'] as const).map((light) => ({
            value: light,
            label: t(`${lightLabels[light]}（${counts[light]}）`, `${lightLabels[light]} (${counts[light]})`),
          })),
        ]}
      />
      <div className="doc-toolbar__jump">
        <Select
          label={t('跳到', 'Jump to')}
          labelHidden
          value=""
          onChange={onJump}
          options={[
            { value: '', label: t('跳到…', 'Jump to …') },
            ...places.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      </div>
      <span className="doc-toolbar__status" aria-live="polite">
        {show === 'all'
          ? t(`共 ${targets.length} 项目标`, `${targets.length} targets`)
          : t(`突出 ${left} 项，共 ${targets.length} 项目标`, `${left} of ${targets.length} targets highlighted`)}
      </span>
      <span className="doc-toolbar__keys wp-wide-only">
        <kbd>N</kbd> <kbd>P</kbd> {t('下一项、上一项目标', 'next, previous target')}
      </span>
      <span className="wp-wide-only">
        <Button size="s" onClick={() => window.print()}>
          {t('打印', 'Print')}
        </Button>
      </span>
    </div>
  )
}
