-- Writes ids and ordinals of new retailers to their rows, and the ordinals of known ones. Reads fresh, core.retailer, writes staged.
-- Parameters: organisations, froms, tos, ordinals (ranges of places in a city and the ordinal of the first place).
with numbered as (
    select f.licence_no, f.retailer_id, (g.ordinal + f.place - g.first_place)::int as ordinal
    from fresh f
    join unnest(:organisations::int[], :froms::int[], :tos::int[], :ordinals::int[])
        as g (organisation_id, first_place, end_place, ordinal)
        on g.organisation_id = f.organisation_id
       and f.place >= g.first_place
       and f.place < g.end_place
    union all
    select r.licence_no, r.retailer_id, r.ordinal
    from core.retailer r
    where r.licence_no in (select s.licence_no from staged s)
)
update staged s
set retailer_id = n.retailer_id
  , ordinal = n.ordinal
from numbered n
where n.licence_no = s.licence_no
