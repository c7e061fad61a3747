-- The newest review behind each of the thread's nodes :ids, as far as the scope may see the visit.
-- Reads core.thread_link, core.visit, core.visit_review, core.retailer, core.staff, core.organisation_closure. :roots and :manager are the scope.
select l.child_id as node_id, v.visit_id, r.name as shop_name, w.verdict, w.reviewed_at
from core.thread_link l
join core.visit v on v.visit_id = l.parent_id
join core.retailer r on r.retailer_id = v.retailer_id
join core.staff s on s.staff_id = v.staff_id
join lateral (
    select w.verdict, w.reviewed_at
    from core.visit_review w
    where w.retailer_id = v.retailer_id and w.visit_id = v.visit_id
    order by w.version desc
    limit 1
) w on true
where l.child_id = any (:ids)
  and l.child_type = 'visit-review'
  and (
    s.staff_id = :manager ::int
    or s.organisation_id in (
        select c.descendant_id from core.organisation_closure c where c.ancestor_id = any (:roots ::int[])
    )
  )
