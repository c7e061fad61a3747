-- The problems asked for (see problems-chosen.sql) by who found them: every customer and market manager of the scope, found any or not,
-- and whoever else found some. Reads besides core.staff, core.organisation.
with chosen as (
    select
        p.staff_id
      , p.state
      , exists (select 1 from core.problem_comment m where m.problem_id = p.problem_id and m.kind = 'CONFIRMED') as confirmed
      , exists (select 1 from core.problem_cause w where w.problem_id = p.problem_id and w.depth > 0) as caused
    from (/* chosen */) p
)
select
    s.username
  , s.name
  , coalesce(o.name, '') as unit
  , s.role
  , count(k.staff_id) as raised
  , count(*) filter (where k.state = 'OPEN') as open
  , count(*) filter (where k.state = 'PLANNED') as planned
  , count(*) filter (where k.state = 'TAKEN') as taken
  , count(*) filter (where k.state = 'CLOSED') as closed
  , count(*) filter (where k.state = 'DROPPED') as dropped
  , count(*) filter (where k.confirmed) as confirmed
  , count(*) filter (where k.caused) as caused
from core.staff s
left join core.organisation o on o.organisation_id = s.organisation_id
left join chosen k on k.staff_id = s.staff_id
where k.staff_id is not null
   or s.active
      and s.role in ('CUSTOMER_MANAGER', 'MARKET_MANAGER')
      and (
        s.staff_id = :manager ::int
        or exists (
            select 1
            from core.organisation_closure c
            where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
        )
      )
group by s.staff_id, s.username, s.name, o.name, o.code, s.role
order by o.code, s.role desc, s.username
