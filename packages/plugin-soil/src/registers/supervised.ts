import { count, county, date, defineRegister, keyText, lat, lon, note, notMore, text } from '@workpoints/registers'

/** 土壤污染重点监管单位台账: duties of the year and the look-back (task 33). */
export const supervised = defineRegister({
  plugin: 'soil',
  id: 'supervised',
  title: { zh: '土壤污染重点监管单位台账', en: 'Supervised enterprises' },
  item: { zh: '重点监管单位', en: 'enterprise' },
  about: {
    zh: '登记年度名录内单位的排放报告、隐患排查、“回头看”和自行监测。',
    en: 'Enterprises of the year’s list: emission report, inspection, look-back and own monitoring.',
  },
  fields: {
    county,
    name: keyText({ zh: '单位名称', en: 'Enterprise' }),
    year: keyText({ zh: '名录年度', en: 'Year of the list' }, { zh: '如 2025', en: 'such as 2025' }),
    trade: text({ title: { zh: '行业', en: 'Trade' } }),
    emissionReportedOn: date({ title: { zh: '排放报告', en: 'Emission report' } }),
    hazardCheckedOn: date({ title: { zh: '隐患排查', en: 'Inspection' } }),
    hazardsFound: count({ title: { zh: '发现隐患', en: 'Found' }, measure: { zh: '处', en: 'places' } }),
    hazardsClosed: count({ title: { zh: '完成整改', en: 'Put right' }, measure: { zh: '处', en: 'places' } }),
    lookBackOn: date({ title: { zh: '“回头看”', en: 'Look-back' } }),
    soilMonitoredOn: date({ title: { zh: '土壤自行监测', en: 'Soil monitored' } }),
    groundwaterMonitoredOn: date({ title: { zh: '地下水自行监测', en: 'Groundwater monitored' } }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [
    notMore('hazardsClosed', 'hazardsFound', { zh: '完成整改数不能多于发现数', en: 'cannot be more than were found' }),
    {
      field: 'lookBackOn',
      holds: ({ hazardCheckedOn, lookBackOn }) =>
        lookBackOn === null || (hazardCheckedOn !== null && hazardCheckedOn <= lookBackOn),
      text: { zh: '“回头看”应在隐患排查之后', en: 'comes after the inspection' },
    },
  ],
})
