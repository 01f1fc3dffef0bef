-- The warehouse: one row per notice, file it was found as, name that tells its place, heading, item, measure, theme
-- of a measure, metric, commitment, citation, date, repeat, repair, warning and correction. Offsets are UTF-16, into
-- notices.text, end exclusive. The page opens this file in DuckDB-Wasm, so nothing here may need an extension.
-- docs/dictionary.md is made of the comments: npm run dictionary.
--
-- Every notice_id is that of a row of notices. The largest tables do not declare it: measures refer to items, metrics,
-- commitments, citations and dates to measures, and a key of its own with few values and many rows takes more time at
-- load than all other keys together (10,000 notices: 23 s of insertion with them, 9 s without). measure_words and
-- reused_passages have no key at all: keys lie in memory until the end of a build, and beside those of the other tables
-- there is no room for a million more.

CREATE TABLE build (
  parser_version VARCHAR NOT NULL,
  codebook_version VARCHAR NOT NULL,
  schema_hash VARCHAR NOT NULL
);
COMMENT ON TABLE build IS 'One row: what this file was built with; a file built with the same needs no rebuilding';
COMMENT ON COLUMN build.parser_version IS 'Version of the parser';
COMMENT ON COLUMN build.codebook_version IS 'Version of the codebook';
COMMENT ON COLUMN build.schema_hash IS 'SHA-256 of the tables'' and views'' definitions and of what makes their rows';

CREATE TABLE run (
  built_at VARCHAR NOT NULL,
  tool_version VARCHAR NOT NULL,
  corpus_version VARCHAR NOT NULL,
  files INTEGER NOT NULL,
  notices INTEGER NOT NULL
);
COMMENT ON TABLE run IS 'One row: when this file was built and from what; a run that finds nothing changed leaves it as it is';
COMMENT ON COLUMN run.built_at IS 'When, UTC, ISO: 2025-08-08T09:30:00Z';
COMMENT ON COLUMN run.tool_version IS 'Version of Notice Atlas that built it';
COMMENT ON COLUMN run.corpus_version IS 'SHA-256 over the notices'' content hashes, their corrections, and the parser''s and the codebook''s version: cite this';
COMMENT ON COLUMN run.files IS 'Number of files that the notices were found as, second names included';
COMMENT ON COLUMN run.notices IS 'Number of notices';

CREATE TABLE themes (
  theme VARCHAR PRIMARY KEY,
  theme_group VARCHAR NOT NULL,
  group_name_zh VARCHAR NOT NULL,
  group_name_en VARCHAR NOT NULL,
  name_zh VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  definition VARCHAR NOT NULL,
  sort_order INTEGER NOT NULL
);
COMMENT ON TABLE themes IS 'The codebook''s themes';
COMMENT ON COLUMN themes.theme IS 'Code of the theme';
COMMENT ON COLUMN themes.theme_group IS 'Code of the group it belongs to';
COMMENT ON COLUMN themes.group_name_zh IS 'Name of that group in Chinese';
COMMENT ON COLUMN themes.group_name_en IS 'Name of that group in English';
COMMENT ON COLUMN themes.name_zh IS 'Name in Chinese';
COMMENT ON COLUMN themes.name_en IS 'Name in English';
COMMENT ON COLUMN themes.definition IS 'What counts as this theme';
COMMENT ON COLUMN themes.sort_order IS 'Place in the codebook, from 1';

CREATE TABLE stop_words (
  word VARCHAR PRIMARY KEY
);
COMMENT ON TABLE stop_words IS 'Words that say nothing of what a notice is about: the stop list of the codebook';
COMMENT ON COLUMN stop_words.word IS 'The word';

CREATE TABLE indicators (
  indicator VARCHAR PRIMARY KEY,
  theme VARCHAR NOT NULL REFERENCES themes (theme),
  name_zh VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  dimension VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  sort_order INTEGER NOT NULL
);
COMMENT ON TABLE indicators IS 'The codebook''s indicators: metrics that mean the same thing in every notice';
COMMENT ON COLUMN indicators.indicator IS 'Code of the indicator';
COMMENT ON COLUMN indicators.theme IS 'Theme it belongs to';
COMMENT ON COLUMN indicators.name_zh IS 'Name in Chinese';
COMMENT ON COLUMN indicators.name_en IS 'Name in English';
COMMENT ON COLUMN indicators.dimension IS 'What its unit measures: count, money, percent or duration';
COMMENT ON COLUMN indicators.kind IS 'flow is counted over a period, stock at a moment, share is a proportion';
COMMENT ON COLUMN indicators.sort_order IS 'Place in the codebook, from 1';

