-- What was asked to be corrected of retailers that the scope looks after on :day: of one (:id) or of all, open ones first, newest first.
-- Reads core.retailer_correction, core.retailer, core.assignment, core.staff, core.organisation_closure. :roots and :manager are the scope;
-- :onlyOpen; :limit.
select
    q.correction_id
  , r.licence_no
  , r.name as shop
  , q.field
  , q.wanted
  , q.note
  , q.state
  , a.name as asked_by
  , q.asked_at
  , q.answer
  , b.name as answered_by
  , q.answered_at
from core.retailer_correction q
join core.retailer r on r.retailer_id = q.retailer_id
cross join lateral (
    select x.staff_id
    from core.assignment x
    where x.retailer_id = r.retailer_id and x.from_date <= :day
    order by x.from_date desc
    limit 1
) held
join core.staff s on s.staff_id = held.staff_id
join core.staff a on a.staff_id = q.asked_by
left join core.staff b on b.staff_id = q.answered_by
where (:id ::int is null or q.retailer_id = :id ::int)
  and (not :onlyOpen or q.state = 'OPEN')
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by q.state <> 'OPEN', q.asked_at desc, q.correction_id
limit :limit
