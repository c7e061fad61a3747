-- The new retailers of the file, each with its place among those of its city: that of the unit its first manager belongs to, or the
-- topmost unit where there is no city. Reads staged, core.staff, core.organisation_closure, core.organisation, makes fresh.
create temp table fresh on commit drop as
with first_row as (
    select distinct on (licence_no) licence_no, row_no, staff_id
    from staged
    where retailer_id is null
    order by licence_no, valid_from, row_no
)
, placed as (
    select f.licence_no, f.row_no, u.organisation_id
    from first_row f
    join core.staff m on m.staff_id = f.staff_id
    cross join lateral (
        select o.organisation_id
        from core.organisation_closure c
        join core.organisation o on o.organisation_id = c.ancestor_id
        where c.descendant_id = m.organisation_id
        order by (o.kind = 'CITY') desc, c.depth desc
        limit 1
    ) u
)
select licence_no, organisation_id
     , nextval(pg_get_serial_sequence('core.retailer', 'retailer_id'))::int as retailer_id
     , row_number() over (partition by organisation_id order by row_no) - 1 as place
     , null::int as ordinal
from placed