CREATE TABLE notices (
  notice_id VARCHAR PRIMARY KEY,
  content_hash VARCHAR NOT NULL UNIQUE,
  file VARCHAR NOT NULL,
  encoding VARCHAR,
  title VARCHAR,
  issuer VARCHAR,
  jurisdiction VARCHAR,
  province VARCHAR,
  adcode VARCHAR,
  level VARCHAR CHECK (level IN ('county', 'prefecture', 'province', 'nation')),
  jurisdiction_stated BOOLEAN NOT NULL,
  jurisdiction_confidence DOUBLE NOT NULL,
  inspector VARCHAR,
  inspection_kind VARCHAR,
  inspection_round VARCHAR,
  inspection_start VARCHAR,
  inspection_end VARCHAR,
  feedback_date VARCHAR,
  published VARCHAR,
  comment_start VARCHAR,
  comment_end VARCHAR,
  phone VARCHAR,
  email VARCHAR,
  postcode VARCHAR,
  claimed_problems INTEGER,
  claimed_resolved INTEGER,
  claimed_ongoing INTEGER,
  redacted BOOLEAN NOT NULL,
  sort_key INTEGER NOT NULL,
  parser_version VARCHAR NOT NULL,
  codebook_version VARCHAR NOT NULL,
  corrections_hash VARCHAR,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text VARCHAR NOT NULL
);
COMMENT ON TABLE notices IS 'One row a notice: its header facts and its text';
COMMENT ON COLUMN notices.notice_id IS 'First 16 hexadecimal digits of content_hash';
COMMENT ON COLUMN notices.content_hash IS 'SHA-256 of the text in UTF-8';
COMMENT ON COLUMN notices.file IS 'Name of the file it was read from';
COMMENT ON COLUMN notices.encoding IS 'Encoding the file was read in, null where its format fixes it (docx, pdf)';
COMMENT ON COLUMN notices.title IS 'Title as printed, null where the notice has none';
COMMENT ON COLUMN notices.issuer IS 'Body that signs';
COMMENT ON COLUMN notices.jurisdiction IS 'Place governed by the issuer, without the province';
COMMENT ON COLUMN notices.province IS 'Province of that place';
COMMENT ON COLUMN notices.adcode IS 'Six-digit code of that place, GB/T 2260';
COMMENT ON COLUMN notices.level IS 'Level of that place: county, prefecture, province or nation';
COMMENT ON COLUMN notices.jurisdiction_stated IS 'False where the place was inferred from places named in the text';
COMMENT ON COLUMN notices.jurisdiction_confidence IS 'How sure that place is, 0 to 1: 1 where its name settles it, 0 where nothing does';
COMMENT ON COLUMN notices.inspector IS 'Who inspected';
COMMENT ON COLUMN notices.inspection_kind IS 'Kind of inspection as the text says';
COMMENT ON COLUMN notices.inspection_round IS 'Round of inspection as printed';
COMMENT ON COLUMN notices.inspection_start IS 'Start of the inspection, ISO to the precision given';
COMMENT ON COLUMN notices.inspection_end IS 'End of the inspection, ISO to the precision given';
COMMENT ON COLUMN notices.feedback_date IS 'Date the findings were handed over';
COMMENT ON COLUMN notices.published IS 'Date of publication';
COMMENT ON COLUMN notices.comment_start IS 'Start of the public comment period';
COMMENT ON COLUMN notices.comment_end IS 'End of the public comment period';
COMMENT ON COLUMN notices.phone IS 'Telephone for comments';
COMMENT ON COLUMN notices.email IS 'E-mail for comments';
COMMENT ON COLUMN notices.postcode IS 'Postcode for comments';
COMMENT ON COLUMN notices.claimed_problems IS 'Problems of this inspection, as the notice claims';
COMMENT ON COLUMN notices.claimed_resolved IS 'Problems resolved, as the notice claims';
COMMENT ON COLUMN notices.claimed_ongoing IS 'Problems still open, as the notice claims';
COMMENT ON COLUMN notices.redacted IS 'True where figures are replaced by * or the like';
COMMENT ON COLUMN notices.sort_key IS 'Order of the jurisdictions by province and code, from 1; notices without a place come last';
COMMENT ON COLUMN notices.parser_version IS 'Version of the parser that read it';
COMMENT ON COLUMN notices.codebook_version IS 'Version of the codebook that coded it';
COMMENT ON COLUMN notices.corrections_hash IS 'Tells one state of its corrections from the next, null where it has none';
COMMENT ON COLUMN notices.span_start IS 'Always 0';
COMMENT ON COLUMN notices.span_end IS 'Length of the text in UTF-16 units';
COMMENT ON COLUMN notices.text IS 'The notice''s own text, as decoded';

