import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../src/tokens.css'
import '../src/base.css'
import { AppFrame, type NavGroup } from '../src/app-frame.tsx'
import { Banner } from '../src/banner.tsx'
import { Button } from '../src/button.tsx'
import { type Command, CommandPalette } from '../src/command-palette.tsx'
import { Icon } from '../src/icon.tsx'
import { IconButton } from '../src/icon-button.tsx'
import { PageHeader } from '../src/page-header.tsx'
import { SearchTrigger } from '../src/search-trigger.tsx'
import { ToastRegion, useToasts } from '../src/toast.tsx'
import { tasks, tiles } from './data.ts'
import { FieldShow } from './show-fields.tsx'
import { FormShow } from './show-forms.tsx'
import { PaceShow } from './show-pace.tsx'
import { PieceShow } from './show-pieces.tsx'
import './gallery.css'
import { ChartShow } from './show-charts.tsx'
import { ListShow } from './show-lists.tsx'

const nav: readonly NavGroup[] = [
  {
    key: 'plan',
    items: [
      { href: '#overview', label: '总览', icon: <Icon name="home" />, active: true },
      { href: '#document', label: '要点原文', icon: <Icon name="document" /> },
      { href: '#tasks', label: '任务', icon: <Icon name="list" /> },
      { href: '#indicators', label: '指标', icon: <Icon name="chart" /> },
      { href: '#rounds', label: '调度', icon: <Icon name="inbox" />, count: 3, countLabel: '3 项待办' },
      { href: '#notices', label: '督办', icon: <Icon name="bell" /> },
    ],
  },
  {
    key: 'areas',
    label: '工作领域',
    items: [
      '绿色低碳转型',
      '生态系统',
      '工业污染治理',
      '城市精细化治理',
      '农业农村',
      '蓝天保卫战',
      '碧水保卫战',
      '净土保卫战',
      '督察整改',
      '机制建设',
    ].map((label, index) => ({ href: `#area-${index}`, label: `（${'一二三四五六七八九十'[index]}）${label}` })),
  },
  {
    key: 'rest',
    items: [
      { href: '#counties', label: '县区', icon: <Icon name="place" /> },
      { href: '#admin', label: '管理', icon: <Icon name="cog" /> },
    ],
  },
]

const commands: readonly Command[] = [
  ...nav
    .flatMap((group) => group.items)
    .map((item) => ({ key: item.href.slice(1), label: item.label, group: '页面', href: item.href })),
  ...tasks.map((task) => ({
    key: `task-${task.number}`,
    label: `${task.number}. ${task.title}`,
    hint: task.unit,
    group: '任务',
    href: `#task-${task.number}`,
  })),
  ...tiles.map((tile) => ({
    key: `county-${tile.key}`,
    label: tile.label,
    hint: tile.value ?? '',
    group: '县区',
    href: `#${tile.key}`,
    keywords: tile.key === '章贡区' ? ['zgq'] : [],
  })),
]

function Gallery() {
  const [searching, setSearching] = useState(false)
  const { toasts, show, dismiss } = useToasts()
  const [projection, setProjection] = useState(false)
  return (
    <AppFrame
      brand={
        <>
          <Icon name="leaf" /> 工作要点调度
        </>
      }
      brandHref="#"
      nav={nav}
      navFoot="数据截至 2025 年 6 月 30 日"
      projection={projection}
      context={<strong>赣州市 2025</strong>}
      actions={
        <>
          <SearchTrigger label="搜索" shortcut="Ctrl K" onOpen={() => setSearching(true)} />
          <IconButton icon="screen" label="投屏" aria-pressed={projection} onClick={() => setProjection(!projection)} />
          <Button kind="quiet" size="s">
            English
          </Button>
        </>
      }
      strip={
        <Banner strip kind="warning" action={<Button size="s">清除演示数据</Button>}>
          演示数据：1—6 月的数值为模拟，不是真实监测结果。
        </Banner>
      }
      labels={{ skip: '跳到正文', navigation: '主导航', openMenu: '打开菜单', closeMenu: '关闭菜单' }}
    >
      <PageHeader
        title="赣州市 2025 年生态环境保护工作要点"
        meta={
          <>
            <span>赣市环委办字〔2025〕3 号</span>
            <span>截至 6 月 30 日</span>
          </>
        }
        lead="上半年 50 项任务中 31 项按序时推进，6 项滞后，2 项严重滞后；本月转红 1 项：新改建污水管网 180 公里。"
        actions={<Button kind="primary">生成通报</Button>}
        crumbs={[{ label: '总览', href: '#' }]}
        crumbsLabel="位置"
      />
      <ListShow />
      <ChartShow />
      <PaceShow />
      <PieceShow show={show} />
      <FormShow />
      <FieldShow />
      <ToastRegion toasts={toasts} dismiss={dismiss} label="消息" closeLabel="关闭" />
      <CommandPalette
        open={searching}
        onOpenChange={setSearching}
        commands={commands}
        onGo={(href) => window.location.assign(href)}
        labels={{
          title: '搜索',
          placeholder: '去哪里？可输入拼音首字母',
          empty: '没有找到。换个词，或输入任务序号。',
          count: (count) => `找到 ${count} 项`,
        }}
      />
    </AppFrame>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Gallery />)
