/** Words that may stand before a label given once for a whole area: 以上任务责任单位. */
export const LABEL_PREFIX = '(?:以上|上述|本节|本领域|本部分)?(?:各项)?(?:任务|工作)?的?'

const PARTY = '(?:责任|牵头|配合|协同|协办|主责|主办|参与|参加|承办|落实|实施|监管|督导|组织|主管)'
const KIND = '(?:单位|部门|主体|科室|股室|机构|分工)'
const TIME = '(?:(?:完成|整改)?时限(?:要求)?|完成时间|完成期限)'

/** What may stand behind 责任单位 before the colon, and the label of a deadline. */
export const TIME_LABEL = TIME

/** The labels of a unit bracket: parties by role, deadline, and persons (which are not read). Source of a pattern. */
export const LABEL_WORD = `(?:${LABEL_PREFIX}(?:市级|县级|区级|主要|第一)?${PARTY}${KIND}(?:及(?:责任|配合|分工)${KIND}?)?(?:[及和与、]${TIME})?|牵头|配合|(?:责任|牵头|分管|包保|挂点|配合|联系)(?:市|县|区)?领导|责任人|联系人|${TIME})`
