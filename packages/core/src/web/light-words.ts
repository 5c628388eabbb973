import { useMemo } from 'react'
import { type Light, lightText, type Text } from '../index.ts'
import { useText } from './language.tsx'

/** The lights' own names, one sign in Chinese. */
const letters: Readonly<Record<Light, Text>> = {
  blue: { zh: '蓝', en: 'Blue' },
  green: { zh: '绿', en: 'Green' },
  yellow: { zh: '黄', en: 'Yellow' },
  red: { zh: '红', en: 'Red' },
  grey: { zh: '灰', en: 'Grey' },
}

/** How a light is said: `letter` is its colour (黄), `meaning` what it stands for (进度滞后), `label` both (黄：进度滞后). */
export function useLightWords() {
  const t = useText()
  return useMemo(
    () => ({
      letter: (light: Light): string => t(letters[light]),
      meaning: (light: Light): string => t(lightText[light]),
      label: (light: Light): string =>
        t(`${letters[light].zh}：${lightText[light].zh}`, `${letters[light].en}: ${lightText[light].en}`),
    }),
    [t],
  )
}

/** All five labels, as the counts of `LightCounts` want them. */
export function useLightLabels(): Readonly<Record<Light, string>> {
  const { label } = useLightWords()
  return { blue: label('blue'), green: label('green'), yellow: label('yellow'), red: label('red'), grey: label('grey') }
}

/** A row of counts in words: 红 2，黄 3，绿 11，蓝 1，灰 4. */
export function useCountsLabel(): (counts: Readonly<Record<Light, number>>) => string {
  const t = useText()
  const { letter } = useLightWords()
  const order: readonly Light[] = ['red', 'yellow', 'green', 'blue', 'grey']
  return (counts) => order.map((light) => `${letter(light)} ${counts[light]}`).join(t('，', ', '))
}
