-- New rows an import brings, per table, with the first few. Dated rows that follow others are changes, not additions.
-- Reads tools.import_change. Parameters: import.
select table_name
     , count(*) as count
     , (array_agg(label order by row_no, change_no))[1:5] as examples
from tools.import_change
where import_id = :import
  and before is null
  and in_force is null
group by table_name
order by table_name
