-- Shops of the scope on :day by licence number or id, by licence. Reads core.retailer, core.assignment, core.staff, core.organisation_closure.
-- :roots and :manager are the scope; :licences and :ids what is wanted, either may be empty.
select r.retailer_id as id, r.licence_no as key, r.name
from core.retailer r
cross join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held
join core.staff s on s.staff_id = held.staff_id
where (r.licence_no = any (:licences ::text[]) or r.retailer_id = any (:ids ::int[]))
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
order by r.licence_no