CREATE TABLE sources (
  notice_id VARCHAR NOT NULL REFERENCES notices (notice_id),
  path VARCHAR NOT NULL,
  file VARCHAR NOT NULL,
  duplicate_of VARCHAR,
  format VARCHAR NOT NULL CHECK (format IN ('txt', 'md', 'html', 'docx', 'pdf')),
  encoding VARCHAR,
  size_bytes INTEGER,
  file_hash VARCHAR,
  url VARCHAR,
  retrieved VARCHAR,
  site VARCHAR,
  site_title VARCHAR,
  site_published VARCHAR,
  site_source VARCHAR,
  file_created VARCHAR,
  file_modified VARCHAR,
  metadata_origin VARCHAR,
  PRIMARY KEY (notice_id, path)
);
COMMENT ON TABLE sources IS 'Files that a notice was found as, and what site and file say of it, kept apart from what its text says';
COMMENT ON COLUMN sources.notice_id IS 'The notice';
COMMENT ON COLUMN sources.path IS 'The file, as it was given to the command';
COMMENT ON COLUMN sources.file IS 'Name of the file, without its folder';
COMMENT ON COLUMN sources.duplicate_of IS 'Path of the file with the same text that was loaded, null for that file itself';
COMMENT ON COLUMN sources.format IS 'txt, md, html, docx or pdf, by what the file holds';
COMMENT ON COLUMN sources.encoding IS 'Encoding it was read in, null where its format fixes it (docx, pdf)';
COMMENT ON COLUMN sources.size_bytes IS 'Size of the file in bytes';
COMMENT ON COLUMN sources.file_hash IS 'SHA-256 of the file''s bytes';
COMMENT ON COLUMN sources.url IS 'Address it was published at: as sources.csv says, else as the page says';
COMMENT ON COLUMN sources.retrieved IS 'Date it was retrieved, as sources.csv says, ISO';
COMMENT ON COLUMN sources.site IS 'Name of the site: as sources.csv says, else as the page says';
COMMENT ON COLUMN sources.site_title IS 'Title that page or document gives outside the text';
COMMENT ON COLUMN sources.site_published IS 'Date of publication that page or document gives outside the text, ISO; notices.published is what the text says';
COMMENT ON COLUMN sources.site_source IS 'Body that the site names as its source (来源)';
COMMENT ON COLUMN sources.file_created IS 'When the document was made, as it says itself; not a date of publication';
COMMENT ON COLUMN sources.file_modified IS 'When the document was last saved, as it says itself';
COMMENT ON COLUMN sources.metadata_origin IS 'Where each of these was found: url: sources.csv; site_published: meta PubDate';

CREATE TABLE place_evidence (
  notice_id VARCHAR NOT NULL REFERENCES notices (notice_id),
  ordinal INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  words VARCHAR NOT NULL,
  PRIMARY KEY (notice_id, ordinal)
);
COMMENT ON TABLE place_evidence IS 'Names in the text that tell the notice''s place, the most telling first, at most ten';
COMMENT ON COLUMN place_evidence.notice_id IS 'The notice';
COMMENT ON COLUMN place_evidence.ordinal IS 'Order, from 1';
COMMENT ON COLUMN place_evidence.span_start IS 'Start in notices.text';
COMMENT ON COLUMN place_evidence.span_end IS 'End in notices.text, exclusive';
COMMENT ON COLUMN place_evidence.words IS 'The name as printed';

