-- Reviews :version of visit :visit, unless somebody has, or the visit has been written anew since.
with marked as (
    update core.visit
    set reviewed = true
    where retailer_id = :retailer and visit_id = :visit and version = :version and not reviewed
    returning retailer_id, visit_id, version
)
insert into core.visit_review (retailer_id, visit_id, version, staff_id, verdict, note, reviewed_at)
select m.retailer_id, m.visit_id, m.version, :by, :verdict, :note, :at
from marked m
on conflict (retailer_id, visit_id, version) do nothing
