-- Gives new sets their ids. Writes staged.
update staged s
set brand_set_id = n.brand_set_id
from (
    select set_name, nextval(pg_get_serial_sequence('core.brand_set', 'brand_set_id'))::int as brand_set_id
    from (
        select distinct set_name
        from staged
        where brand_set_id is null
    ) d
) n
where n.set_name = s.set_name
  and s.brand_set_id is null
