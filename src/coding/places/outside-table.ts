/** Places that no list of divisions holds: functional zones, towns and townships. */

const ZONE =
  /^[^\P{Script=Han}局厅委校院办部]{0,6}?(?:高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|新区|示范区|试验区|合作区|保税区|自贸区|自由贸易试验区|产业园区|工业园区|科技园区|园区|度假区|风景名胜区|风景区|管理区)/u;
/** A town only where its own committee or government follows: 城镇, 乡村 and 城乡 name no place. */
const TOWN = /^[\u4e00-\u9fff]{1,6}?(?:镇|乡|街道|苏木)(?=党委|党工委|党组|委员会|人民政府|办事处|纪委|中心校|$)/;

/** The zone or town that the words after a division's name begin with; empty where they begin with none. */
export function outsideTable(after: string): string {
  return (ZONE.exec(after) ?? TOWN.exec(after))?.[0] ?? '';
}
