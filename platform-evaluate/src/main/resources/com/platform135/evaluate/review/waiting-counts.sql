-- Visits of the scope since :since that wait for review, and those that wait for their customer manager after going back.
-- Reads core.visit, core.visit_review, core.matter, core.staff, core.organisation_closure. :roots and :manager are the scope.
with waiting as (
    select v.retailer_id, v.visit_id, v.visit_date, w.verdict
    from core.visit v
    left join core.visit_review w on w.retailer_id = v.retailer_id and w.visit_id = v.visit_id and w.version = v.version
    where v.staff_id = any (array(
        select s.staff_id
        from core.staff s
        where s.staff_id = :manager ::int
           or s.organisation_id in (
            select c.descendant_id from core.organisation_closure c where c.ancestor_id = any (:roots ::int[])
        )))
      and v.visit_date >= :since
      and w.verdict is distinct from 'CONFIRMED'
)
select
    count(*) filter (where w.verdict is null) as waiting
  , count(*) filter (where w.verdict = 'RETURNED') as returned
  , min(w.visit_date) filter (where w.verdict is null) as oldest
  , count(*) filter (where w.verdict is null and exists (
        select 1
        from core.matter m
        where m.retailer_id = w.retailer_id and m.visit_id = w.visit_id and m.kind in ('OPINION', 'COMPLAINT')
    )) as with_opinion
from waiting w
