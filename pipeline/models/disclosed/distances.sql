-- as facts.distances, where the council's own figure is shown, and from that
create table disclosed.distances as
select distances.* replace (
  if(definition.kind = 'flow', signals.rolling_12, figures.value) as own,
  if(definition.kind = 'flow', signals.rolling_12, figures.value) - distances.benchmark as distance
)
from facts.distances as distances
join benchmarked as definition on definition.id = distances.indicator
join disclosed.indicators as figures
  on figures.indicator = distances.indicator and figures.month = distances.month and figures.breakdown = 'all'
join disclosed.signals as signals
  on signals.indicator = distances.indicator and signals.month = distances.month and signals.breakdown = 'all'
where if(definition.kind = 'flow', signals.rolling_12, figures.value) is not null;
