import { lightText } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Section } from '@workpoints/ui/section'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import { type Colour, Paint } from '../index.ts'
import { freeId } from './free-id.ts'
import type { PartProps } from './rule-editor.tsx'

const paintText = {
  blue: { zh: '蓝', en: 'Blue' },
  green: { zh: '绿', en: 'Green' },
  yellow: { zh: '黄', en: 'Yellow' },
  orange: { zh: '橙', en: 'Orange' },
  red: { zh: '红', en: 'Red' },
  grey: { zh: '灰', en: 'Grey' },
} as const

/** The colours from best to worst: the name, the meaning, and the plan's light that each stands for. */
export function RuleScaleEditor({ set, onChange }: PartProps) {
  const t = useText()
  const change = (at: number, changes: Partial<Colour>) =>
    onChange({ scale: set.scale.map((colour, index) => (index === at ? { ...colour, ...changes } : colour)) })
  const add = () => {
    const id = freeId('colour', set.scale)
    const title = { zh: '新颜色', en: 'New colour' }
    onChange({ scale: [...set.scale, { id, title, meaning: title, paint: 'red', light: 'red' }] })
  }
  return (
    <Section
      title={t('颜色（从好到差）', 'Colours, from best to worst')}
      level={3}
      actions={
        <Button size="s" onClick={add}>
          {t('增加颜色', 'Add a colour')}
        </Button>
      }
    >
      {set.scale.map((colour, at) => (
        <div key={colour.id} className="rule-row">
          <SelectField
            label={t('颜色', 'Colour')}
            value={colour.paint}
            onChange={(paint) => change(at, { paint: paint as Colour['paint'] })}
            options={Paint.options.map((value) => ({ value, label: t(paintText[value]) }))}
          />
          <TextField
            label={t('叫法', 'Called')}
            value={colour.title.zh}
            onChange={(zh) => change(at, { title: { zh, en: zh } })}
          />
          <TextField
            label={t('含义', 'Meaning')}
            value={colour.meaning.zh}
            onChange={(zh) => change(at, { meaning: { zh, en: zh } })}
          />
          <SelectField
            label={t('对应平台评价', 'Stands for')}
            value={colour.light}
            onChange={(light) => change(at, { light: light as Colour['light'] })}
            options={(['blue', 'green', 'yellow', 'red', 'grey'] as const).map((value) => ({
              value,
              label: t(lightText[value]),
            }))}
          />
          <Button
            kind="quiet"
            size="s"
            disabled={set.scale.length <= 2}
            onClick={() => onChange({ scale: set.scale.filter((_, index) => index !== at) })}
          >
            {t('去掉', 'Remove')}
          </Button>
        </div>
      ))}
    </Section>
  )
}
