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

-- from which day an episode of a list that children drop off is open no more; NULL while it is open: its end, or, where
-- nobody wrote one down, the day after the last list that held it (episodes.lists_left), and at the latest the day on which
-- the child's next one begins, for a child has one at a time
create macro open_until(ended, next_started, last_listed) as
  -- least passes over what is NULL
  least(coalesce(ended, last_listed + 1), next_started);

-- how long an episode of need had lasted on a day, in the bands of the DfE
create macro duration_band(started, day) as
  case
    when day < started + to_months(3) then 'Under 3 months'
    when day < started + to_months(6) then '3 to 6 months'
    when day < started + to_months(12) then '6 months to 1 year'
    when day < started + to_months(24) then '1 to 2 years'
    else '2 years or more'
  end;

-- the band of a length in working days, as the DfE publishes how long assessments take
create macro assessment_length(working_days) as
  case
    when working_days is null then null
    when working_days <= 10 then '0 to 10 working days'
    when working_days <= 20 then '11 to 20 working days'
    when working_days <= 30 then '21 to 30 working days'
    when working_days <= 40 then '31 to 40 working days'
    when working_days <= 45 then '41 to 45 working days'
    else 'Over 45 working days'
  end;

-- whether a child protection plan had lasted 2 years on a day: 730 days, however many leap days are among them
create macro is_long_plan(started, day) as
  day - started >= 365 * threshold('child_protection_long_plan') / 12;

-- the first day of so many months that end on a day: the 12 months to 28 February begin on 1 March, after a leap day too
create macro window_start(day, months) as (day + 1 - to_months(months))::date;

-- whether a visit saw the child alone: one at which the child was not seen did not, whatever else it says; NULL where it
-- is not recorded
create macro saw_alone(seen, seen_alone) as if(seen is false, false, seen_alone);

-- the code that a list writes before its words, such as V2 of "V2: Single period under S20" or Z of "Z: Former foster
-- carers"; empty where there is none
create macro leading_code(words) as regexp_extract(words, '^([A-Z][0-9]*[A-Z]?)([^0-9A-Za-z]|$)', 1);

-- the level that an escalation had reached by a day: the highest whose day is recorded and has come; where no level has a
-- day, that which is given now
create macro escalation_level(day, stages, level_now) as
  case
    when list_aggregate(stages, 'count') = 0 then level_now
    when stages[5] <= day then 'Stage 5'
    when stages[4] <= day then 'Stage 4'
    when stages[3] <= day then 'Stage 3'
    when stages[2] <= day then 'Stage 2'
    when stages[1] <= day then 'Stage 1'
  end;
