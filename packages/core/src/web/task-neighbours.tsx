import { ButtonLink } from '@workpoints/ui/button'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'

export interface TaskNeighboursProps {
  readonly previous: string | null
  readonly next: string | null
}

/** The tasks before and after this one in the document, with the keys that lead there. */
export function TaskNeighbours({ previous, next }: TaskNeighboursProps) {
  const t = useText()
  return (
    <>
      {previous === null ? null : (
        <ButtonLink href={`/tasks/${previous}`} size="s" link={AppLink}>
          {t(`上一项 ${previous}`, `Previous: ${previous}`)} <kbd className="wp-wide-only">[</kbd>
        </ButtonLink>
      )}
      {next === null ? null : (
        <ButtonLink href={`/tasks/${next}`} size="s" link={AppLink}>
          {t(`下一项 ${next}`, `Next: ${next}`)} <kbd className="wp-wide-only">]</kbd>
        </ButtonLink>
      )}
    </>
  )
}
