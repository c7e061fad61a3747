-- One visit of the staff member's own, as a phone sends it, to be corrected.
-- Reads core.visit, core.visit_finding, core.visit_photo, core.matter, core.retailer, core.spec, core.thread_link.
-- :id, :staff who made it.
select
    r.name as shop
  , v.version
  , jsonb_build_object(
        'id', v.visit_id
      , 'licenceNo', r.licence_no
      , 'method', v.method
      , 'startedAt', v.started_at
      , 'endedAt', v.ended_at
      , 'updatedAt', v.updated_at
      , 'position', case when v.lat is not null then jsonb_build_object('lat', v.lat, 'lng', v.lng, 'accuracyMetres', v.accuracy_metres) end
      , 'positionState', v.position_state
      , 'reasons', to_jsonb(v.reasons)
      , 'unchanged', v.unchanged
      , 'satisfaction', v.satisfaction
      , 'effect', v.effect
      , 'findings', coalesce((
            select jsonb_agg(jsonb_build_object('point', f.point, 'code', f.code, 'specCode', s.spec_code, 'note', f.note) order by f.finding_no)
            from core.visit_finding f
            left join core.spec s on s.spec_id = f.spec_id
            where f.retailer_id = v.retailer_id and f.visit_id = v.visit_id
        ), '[]')
      , 'matters', coalesce((
            select jsonb_agg(jsonb_build_object('id', m.matter_id, 'kind', m.kind, 'text', m.body, 'dueOn', m.due_on, 'specCode', s.spec_code) order by m.matter_id)
            from core.matter m
            left join core.spec s on s.spec_id = m.spec_id
            where m.retailer_id = v.retailer_id and m.visit_id = v.visit_id and m.state <> 'DROPPED'
        ), '[]')
      , 'keptPromises', coalesce((
            select jsonb_agg(m.matter_id order by m.matter_id)
            from core.matter m
            where m.retailer_id = v.retailer_id and m.done_visit_id = v.visit_id and m.state = 'DONE'
        ), '[]')
      , 'planLines', coalesce((
            select jsonb_agg(l.parent_id order by l.parent_id)
            from core.thread_link l
            where l.child_id = v.visit_id and l.parent_step = 'PLAN'
        ), '[]')
      , 'photos', coalesce((
            select jsonb_agg(jsonb_build_object('id', p.photo_id, 'takenAt', p.taken_at) order by p.taken_at, p.photo_id)
            from core.visit_photo p
            where p.retailer_id = v.retailer_id and p.visit_id = v.visit_id
        ), '[]')
    )::text as body
from core.visit v
join core.retailer r on r.retailer_id = v.retailer_id
where v.visit_id = :id and v.staff_id = :staff