CREATE TABLE headings (
  notice_id VARCHAR NOT NULL REFERENCES notices (notice_id),
  ordinal INTEGER NOT NULL,
  level INTEGER NOT NULL,
  label VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (notice_id, ordinal)
);
COMMENT ON TABLE headings IS 'Structural headings, in order';
COMMENT ON COLUMN headings.notice_id IS 'The notice';
COMMENT ON COLUMN headings.ordinal IS 'Place in the notice, from 1';
COMMENT ON COLUMN headings.level IS '1 for the outermost kind of heading';
COMMENT ON COLUMN headings.label IS 'Number as printed';
COMMENT ON COLUMN headings.title IS 'Words of the heading';
COMMENT ON COLUMN headings.span_start IS 'Start in notices.text';
COMMENT ON COLUMN headings.span_end IS 'End in notices.text, exclusive';

CREATE TABLE items (
  notice_id VARCHAR NOT NULL REFERENCES notices (notice_id),
  item_id VARCHAR NOT NULL,
  ordinal INTEGER NOT NULL,
  label VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  under VARCHAR,
  heading_path VARCHAR,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (notice_id, item_id)
);
COMMENT ON TABLE items IS 'Numbered problems or tasks, in order; where a part has none, its lowest headings';
COMMENT ON COLUMN items.notice_id IS 'The notice';
COMMENT ON COLUMN items.item_id IS 'Id within the notice';
COMMENT ON COLUMN items.ordinal IS 'Place in the notice, from 1';
COMMENT ON COLUMN items.label IS 'Number as printed';
COMMENT ON COLUMN items.title IS 'Words of its heading';
COMMENT ON COLUMN items.under IS 'Label of the heading it stands under';
COMMENT ON COLUMN items.heading_path IS 'The headings it stands under, outermost first, joined by ›; null at the top';
COMMENT ON COLUMN items.span_start IS 'Start in notices.text';
COMMENT ON COLUMN items.span_end IS 'End in notices.text, exclusive';

CREATE TABLE measures (
  notice_id VARCHAR NOT NULL,
  measure_id VARCHAR NOT NULL,
  ordinal INTEGER NOT NULL,
  item_id VARCHAR NOT NULL,
  label VARCHAR,
  status VARCHAR NOT NULL CHECK (status IN ('done', 'ongoing', 'planned', 'clean', 'mixed')),
  dates_named INTEGER NOT NULL,
  body_named BOOLEAN NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  PRIMARY KEY (notice_id, measure_id),
  FOREIGN KEY (notice_id, item_id) REFERENCES items (notice_id, item_id)
);
COMMENT ON TABLE measures IS 'The smallest actions reported, in order';
COMMENT ON COLUMN measures.notice_id IS 'The notice';
COMMENT ON COLUMN measures.measure_id IS 'Id within the notice: the item''s id and a count';
COMMENT ON COLUMN measures.ordinal IS 'Place in the notice, from 1';
COMMENT ON COLUMN measures.item_id IS 'The item it belongs to';
COMMENT ON COLUMN measures.label IS 'Number as printed (一是), null where the whole item is one measure';
COMMENT ON COLUMN measures.status IS 'done, ongoing, planned, clean (only reports that no violation was found) or mixed';
COMMENT ON COLUMN measures.dates_named IS 'Number of dates its words name, see dates';
COMMENT ON COLUMN measures.body_named IS 'True where its words say which body or person leads it or answers for it';
COMMENT ON COLUMN measures.span_start IS 'Start in notices.text';
COMMENT ON COLUMN measures.span_end IS 'End in notices.text, exclusive';
COMMENT ON COLUMN measures.text IS 'Its words, as printed';

