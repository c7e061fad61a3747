-- Shops that a unit's customer managers look after on a day: those named by id, or those a text finds. Reads core.retailer, core.assignment, core.staff.
-- Parameters: roots, manager (the scope), unit, ids (empty: search), text (licence number, part of the name, initials), day, limit.
select r.retailer_id, r.licence_no, r.name, s.name as manager
from core.retailer r
cross join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id
      and a.from_date <= :day
    order by a.from_date desc
    limit 1
) a
join core.staff s on s.staff_id = a.staff_id
where s.organisation_id = :unit
  and (r.closed_on is null or r.closed_on > :day)
  and (
    r.retailer_id = any(:ids::int[])
    or cardinality(:ids::int[]) = 0
    and (r.licence_no like :text || '%' or position(lower(:text) in lower(r.name)) > 0 or position(lower(:text) in r.initials) > 0)
  )
  and (
    exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any(:roots::int[])
          and c.descendant_id = s.organisation_id
    )
    or s.organisation_id = (select m.organisation_id from core.staff m where m.staff_id = :manager)
  )
order by r.initials <> lower(:text), r.licence_no
limit :limit
