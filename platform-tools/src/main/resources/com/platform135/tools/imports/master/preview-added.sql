-- New rows an import brings, per table, with the first few. Dated rows that follow others are changes, not additions.
-- Reads tools.import_change. Parameters: import.
select n.table_name
     , count(*) as count
     , array_agg(n.label order by n.place) filter (where n.place <= 5) as examples
from (
    select c.table_name, c.label
         , row_number() over (partition by c.table_name order by c.row_no, c.change_no) as place
    from tools.import_change c
    where c.import_id = :import
      and c.before is null
      and c.in_force is null
) n
group by n.table_name
order by n.table_name
