-- one row per extract of which far fewer rows are in force than in the publication before, where there were twenty or more
with counted as (
  select extract, sum(accepted) filter (not is_earlier) as rows, sum(accepted) filter (is_earlier) as rows_before
  from (
    select extract, accepted, false as is_earlier
    from ledger.files
    where superseded_by is null and verdict <> 'refused'
    union all
    select extract, accepted, true
    from earlier.ledger.files
    where superseded_by is null and verdict <> 'refused'
  )
  group by extract
)

select
  extract as subject,
  format(
    'has {:,} rows in force, and had {:,} in the publication before: see whether its last file is whole',
    coalesce(rows, 0)::bigint, rows_before::bigint
  ) as message
from counted
where rows_before >= 20
  and coalesce(rows, 0) < rows_before * (1 - (select value from reference.limits where "limit" = 'rows_fall_per_cent') / 100)
order by subject
