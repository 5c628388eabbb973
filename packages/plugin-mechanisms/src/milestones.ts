import { milestone } from '@workpoints/core'

/** What is to be brought about in this area, done or not. */
export const milestones = [
  milestone({
    key: 'beautiful-city-plan',
    name: { zh: '出台《赣州市关于建设美丽城市先行区的实施方案》', en: 'Scheme for a pioneer beautiful city issued' },
    meaning: { zh: '以实施方案正式印发为完成标志。', en: 'Done when the scheme is issued.' },
  }),
  milestone({
    key: 'beautiful-city-listed',
    name: { zh: '入选全国美丽城市先行区建设名单', en: 'On the national list of pioneer beautiful cities' },
    meaning: {
      zh: '以国家公布的名单为完成标志；属力争事项。',
      en: "Done when the city is on the state's list; a striven-for item.",
    },
  }),
  milestone({
    key: 'chongyi-listed',
    name: {
      zh: '崇义县纳入全国整县推进美丽乡村先行区',
      en: 'Chongyi on the national list for beautiful countryside by whole county',
    },
    meaning: {
      zh: '以国家公布的名单为完成标志；属争取事项。',
      en: "Done when the county is on the state's list; a striven-for item.",
    },
  }),
  milestone({
    key: 'beautiful-cells',
    name: { zh: '培树一批“美丽村庄”“美丽工厂”“美丽学校”', en: 'Model beautiful villages, factories and schools' },
    meaning: {
      zh: '以评定公布并推荐入选全省“美丽细胞”优秀案例为完成标志，数量文件未定。',
      en: "Done when models have been named and put forward for the province's cases; the document sets no number.",
    },
  }),
  milestone({
    key: 'next-plan',
    name: {
      zh: '编制“十五五”生态环境保护规划及各领域专项规划',
      en: '15th five-year plans for ecology and environment drafted',
    },
    meaning: {
      zh: '以规划文本编制完成并通过论证为完成标志。',
      en: 'Done when the plans are drafted and have passed expert review.',
    },
  }),
  milestone({
    key: 'yangtze-self-assessment',
    name: { zh: '长江经济带规划纲要落实情况自评', en: 'Self-assessment of the Yangtze Economic Belt outline' },
    meaning: {
      zh: '以自评报告完成并报送为完成标志；属争取事项。',
      en: 'Done when the self-assessment is sent up; a striven-for item.',
    },
  }),
  milestone({
    key: 'committee-rules',
    name: {
      zh: '建立健全市生态环境保护委员会工作规则及协调推进机制',
      en: 'Working rules and coordination of the committee',
    },
    meaning: {
      zh: '以工作规则和协调推进机制印发为完成标志。',
      en: 'Done when the rules and the coordination arrangement are issued.',
    },
  }),
  milestone({
    key: 'capacity-programme',
    name: {
      zh: '完成生态环境监管能力提升三年行动目标任务',
      en: 'Three-year programme of supervision capacity completed',
    },
    meaning: {
      zh: '以三年行动目标任务清单全部完成为完成标志。',
      en: 'Done when every item of the programme is complete.',
    },
  }),
  milestone({
    key: 'one-permit-pilot',
    name: {
      zh: '开展环评与排污许可“两证合一”审批改革试点',
      en: 'Pilot merging environmental assessment with the discharge permit',
    },
    meaning: {
      zh: '以试点启动并办出首批许可为完成标志。',
      en: 'Done when the pilot runs and has given its first permits.',
    },
  }),
  milestone({
    key: 'leniency-list',
    name: {
      zh: '细化轻微违法行为不予处罚、不予强制措施清单',
      en: 'Lists of minor breaches without penalty or coercion',
    },
    meaning: { zh: '以清单印发为完成标志。', en: 'Done when the lists are issued.' },
  }),
  milestone({
    key: 'discretion-standard',
    name: { zh: '制定有关自由裁量权基准', en: 'Standards for the use of discretion' },
    meaning: { zh: '以裁量基准印发为完成标志。', en: 'Done when the standards are issued.' },
  }),
  milestone({
    key: 'restoration-bases',
    name: { zh: '打造一批生态环境损害赔偿示范修复基地', en: 'Model restoration bases from damage compensation' },
    meaning: {
      zh: '以示范修复基地评定公布为完成标志，数量文件未定。',
      en: 'Done when model bases have been named; the document sets no number.',
    },
  }),
  milestone({
    key: 'environment-days',
    name: { zh: '办好“六五”环境日等主题日活动', en: 'Environment Day and the other theme days held' },
    meaning: {
      zh: '以“六五”环境日、全国低碳日、全国生态日、国际生物多样性日、国际无废日活动全部举办为完成标志。',
      en: 'Done when Environment Day, Low-Carbon Day, Ecology Day, Biodiversity Day and Zero Waste Day have all been marked.',
    },
  }),
] as const
