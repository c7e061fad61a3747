-- Everybody on record with the state of the account, by username. Reads core.staff, core.organisation, app.account.
-- Parameters, each null where not asked for: q, role, unit (with all below it), active; now, size, skip.
select s.staff_id
     , s.username
     , s.name
     , s.role
     , o.name as unit_name
     , s.active
     , a.staff_id is not null as account
     , coalesce(a.must_change, false) as must_change
     , coalesce(a.locked_until > :now, false) as locked
     , count(*) over () as total
from core.staff s
left join core.organisation o on o.organisation_id = s.organisation_id
left join app.account a on a.staff_id = s.staff_id
where (cast(:q as text) is null or position(lower(:q) in lower(s.username)) > 0 or position(:q in s.name) > 0)
  and (cast(:role as text) is null or s.role = :role)
  and (cast(:active as boolean) is null or s.active = :active)
  and (
    cast(:unit as int) is null
    or s.organisation_id in (select descendant_id from core.organisation_closure where ancestor_id = :unit)
  )
order by s.username
limit :size offset :skip
