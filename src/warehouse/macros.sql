-- Formulas of the methods, for views, charts and anyone who asks the file by SQL. docs/methods says where each is from
-- and what it cannot tell. k of n: n measures, of which k have the property.

-- Bounds of Wilson's score interval for a share, 95% (Wilson 1927), (k + z²/2 ± z √(k(n − k)/n + z²/4)) / (n + z²) with
-- z = 1.959963984540054. Null where n is 0 or either is null; exactly 0 at k = 0 and 1 at k = n, which rounding would miss.
CREATE MACRO wilson_low(k, n) AS
  CASE WHEN n > 0 AND k = 0 THEN 0 WHEN n > 0 THEN (k::DOUBLE + 1.920729410347062
    - 1.959963984540054 * sqrt(k::DOUBLE * (n - k) / n + 0.960364705173531)) / (n::DOUBLE + 3.841458820694124) END;
CREATE MACRO wilson_high(k, n) AS
  CASE WHEN n > 0 AND k = n THEN 1 WHEN n > 0 THEN (k::DOUBLE + 1.920729410347062
    + 1.959963984540054 * sqrt(k::DOUBLE * (n - k) / n + 0.960364705173531)) / (n::DOUBLE + 3.841458820694124) END;

-- How likely k or fewer of n tosses of a coin are heads; k is a whole number below n.
CREATE MACRO heads_at_most(k, n) AS
  list_sum([exp(lgamma(n + 1) - lgamma(j + 1) - lgamma(n - j + 1) - n * ln(2)) FOR j IN range(0, k + 1)]);
-- Where to begin to try: the normal distribution misses the rank by less than one.
CREATE MACRO median_rank_tried(n) AS greatest(0, floor(n / 2 - 0.98 * sqrt(n))::INTEGER - 3);
-- Rank, from 1, of the value at which the interval of a median begins, of n values in order; it ends with the value of
-- rank n + 1 - median_rank(n). At least 95% by the binomial distribution of the values below the median (Conover 1999,
-- section 3.2). Null for fewer than 6 values, whose whole range holds the median in less than 95%.
CREATE MACRO median_rank(n) AS
  CASE WHEN n >= 6 THEN median_rank_tried(n) + len([k FOR k IN
    range(median_rank_tried(n), least(median_rank_tried(n) + 8, n // 2)) IF heads_at_most(k, n) <= 0.025]) END;

-- Two themes on the same measures: of n measures a have the one, b the other, k both. How many would have both if having
-- the one told nothing of having the other; log2 of k against that, the pointwise mutual information (Church and Hanks
-- 1990), null where k is 0, to six digits for the engines' logarithms differ in the last; and Jaccard's share (1901).
CREATE MACRO together_if_independent(a, b, n) AS CASE WHEN n > 0 THEN a::DOUBLE * b / n END;
CREATE MACRO pointwise_mutual_information(k, a, b, n) AS
  CASE WHEN k > 0 THEN round(log2(k::DOUBLE * n / (a::DOUBLE * b)), 6) END;
CREATE MACRO jaccard_share(k, a, b) AS CASE WHEN a + b > k THEN k::DOUBLE / (a + b - k) END;
-- How many measures would have both where every measure keeps as many themes as it has: all pairs that there are, dealt out in proportion to a × b,
-- `products` being the sum of these over all pairs of themes (the association strength of van Eck and Waltman 2009).
CREATE MACRO together_if_dealt(a, b, pairs, products) AS
  CASE WHEN products > 0 THEN pairs::DOUBLE * (a::DOUBLE * b) / products END;

-- Concentration of n measures on themes, `squares` being the sum of the squares of their numbers by theme: the
-- Herfindahl-Hirschman index, 0 to 1, and its estimate without bias (Simpson 1949), null for a single measure. One divided
-- by either is an effective number of themes (Hill 1973).
CREATE MACRO herfindahl(squares, n) AS CASE WHEN n > 0 THEN squares::DOUBLE / (n::DOUBLE * n) END;
CREATE MACRO simpson_unbiased(squares, n) AS CASE WHEN n > 1 THEN (squares - n)::DOUBLE / (n::DOUBLE * (n - 1)) END;
-- One divided by simpson_unbiased; null where no two measures share a theme, and where it is more than the `themes` known.
CREATE MACRO effective_themes(squares, n, themes) AS
  CASE WHEN n > 1 AND squares > n AND n::DOUBLE * (n - 1) <= themes::DOUBLE * (squares - n)
    THEN n::DOUBLE * (n - 1) / (squares - n) END;

-- Keyness: a word stands a times among the c words of a group and b times among the d words of the rest. Null where either
-- has no words; to six digits, for the engines' logarithms differ in the last.
-- The log-likelihood G² (Dunning 1993) of the two cells of the word (Rayson and Garside 2000), always 0 or more.
CREATE MACRO log_likelihood(a, b, c, d) AS CASE WHEN c > 0 AND d > 0 THEN round(greatest(0, 2 * (
    CASE WHEN a > 0 THEN a::DOUBLE * ln(a::DOUBLE * (c::DOUBLE + d) / (c::DOUBLE * (a::DOUBLE + b))) ELSE 0 END
  + CASE WHEN b > 0 THEN b::DOUBLE * ln(b::DOUBLE * (c::DOUBLE + d) / (d::DOUBLE * (a::DOUBLE + b))) ELSE 0 END)), 6) END;
-- Log2 of how many times as frequent it is in the group (Hardie 2014): 1 is twice, −1 half. A count of 0 is taken for 0.5.
CREATE MACRO log_ratio(a, b, c, d) AS CASE WHEN c > 0 AND d > 0 AND a + b > 0 THEN
  round(log2(greatest(a::DOUBLE, 0.5) / c / (greatest(b::DOUBLE, 0.5) / d)), 6) END;
-- Log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008): both sides are given `prior` words more,
-- the word among them as often as among all c + d. The difference of the log-odds and its z, the difference
-- divided by the root of its variance: one over the word's count on each side, the words given among them, summed.
CREATE MACRO log_odds_share(a, b, c, d, prior) AS prior::DOUBLE * (a::DOUBLE + b) / (c::DOUBLE + d);
CREATE MACRO log_odds_of(k, n, share, prior) AS ln((k::DOUBLE + share) / (n::DOUBLE + prior - k - share));
CREATE MACRO log_odds_delta(a, b, c, d, prior) AS CASE WHEN c > 0 AND d > 0 AND a + b > 0 AND a + b < c + d THEN round(
  log_odds_of(a, c, log_odds_share(a, b, c, d, prior), prior)
  - log_odds_of(b, d, log_odds_share(a, b, c, d, prior), prior), 6) END;
CREATE MACRO log_odds_z(a, b, c, d, prior) AS CASE WHEN c > 0 AND d > 0 AND a + b > 0 AND a + b < c + d THEN round(
  (log_odds_of(a, c, log_odds_share(a, b, c, d, prior), prior)
    - log_odds_of(b, d, log_odds_share(a, b, c, d, prior), prior))
  / sqrt(1 / (a + log_odds_share(a, b, c, d, prior)) + 1 / (b + log_odds_share(a, b, c, d, prior))), 6) END;
