/** The engine's SQL, as far as an editor must know it: what is coloured, and what is offered while typing. */
import { SQLDialect } from '@codemirror/lang-sql';

/** Only what reads. */
const KEYWORDS = `all and anti any as asc asof between by case cast collate columns cross cube current desc describe
distinct else end escape except exclude exists explain extract false fetch filter first following for from full glob
group grouping having ilike in inner intersect into is isnull join lateral last left like limit materialized natural not
notnull null nulls offset on or order outer over partition percent pivot positional preceding qualify range recursive
replace right rollup row rows sample select semi sets show similar some struct summarize table tables tablesample then
ties to true try_cast unbounded union unnest unpivot using values view when where window with within`;

const TYPES = `bigint blob boolean date decimal double float hugeint integer interval real smallint text time timestamp
tinyint uuid varchar`;

const FUNCTIONS = `abs any_value arg_max arg_min avg bool_and bool_or ceil coalesce concat concat_ws contains count
date_diff date_part date_trunc dense_rank ends_with first floor format greatest ifnull instr lag last lead least len
length list list_contains lower ltrim max median min mode month nullif printf quantile_cont quarter rank
regexp_extract regexp_extract_all regexp_matches regexp_replace reverse round row_number rtrim split_part starts_with
stddev string_agg string_split strpos substr sum trim trunc unnest upper year`;

/** The lists are taken apart at blanks alone. */
const oneLine = (words: string): string => words.replaceAll('\n', ' ');

export const DUCKDB = SQLDialect.define({
  keywords: oneLine(KEYWORDS),
  types: oneLine(TYPES),
  builtin: oneLine(FUNCTIONS),
  doubleDollarQuotedStrings: true,
  caseInsensitiveIdentifiers: true,
  operatorChars: '*+-%<>!=&|~^/:',
});
