-- words that indicators share; see calendar for working days and ages

-- the group of an ethnicity code of the children in need census, as the DfE publishes them
create macro ethnic_group(code) as
  case
    when code is null then null
    when code in ('NOBT', 'REFU') then 'Not known'
    else
      case code[1]
        when 'W' then 'White'
        when 'M' then 'Mixed or multiple ethnic groups'
        when 'A' then 'Asian or Asian British'
        when 'B' then 'Black, African, Caribbean or Black British'
        when 'C' then 'Asian or Asian British'
        else 'Other ethnic group'
      end
  end;

-- the band of an age in completed years, as the DfE publishes them; NULL is before birth. By place in a list, for a macro
-- writes its argument out wherever it is named, and an age is much to work out
create macro age_band(age) as
  coalesce(
    [
      'Under 1',
      '1 to 4', '1 to 4', '1 to 4', '1 to 4',
      '5 to 9', '5 to 9', '5 to 9', '5 to 9', '5 to 9',
      '10 to 15', '10 to 15', '10 to 15', '10 to 15', '10 to 15', '10 to 15',
      '16 to 17', '16 to 17',
      '18 and over'
    ][least(greatest(age, -1), 18) + 1],
    'Unborn'
  );

-- the value of a threshold that reference data sets; NULL where the council has not set it
create macro threshold(name) as
  (select value from reference.thresholds where thresholds.threshold = name);

-- whether a role is that of a children and family social worker, as the DfE's workforce census counts them
create macro is_social_work(role) as
  role in (
    'Social worker', 'Senior social worker', 'Newly qualified social worker', 'Team manager', 'Senior manager'
  );

-- how long an episode of need had lasted on a day, in the bands of the DfE
create macro duration_band(started, day) as
  case
    when day < started + to_months(3) then 'Under 3 months'
    when day < started + to_months(6) then '3 to 6 months'
    when day < started + to_months(12) then '6 months to 1 year'
    when day < started + to_months(24) then '1 to 2 years'
    else '2 years or more'
  end;

-- whether a child protection plan had lasted 2 years on a day: 730 days, however many leap days are among them
create macro is_long_plan(started, day) as
  day - started >= 365 * threshold('child_protection_long_plan') / 12;

-- the code that a list writes before its words, such as V2 of "V2: Single period under S20"
create macro leading_code(words) as regexp_extract(words, '^[A-Z][0-9]+[A-Z]?');
