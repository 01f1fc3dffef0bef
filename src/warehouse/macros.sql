-- Formulas of the methods, for views, charts and anyone who asks the file by SQL. docs/methods says where each is from
-- and what it cannot tell. k of n: n measures, of which k have the property.

-- Bounds of Wilson's score interval for a share, 95% (Wilson 1927; z = 1.959963984540054). Null where n is 0 or null.
CREATE MACRO wilson_low(k, n) AS
  CASE WHEN n > 0 AND k IS NOT NULL THEN greatest(0, (k + 1.920729410347062
    - 1.959963984540054 * sqrt(k::DOUBLE * (n - k) / n + 0.960364705173531)) / (n + 3.841458820694124)) END;
CREATE MACRO wilson_high(k, n) AS
  CASE WHEN n > 0 AND k IS NOT NULL THEN least(1, (k + 1.920729410347062
    + 1.959963984540054 * sqrt(k::DOUBLE * (n - k) / n + 0.960364705173531)) / (n + 3.841458820694124)) END;