CREATE TABLE measure_themes (
  notice_id VARCHAR NOT NULL,
  measure_id VARCHAR NOT NULL,
  theme VARCHAR NOT NULL REFERENCES themes (theme),
  subtheme VARCHAR,
  rank INTEGER NOT NULL,
  score DOUBLE NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  evidence VARCHAR NOT NULL,
  evidence_spans VARCHAR NOT NULL,
  PRIMARY KEY (notice_id, measure_id, theme),
  FOREIGN KEY (notice_id, measure_id) REFERENCES measures (notice_id, measure_id)
);
COMMENT ON TABLE measure_themes IS 'Themes of a measure, at most three, the primary one first';
COMMENT ON COLUMN measure_themes.notice_id IS 'The notice';
COMMENT ON COLUMN measure_themes.measure_id IS 'The measure';
COMMENT ON COLUMN measure_themes.theme IS 'The theme';
COMMENT ON COLUMN measure_themes.subtheme IS 'Subtheme that its words name most, null where none or where the theme has none';
COMMENT ON COLUMN measure_themes.rank IS '1 for the primary theme';
COMMENT ON COLUMN measure_themes.score IS 'Weight of the evidence';
COMMENT ON COLUMN measure_themes.span_start IS 'Start of the strongest evidence in notices.text';
COMMENT ON COLUMN measure_themes.span_end IS 'End of the strongest evidence in notices.text, exclusive';
COMMENT ON COLUMN measure_themes.evidence IS 'Words of the strongest evidence';
COMMENT ON COLUMN measure_themes.evidence_spans IS 'All its evidence, the strongest first, start-end words joined by ;; the view theme_evidence has a row for each';

CREATE TABLE measure_words (
  notice_id VARCHAR NOT NULL,
  measure_id VARCHAR NOT NULL,
  words VARCHAR NOT NULL
);
COMMENT ON TABLE measure_words IS 'Measures cut into words, one row a measure; none for notices added on the page';
COMMENT ON COLUMN measure_words.notice_id IS 'The notice';
COMMENT ON COLUMN measure_words.measure_id IS 'The measure';
COMMENT ON COLUMN measure_words.words IS 'Its words in order with a blank between each, and | where punctuation, a figure or the like parts them';

CREATE TABLE metrics (
  notice_id VARCHAR NOT NULL,
  metric_id INTEGER NOT NULL,
  measure_id VARCHAR,
  value DOUBLE,
  value_high DOUBLE,
  unit VARCHAR,
  qualifier VARCHAR NOT NULL CHECK (qualifier IN ('exact', 'about', 'over', 'under')),
  subject VARCHAR,
  period VARCHAR,
  indicator VARCHAR REFERENCES indicators (indicator),
  role VARCHAR CHECK (role IN ('own', 'part', 'planned', 'applied', 'required', 'cumulative')),
  repeat_of INTEGER,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote VARCHAR NOT NULL,
  PRIMARY KEY (notice_id, metric_id),
  FOREIGN KEY (notice_id, measure_id) REFERENCES measures (notice_id, measure_id)
);
COMMENT ON TABLE metrics IS 'Quantities in the text, in order';
COMMENT ON COLUMN metrics.notice_id IS 'The notice';
COMMENT ON COLUMN metrics.metric_id IS 'Place in the notice, from 1';
COMMENT ON COLUMN metrics.measure_id IS 'The measure it stands in, null outside measures';
COMMENT ON COLUMN metrics.value IS 'Value in the unit, with 万 and 亿 multiplied out; null where redacted';
COMMENT ON COLUMN metrics.value_high IS 'Upper end of a range, else null';
COMMENT ON COLUMN metrics.unit IS 'Measure word or unit, null where the text gives none';
COMMENT ON COLUMN metrics.qualifier IS 'exact, about, over or under';
COMMENT ON COLUMN metrics.subject IS 'What is counted, in the text''s own words';
COMMENT ON COLUMN metrics.period IS 'Time the figure covers, ISO; two joined by / for a span, 2024-09/ for since then';
COMMENT ON COLUMN metrics.indicator IS 'Indicator it is a value of, if any';
COMMENT ON COLUMN metrics.role IS 'own result, part of a total beside it, planned, applied for, required of the body, or cumulative over years; null where no indicator''s words fit';
COMMENT ON COLUMN metrics.repeat_of IS 'Earlier metric whose sentence this repeats word for word';
COMMENT ON COLUMN metrics.span_start IS 'Start in notices.text';
COMMENT ON COLUMN metrics.span_end IS 'End in notices.text, exclusive';
COMMENT ON COLUMN metrics.quote IS 'The figure as printed';

