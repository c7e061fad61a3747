-- Shops the scope looks after on :day whose name, licence, address or initials hold the text, those that begin with it first; open
-- ones, and where :closed the closed ones behind them.
-- Reads core.retailer, core.assignment, core.staff, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null; :begins, :holds patterns in lower case; :limit.
select r.retailer_id as id, r.licence_no, r.name, r.address
from core.retailer r
cross join lateral (
    select a.staff_id
    from core.assignment a
    where a.retailer_id = r.retailer_id
      and a.from_date <= :day
    order by a.from_date desc
    limit 1
) held
join core.staff s on s.staff_id = held.staff_id
where (
    lower(r.name) like :holds
    or r.licence_no like :holds
    or r.initials like :holds
    or lower(r.address) like :holds
  )
  and (:closed or r.closed_on is null or r.closed_on > :day)
  and (
    s.staff_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any (:roots ::int[])
          and c.descendant_id = s.organisation_id
    )
  )
order by
    (lower(r.name) like :begins or r.licence_no like :begins or r.initials like :begins) desc
  , :closed and r.closed_on is not null
  , r.licence_no
limit :limit
