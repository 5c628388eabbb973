import { AppLink, useText } from '@workpoints/core/web'
import { Bullet } from '@workpoints/ui/bullet'
import type { CheckKind } from './noise-data.ts'

/** One target as a bar: done against due and target, what each month must bring, and what failed and is not mended. */
export function CheckKindRow({ kind }: { readonly kind: CheckKind }) {
  const t = useText()
  const { name, unit, done, due, target, aMonth, monthsLeft, failed, open } = kind
  const measure = unit === undefined ? '' : t(unit)
  const figures = target === null ? `${done} ${measure}` : `${done} / ${target} ${measure}`
  return (
    <li className="checks__kind">
      <span className="checks__name">
        <AppLink href={`/air/${kind.ledger}`}>{t(name)}</AppLink>
      </span>
      {target === null ? (
        <span className="checks__none">{t('未分解任务', 'no share set')}</span>
      ) : (
        <Bullet
          label={t(
            `${name.zh}已完成 ${figures}${due === null ? '' : `，序时应达 ${due}`}`,
            `${name.en}: ${figures} done${due === null ? '' : `, ${due} due`}`,
          )}
          value={done}
          target={Number(target)}
          expected={due === null ? null : Number(due)}
          direction="higher"
          light={kind.light}
          min={0}
        />
      )}
      <b className="checks__figures">{figures}</b>
      <p className="checks__rest">
        {[
          due === null ? null : t(`序时应达 ${due}`, `${due} due by now`),
          target === null
            ? null
            : aMonth === null
              ? t('已完成全年目标', 'target reached')
              : t(`后 ${monthsLeft} 个月每月至少 ${aMonth}`, `${aMonth} in each of ${monthsLeft} months`),
          t(`不合格 ${failed}`, `${failed} failed`),
          kind.key === 'fuel-checks' ? null : t(`未复检合格 ${open}`, `${open} of them not mended`),
        ]
          .filter((part) => part !== null)
          .join(t('，', ', '))}
      </p>
    </li>
  )
}
