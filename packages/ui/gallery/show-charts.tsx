import { useCallback, useState } from 'react'
import { Bullet, BulletKey } from '../src/bullet.tsx'
import { Button } from '../src/button.tsx'
import { Drawer } from '../src/drawer.tsx'
import type { Light } from '../src/light-mark.tsx'
import { Matrix } from '../src/matrix.tsx'
import { Section } from '../src/section.tsx'
import { TileMap } from '../src/tile-map.tsx'
import { lightLabels, tasks, tiles } from './data.ts'

const goals = [
  {
    name: '中心城区 PM2.5 平均浓度',
    unit: '微克/立方米',
    value: 24.1,
    target: 25.5,
    expected: null,
    direction: 'lower',
    light: 'green',
    note: '后 7 个月平均不能超过 26.7',
  },
  {
    name: '县级及以上城市优良天数比率',
    unit: '%',
    value: 96.4,
    target: 97.2,
    expected: null,
    direction: 'higher',
    light: 'yellow',
    note: '还可有 4 个超标天',
    min: 90,
    max: 100,
  },
  {
    name: '新改建污水管网',
    unit: '公里',
    value: 41.6,
    target: 180,
    expected: 90,
    direction: 'higher',
    light: 'red',
    note: '今后每月须建成 23.1 公里',
  },
  {
    name: '新能源发电装机',
    unit: '万千瓦',
    value: 655,
    target: 650,
    expected: 610,
    direction: 'higher',
    light: 'blue',
    note: '目标已达到',
  },
  {
    name: '受污染耕地安全利用率',
    unit: '%',
    value: null,
    target: 93,
    expected: null,
    direction: 'higher',
    light: 'grey',
    note: '暂无数据，年底考核',
  },
] as const

export function ChartShow() {
  const [open, setOpen] = useState<string>()
  const cell = useCallback((row: string, column: string) => {
    const seed = (Number(row) * 7 + column.charCodeAt(0) + column.charCodeAt(1)) % 17
    if (seed === 3 || seed === 9) return null
    const light: Light =
      (['red', 'yellow', 'green', 'green', 'blue', 'grey', 'green', 'green'] as const)[seed % 8] ?? 'grey'
    return { light, label: `${lightLabels[light]}，完成 ${seed * 5}%` }
  }, [])
  const onOpen = useCallback((row: string, column: string) => setOpen(`${row} · ${column}`), [])
  return (
    <>
      <Section
        title="主要目标"
        actions={<BulletKey value="当前值" pace="序时进度" target="目标值" wanted="达标一侧" />}
      >
        {goals.map((goal) => (
          <div key={goal.name} className="gallery-goal">
            <span>{goal.name}</span>
            <Bullet
              {...goal}
              label={`${goal.name} ${goal.value ?? '暂无数据'}，目标 ${goal.target} ${goal.unit}，${lightLabels[goal.light]}`}
            />
            <span className="wp-number">
              {goal.value ?? '—'}{' '}
              <span className="wp-muted">
                / {goal.target} {goal.unit}
              </span>
            </span>
            <span>{goal.note}</span>
          </div>
        ))}
      </Section>
      <Section title="县区" note="PM2.5 平均浓度（微克/立方米）">
        <div style={{ paddingTop: '1rem' }}>
          <TileMap label="县区分布" tiles={tiles} selected="章贡区" />
        </div>
      </Section>
      <Section title="县区矩阵" note="7 × 20">
        <Matrix
          caption="县区矩阵"
          corner="任务"
          rows={tasks.map((task) => ({
            key: String(task.number),
            label: `${task.number}. ${task.title}`,
            title: task.title,
          }))}
          columns={tiles.map((tile) => ({ key: tile.key, label: tile.label }))}
          cell={cell}
          emptyLabel="不涉及"
          onOpen={onOpen}
          upright
        />
        <Drawer
          open={open !== undefined}
          onClose={() => setOpen(undefined)}
          title={open}
          overline="县区填报"
          closeLabel="关闭"
          actions={<Button kind="primary">打开任务</Button>}
        >
          <p>截至 6 月 30 日，已完成 12.4 公里，占年度任务的 41%。</p>
        </Drawer>
      </Section>
    </>
  )
}
