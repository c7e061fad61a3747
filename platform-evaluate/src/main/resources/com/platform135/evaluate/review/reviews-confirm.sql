-- Confirms the visits :ids in their :versions, as far as people of the scope made them and they still wait in that version.
-- Reads core.staff, core.organisation_closure. :roots and :manager are the scope, :by who confirms, :at.
with marked as (
    update core.visit v
    set reviewed = true
    from unnest(:ids ::uuid[], :versions ::int[]) ticked (visit_id, version)
    where v.visit_id = ticked.visit_id
      and v.version = ticked.version
      and not v.reviewed
      and v.staff_id = any (array(
        select s.staff_id
        from core.staff s
        where s.staff_id = :manager ::int
           or s.organisation_id in (
            select c.descendant_id from core.organisation_closure c where c.ancestor_id = any (:roots ::int[])
        )))
    returning v.retailer_id, v.visit_id, v.version, v.staff_id
)
, written as (
    insert into core.visit_review (retailer_id, visit_id, version, staff_id, verdict, reviewed_at)
    select m.retailer_id, m.visit_id, m.version, :by, 'CONFIRMED', :at
    from marked m
    on conflict (retailer_id, visit_id, version) do nothing
)
select m.visit_id, m.version, m.staff_id as manager_id
from marked m
order by m.visit_id