CREATE TABLE commitments (
  notice_id VARCHAR NOT NULL,
  ordinal INTEGER NOT NULL,
  measure_id VARCHAR,
  due VARCHAR,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  PRIMARY KEY (notice_id, ordinal),
  FOREIGN KEY (notice_id, measure_id) REFERENCES measures (notice_id, measure_id)
);
COMMENT ON TABLE commitments IS 'What is promised and not yet done, in order';
COMMENT ON COLUMN commitments.notice_id IS 'The notice';
COMMENT ON COLUMN commitments.ordinal IS 'Place in the notice, from 1';
COMMENT ON COLUMN commitments.measure_id IS 'The measure it stands in, null outside measures';
COMMENT ON COLUMN commitments.due IS 'Date it is promised for, ISO, null where none is given';
COMMENT ON COLUMN commitments.span_start IS 'Start in notices.text';
COMMENT ON COLUMN commitments.span_end IS 'End in notices.text, exclusive';
COMMENT ON COLUMN commitments.text IS 'Its words, as printed';

CREATE TABLE citations (
  notice_id VARCHAR NOT NULL,
  ordinal INTEGER NOT NULL,
  measure_id VARCHAR,
  title VARCHAR NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (notice_id, ordinal),
  FOREIGN KEY (notice_id, measure_id) REFERENCES measures (notice_id, measure_id)
);
COMMENT ON TABLE citations IS 'Documents named in 《…》, one row a place where one is named';
COMMENT ON COLUMN citations.notice_id IS 'The notice';
COMMENT ON COLUMN citations.ordinal IS 'Place in the notice, from 1';
COMMENT ON COLUMN citations.measure_id IS 'The measure it stands in, null outside measures';
COMMENT ON COLUMN citations.title IS 'Title with its brackets, as printed';
COMMENT ON COLUMN citations.span_start IS 'Start in notices.text';
COMMENT ON COLUMN citations.span_end IS 'End in notices.text, exclusive';

CREATE TABLE dates (
  notice_id VARCHAR NOT NULL,
  ordinal INTEGER NOT NULL,
  measure_id VARCHAR,
  iso VARCHAR,
  iso_end VARCHAR,
  words VARCHAR NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (notice_id, ordinal),
  FOREIGN KEY (notice_id, measure_id) REFERENCES measures (notice_id, measure_id)
);
COMMENT ON TABLE dates IS 'Dates named anywhere in the text with a year or a month, in order; 今年 alone and covered ones (202*年*月) are left out';
COMMENT ON COLUMN dates.notice_id IS 'The notice';
COMMENT ON COLUMN dates.ordinal IS 'Place in the notice, from 1';
COMMENT ON COLUMN dates.measure_id IS 'The measure it stands in, null outside measures';
COMMENT ON COLUMN dates.iso IS 'The date, ISO to the precision given, the first of a range; null where the text leaves the year open or there is no such day';
COMMENT ON COLUMN dates.iso_end IS 'Second date of a range or a pair (2024年9月至11月, 9月和10月), else null';
COMMENT ON COLUMN dates.words IS 'Its words as printed, 以来 and the like included; a range or a pair is one row';
COMMENT ON COLUMN dates.span_start IS 'Start in notices.text';
COMMENT ON COLUMN dates.span_end IS 'End in notices.text, exclusive';

