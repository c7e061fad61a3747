-- The saved views of a page that a person sees: own ones, and shared ones whose owner's unit is the person's own or above it
-- (an owner outside the organisation shares with all). Reads tools.saved_view, core.staff, core.organisation_closure.
-- Parameters: path, staff, organisation (null outside the organisation).
select v.saved_view_id as id
     , v.name
     , v.query
     , v.staff_id = :staff as mine
     , v.shared
     , s.name as owner_name
from tools.saved_view v
join core.staff s on s.staff_id = v.staff_id
where v.path = :path
  and (
    v.staff_id = :staff
    or v.shared
      and (
        s.organisation_id is null
        or exists (
          select 1
          from core.organisation_closure c
          where c.ancestor_id = s.organisation_id
            and c.descendant_id = cast(:organisation as int)
        )
      )
  )
order by mine desc, v.name, v.saved_view_id
