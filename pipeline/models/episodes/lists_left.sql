-- one row per file of a list that two later deliveries of it have followed, with the last day that it speaks for
--
-- Lists that children drop off some time after they close hold everybody who is open. What is open by such a file's rows,
-- the latest there are of it, is on neither of the two lists since, and nobody wrote down how it ended: a record that was
-- merged or withdrawn, or an end that fell into a gap between deliveries. It counts as open no longer than `last_listed`.
-- One list without it is not enough, for a row that breaks its contract is kept out of a list, too.
create table episodes.lists_left as
select deliveries.file_id, deliveries.until as last_listed
from ledger.deliveries as deliveries
join ledger.files as files using (file_id)
qualify rank() over (partition by files.extract order by deliveries.until desc) > 2;