CREATE TABLE repeats (
  notice_id VARCHAR NOT NULL REFERENCES notices (notice_id),
  ordinal INTEGER NOT NULL,
  row_kind VARCHAR NOT NULL CHECK (row_kind IN ('measure', 'metric')),
  measure_id VARCHAR,
  first_measure_id VARCHAR,
  metric_id INTEGER,
  first_metric_id INTEGER,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  first_start INTEGER NOT NULL,
  first_end INTEGER NOT NULL,
  PRIMARY KEY (notice_id, ordinal),
  FOREIGN KEY (notice_id, measure_id) REFERENCES measures (notice_id, measure_id),
  FOREIGN KEY (notice_id, first_measure_id) REFERENCES measures (notice_id, measure_id),
  FOREIGN KEY (notice_id, metric_id) REFERENCES metrics (notice_id, metric_id),
  FOREIGN KEY (notice_id, first_metric_id) REFERENCES metrics (notice_id, metric_id)
);
COMMENT ON TABLE repeats IS 'Measures and figures that a notice reports again in the same words; no view counts them twice';
COMMENT ON COLUMN repeats.notice_id IS 'The notice';
COMMENT ON COLUMN repeats.ordinal IS 'Order, from 1: the measures, then the figures, each in the order of the text';
COMMENT ON COLUMN repeats.row_kind IS 'measure: its words, its own label aside, are those of an earlier measure; metric: its sentence is that of an earlier figure';
COMMENT ON COLUMN repeats.measure_id IS 'The measure that repeats; for a figure the measure it stands in, null outside measures';
COMMENT ON COLUMN repeats.first_measure_id IS 'The measure that is repeated; for a figure the measure the first one stands in, null outside measures';
COMMENT ON COLUMN repeats.metric_id IS 'The figure that repeats, null for a measure';
COMMENT ON COLUMN repeats.first_metric_id IS 'The figure that is repeated, as metrics.repeat_of says, null for a measure';
COMMENT ON COLUMN repeats.span_start IS 'Start of what repeats in notices.text';
COMMENT ON COLUMN repeats.span_end IS 'End of what repeats in notices.text, exclusive';
COMMENT ON COLUMN repeats.first_start IS 'Start of what is repeated in notices.text';
COMMENT ON COLUMN repeats.first_end IS 'End of what is repeated in notices.text, exclusive';

CREATE TABLE repairs (
  notice_id VARCHAR NOT NULL REFERENCES notices (notice_id),
  ordinal INTEGER NOT NULL,
  rule VARCHAR NOT NULL,
  printed VARCHAR NOT NULL,
  reading VARCHAR NOT NULL,
  confidence DOUBLE NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (notice_id, ordinal)
);
COMMENT ON TABLE repairs IS 'What the parser read differently from what is printed';
COMMENT ON COLUMN repairs.notice_id IS 'The notice';
COMMENT ON COLUMN repairs.ordinal IS 'Place in the notice, from 1';
COMMENT ON COLUMN repairs.rule IS 'The rule that read it so';
COMMENT ON COLUMN repairs.printed IS 'The words as printed';
COMMENT ON COLUMN repairs.reading IS 'What they are read as';
COMMENT ON COLUMN repairs.confidence IS 'How sure, 0 to 1';
COMMENT ON COLUMN repairs.span_start IS 'Start in notices.text';
COMMENT ON COLUMN repairs.span_end IS 'End in notices.text, exclusive';

CREATE TABLE warnings (
  notice_id VARCHAR NOT NULL REFERENCES notices (notice_id),
  ordinal INTEGER NOT NULL,
  code VARCHAR NOT NULL,
  message VARCHAR NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (notice_id, ordinal)
);
COMMENT ON TABLE warnings IS 'What a reader should know and the parser could not settle';
COMMENT ON COLUMN warnings.notice_id IS 'The notice';
COMMENT ON COLUMN warnings.ordinal IS 'Place in the notice, from 1';
COMMENT ON COLUMN warnings.code IS 'Kind of warning';
COMMENT ON COLUMN warnings.message IS 'One Chinese sentence for the reader';
COMMENT ON COLUMN warnings.span_start IS 'Start in notices.text';
COMMENT ON COLUMN warnings.span_end IS 'End in notices.text, exclusive';

