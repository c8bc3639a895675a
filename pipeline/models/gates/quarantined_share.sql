-- one row per extract of which a large share of the rows, twenty or more, is quarantined over all files in force, those that
-- are to be forgotten apart: they are missing because somebody wants them to be
with forgotten as (
  select file_id, count(*) as records
  from quarantine.rows
  where reasons = 'forgotten'
  group by file_id
),

counted as (
  select extract, accepted, quarantined - coalesce(forgotten.records, 0) as quarantined
  from ledger.files
  left join forgotten using (file_id)
  where superseded_by is null and verdict <> 'refused' and extract is not null
)

select
  extract as subject,
  format(
    'has {:,} of {:,} rows quarantined: the figures would be too low; mend what the Data page or ledger.problems says',
    sum(quarantined)::bigint, sum(accepted + quarantined)::bigint
  ) as message
from counted
group by extract
having sum(quarantined) >= 20
  and sum(quarantined) * 100.0 / sum(accepted + quarantined)
    > (select value from reference.limits where "limit" = 'quarantined_in_force_per_cent')
order by subject
