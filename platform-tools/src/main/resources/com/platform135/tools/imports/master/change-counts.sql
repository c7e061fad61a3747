-- What became of the rows of an import. Reads staged, tools.import_change.
-- Parameters: import, main (the table whose new rows count as inserted).
with touched as (
    select row_no, bool_or(table_name = :main and before is null) as inserted
    from tools.import_change
    where import_id = :import
    group by row_no
)
select count(*) filter (where t.inserted) as inserted
     , count(*) filter (where not t.inserted) as updated
     , (select count(*) from staged) - count(*) as unchanged
from touched t