CREATE TABLE corrections (
  notice_id VARCHAR NOT NULL REFERENCES notices (notice_id),
  ordinal INTEGER NOT NULL,
  row_kind VARCHAR NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  field VARCHAR NOT NULL,
  old_value VARCHAR NOT NULL,
  new_value VARCHAR NOT NULL,
  corrected_by VARCHAR NOT NULL,
  corrected_on VARCHAR NOT NULL,
  why VARCHAR NOT NULL,
  applied BOOLEAN NOT NULL,
  reason VARCHAR,
  PRIMARY KEY (notice_id, ordinal)
);
COMMENT ON TABLE corrections IS 'What people corrected in the rows of the loaded notices, applied or not';
COMMENT ON COLUMN corrections.notice_id IS 'The notice';
COMMENT ON COLUMN corrections.ordinal IS 'Order in which the notice''s corrections are applied, from 1';
COMMENT ON COLUMN corrections.row_kind IS 'Table of the corrected row, in the singular: measure for measures';
COMMENT ON COLUMN corrections.span_start IS 'Start of that row in notices.text';
COMMENT ON COLUMN corrections.span_end IS 'End of that row in notices.text, exclusive';
COMMENT ON COLUMN corrections.field IS 'Corrected column; themes for all themes of a measure, joined by ;';
COMMENT ON COLUMN corrections.old_value IS 'What the machine had, empty for null';
COMMENT ON COLUMN corrections.new_value IS 'What it was corrected to, empty for null';
COMMENT ON COLUMN corrections.corrected_by IS 'Who corrected it';
COMMENT ON COLUMN corrections.corrected_on IS 'When, ISO date';
COMMENT ON COLUMN corrections.why IS 'Why, in that person''s words';
COMMENT ON COLUMN corrections.applied IS 'False where it no longer fits; the row is then as the machine read it';
COMMENT ON COLUMN corrections.reason IS 'Why it does not fit, null where applied';

CREATE TABLE compared_texts (
  notice_id VARCHAR PRIMARY KEY REFERENCES notices (notice_id),
  passages INTEGER NOT NULL,
  characters INTEGER NOT NULL
);
COMMENT ON TABLE compared_texts IS 'Notices whose passages were compared with each other, one row a notice; none for notices added on the page';
COMMENT ON COLUMN compared_texts.notice_id IS 'The notice';
COMMENT ON COLUMN compared_texts.passages IS 'Passages of it that were compared: its sentences, but for those too short to tell anything';
COMMENT ON COLUMN compared_texts.characters IS 'Characters of its text that count, compared or not: letters, Chinese characters and digits, without page numbers, running heads and what a site puts around the notice';

CREATE TABLE passage_families (
  family INTEGER PRIMARY KEY,
  notice_id VARCHAR NOT NULL REFERENCES notices (notice_id),
  notices INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL
);
COMMENT ON TABLE passage_families IS 'Passages that stand more than once, in several notices or in one, in the same or nearly the same words';
COMMENT ON COLUMN passage_families.family IS 'Number of the family, from 1, by notices, then by length, the greatest first';
COMMENT ON COLUMN passage_families.notice_id IS 'The notice that its model stands in, with which the others were aligned';
COMMENT ON COLUMN passage_families.notices IS 'Number of notices that it stands in';
COMMENT ON COLUMN passage_families.passages IS 'Number of places where it stands';
COMMENT ON COLUMN passage_families.characters IS 'Characters of its model that count: letters, Chinese characters and digits';
COMMENT ON COLUMN passage_families.span_start IS 'Start of its model in notices.text';
COMMENT ON COLUMN passage_families.span_end IS 'End of its model in notices.text, exclusive';

CREATE TABLE reused_passages (
  notice_id VARCHAR NOT NULL REFERENCES notices (notice_id),
  ordinal INTEGER NOT NULL,
  family INTEGER NOT NULL,
  similarity DOUBLE NOT NULL,
  characters INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL
);
COMMENT ON TABLE reused_passages IS 'Places where a passage stands that stands elsewhere too, one row a place; those of a notice do not overlap';
COMMENT ON COLUMN reused_passages.notice_id IS 'The notice';
COMMENT ON COLUMN reused_passages.ordinal IS 'Place in the notice, from 1';
COMMENT ON COLUMN reused_passages.family IS 'The family it belongs to';
COMMENT ON COLUMN reused_passages.similarity IS 'Characters of its sentence that are aligned with the same characters of the family''s model, of the longer of the two, 0.7 to 1; 1 for the model';
COMMENT ON COLUMN reused_passages.characters IS 'Its characters that count: letters, Chinese characters and digits';
COMMENT ON COLUMN reused_passages.span_start IS 'Start in notices.text, of the part of a sentence that is aligned with the model';
COMMENT ON COLUMN reused_passages.span_end IS 'End in notices.text, exclusive';
