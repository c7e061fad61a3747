-- Visits of the scope since :since that wait for review. The index visit_waiting holds these alone.
-- Reads core.visit, core.matter, core.staff, core.organisation_closure. :roots and :manager are the scope.
select
    count(*) as waiting
  , min(v.visit_date) as oldest
  , count(*) filter (where exists (
        select 1
        from core.matter m
        where m.retailer_id = v.retailer_id and m.visit_id = v.visit_id and m.kind in ('OPINION', 'COMPLAINT')
    )) as with_opinion
from core.visit v
where not v.reviewed
  and v.visit_date >= :since
  and v.staff_id = any (array(
    select s.staff_id
    from core.staff s
    where s.staff_id = :manager ::int
       or s.organisation_id in (
        select c.descendant_id from core.organisation_closure c where c.ancestor_id = any (:roots ::int[])
    )))
