-- One visit with all that hangs on it, if the scope may see it: it was made by one of the scope, or the shop is the scope's today.
-- Reads core.visit and its tables, core.matter, core.retailer, core.spec, core.staff, core.assignment, core.organisation_closure.
-- :roots units of the scope, :manager the customer manager of a manager's scope or null, :id, :today.
select
    v.visit_id
  , v.retailer_id
  , r.licence_no
  , r.name as shop
  , r.address
  , v.staff_id
  , by_whom.name as manager
  , v.visit_date
  , v.started_at
  , v.ended_at
  , v.method
  , v.reasons <> '{}' as planned
  , v.position_state
  , v.accuracy_metres
  , v.distance_metres
  , v.unchanged
  , v.satisfaction
  , v.effect
  , v.updated_at
  , v.received_at
  , v.version
  , coalesce((
        select jsonb_agg(jsonb_build_object('point', f.point, 'code', f.code, 'spec', s.name, 'note', f.note) order by f.finding_no)
        from core.visit_finding f
        left join core.spec s on s.spec_id = f.spec_id
        where f.retailer_id = v.retailer_id and f.visit_id = v.visit_id
    ), '[]') ::text as findings
  , coalesce((
        select jsonb_agg(jsonb_build_object(
            'id', m.matter_id, 'kind', m.kind, 'state', m.state, 'text', m.body, 'spec', s.name, 'dueOn', m.due_on
          , 'doneOn', m.done_on, 'answer', m.answer, 'kept', m.visit_id is distinct from v.visit_id
        ) order by m.visit_id is distinct from v.visit_id, m.kind, m.matter_id)
        from core.matter m
        left join core.spec s on s.spec_id = m.spec_id
        where m.retailer_id = v.retailer_id
          and (m.visit_id = v.visit_id or m.done_visit_id = v.visit_id)
          and m.state <> 'DROPPED'
    ), '[]') ::text as matters
  , coalesce((
        select jsonb_agg(jsonb_build_object('id', p.photo_id, 'here', p.received_at is not null, 'takenAt', p.taken_at, 'width', p.width, 'height', p.height)
            order by p.taken_at, p.photo_id)
        from core.visit_photo p
        where p.retailer_id = v.retailer_id and p.visit_id = v.visit_id
    ), '[]') ::text as photos
  , coalesce((
        select jsonb_agg(jsonb_build_object('by', s.name, 'text', c.body, 'at', c.commented_at) order by c.commented_at, c.comment_id)
        from core.visit_comment c
        join core.staff s on s.staff_id = c.staff_id
        where c.retailer_id = v.retailer_id and c.visit_id = v.visit_id
    ), '[]') ::text as comments
  , coalesce((
        select jsonb_agg(jsonb_build_object('by', s.name, 'version', w.version, 'verdict', w.verdict, 'note', w.note, 'at', w.reviewed_at) order by w.version)
        from core.visit_review w
        join core.staff s on s.staff_id = w.staff_id
        where w.retailer_id = v.retailer_id and w.visit_id = v.visit_id
    ), '[]') ::text as reviews
  , coalesce((
        select jsonb_agg(jsonb_build_object('version', o.version, 'replacedAt', o.replaced_at, 'content', o.content) order by o.version desc)
        from core.visit_version o
        where o.retailer_id = v.retailer_id and o.visit_id = v.visit_id
    ), '[]') ::text as versions
from core.visit v
join core.retailer r on r.retailer_id = v.retailer_id
join core.staff by_whom on by_whom.staff_id = v.staff_id
where v.visit_id = :id
  and exists (
    select 1
    from core.staff s
    where s.staff_id in (
        v.staff_id
      , (
            select a.staff_id
            from core.assignment a
            where a.retailer_id = v.retailer_id and a.from_date <= :today
            order by a.from_date desc
            limit 1
        )
      )
      and (
        s.staff_id = :manager ::int
        or exists (
            select 1
            from core.organisation_closure c
            where c.descendant_id = s.organisation_id and c.ancestor_id = any (:roots ::int[])
        )
      )
  )
