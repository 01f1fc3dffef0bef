/** Who answers for a measure: whether its words name a body or a person. */

const WHO = '(?:局|委|办|室|科|股|处|部|组|中心|学校|单位|部门|专班|班子|领导|书记|局长|校长|主任|科长|股长)';
/** 由基教股牵头, 督导室负责落实: a name that begins its clause. 负责人, 负责同志 and 校长负责制 lead nothing. */
const LEADS = new RegExp(
  `(?:^|[，。；：,;:]|由|是)[^，。；：,;:、由]{1,20}?${WHO}[^，。；：,;:、]{0,4}(?:牵头|负责)(?!人|同志|制|干部|领导|[^，。；,;]{0,8}人员)`,
);
/** 以校长为第一责任人, 由局长担任领导小组组长, 建立局长任组长的专班 */
const HEADED = /(?:以|由|成立|建立)[^，。；,;]{1,24}?(?:为|担?任)[^，。；,;]{0,14}?(?:(?<!副)组长|责任人|召集人)/;
/** 责任单位：基教股. A bare 明确责任人 names nobody. */
const NAMED = /(?:牵头|责任|主责|承办|配合)(?:单位|部门|科室|股室|处室|领导|人)\s*(?:[：:]|为|是)\s*[\u4e00-\u9fff]/;

/** Whether the words of a measure say which body or person leads it or answers for it. */
export function namesBody(words: string): boolean {
  // Few measures hold these words at all; the expressions are slower than the look.
  return (
    (/牵头|负责/.test(words) && LEADS.test(words)) ||
    (/[组责召][长任集]/.test(words) && HEADED.test(words)) ||
    (/责任|牵头|主责|承办|配合/.test(words) && NAMED.test(words))
  );
}
