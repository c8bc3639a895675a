-- what publications for controlled profiles have told of counts that are as they were: this one and all before it
create table disclosed.told as
select indicator, month, breakdown, member, part, value, max(least) as least, min(most) as most
from (from disclosed.counts union all by name from told_before)
group by all
order by all;
