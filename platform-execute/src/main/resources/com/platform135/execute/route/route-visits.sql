-- The last three visits at each shop that is a customer manager's own on :today, whoever made them, with what was found and said about them.
-- Reads core.visit, core.visit_finding, core.matter, core.visit_comment, core.staff, core.assignment.
-- :manager, :today.
select
    v.retailer_id
  , v.visit_id as id
  , v.visit_date as day
  , v.method
  , v.unchanged
  , v.effect
  , array(
        select f.code
        from core.visit_finding f
        where f.retailer_id = v.retailer_id and f.visit_id = v.visit_id
        order by f.finding_no
    ) as codes
  , array(
        select m.body
        from core.matter m
        where m.retailer_id = v.retailer_id and m.visit_id = v.visit_id and m.state <> 'DROPPED'
        order by m.kind, m.matter_id
    ) as matters
  , coalesce((
        select jsonb_agg(jsonb_build_object('by', s.name, 'text', c.body) order by c.commented_at, c.comment_id)
        from core.visit_comment c
        join core.staff s on s.staff_id = c.staff_id
        where c.retailer_id = v.retailer_id and c.visit_id = v.visit_id
    ), '[]') ::text as comments
from core.assignment a
cross join lateral (
    select *
    from core.visit visit
    where visit.retailer_id = a.retailer_id and visit.visit_date <= :today
    order by visit.visit_date desc, visit.started_at desc, visit.visit_id
    limit 3
) v
where a.staff_id = :manager
  and a.from_date <= :today
  and not exists (
    select 1
    from core.assignment later
    where later.retailer_id = a.retailer_id and later.from_date > a.from_date and later.from_date <= :today
  )
order by v.retailer_id, v.visit_date desc, v.started_at desc, v.visit_id
