-- Fields an import changes, per table, with the first few changes. People and units are shown by their names, not their ids.
-- Reads tools.import_change, core.staff, core.organisation. Parameters: import.
with field as (
    select c.table_name, a.key as field, c.row_no, c.change_no, c.label
         , coalesce(c.before, c.in_force) ->> a.key as before
         , a.value as after
    from tools.import_change c
    cross join lateral jsonb_each_text(c.after) a
    where c.import_id = :import
      and coalesce(c.before, c.in_force) is not null
      and coalesce(c.before, c.in_force) -> a.key is distinct from c.after -> a.key
      and a.key not in ('initials', 'ordinal')
)
, numbered as (
    select f.*
         , count(*) over (partition by table_name, field) as count
         , row_number() over (partition by table_name, field order by row_no, change_no) as place
    from field f
)
select n.table_name, n.field, n.count, n.row_no, n.label
     , case n.field
           when 'staff_id' then (select s.username from core.staff s where s.staff_id = n.before::int)
           when 'organisation_id' then (select o.code from core.organisation o where o.organisation_id = n.before::int)
           when 'parent_id' then (select o.code from core.organisation o where o.organisation_id = n.before::int)
           else n.before
       end as before
     , case n.field
           when 'staff_id' then (select s.username from core.staff s where s.staff_id = n.after::int)
           when 'organisation_id' then (select o.code from core.organisation o where o.organisation_id = n.after::int)
           when 'parent_id' then (select o.code from core.organisation o where o.organisation_id = n.after::int)
           else n.after
       end as after
from numbered n
where n.place <= 5
order by n.table_name, n.field, n.place
