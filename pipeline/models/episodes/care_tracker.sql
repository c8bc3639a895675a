-- one row per tracker (received, issued), month and kind of case
create view episodes.care_tracker as
from clean.care_tracker
unpivot (cases for case_type in (care as 'Care', deprivation_of_liberty as 'Deprivation of liberty', part_18 as 'Part 18'))
select tracker, month, case_type, cases;
