-- Keeps a visit as it stands, with its findings, matters and photos, before it is written anew.
-- Reads core.visit, core.visit_finding, core.matter, core.visit_photo, core.spec.
insert into core.visit_version (retailer_id, visit_id, version, content, updated_at, replaced_at)
select
    v.retailer_id
  , v.visit_id
  , v.version
  , jsonb_build_object(
        'startedAt', v.started_at
      , 'endedAt', v.ended_at
      , 'method', v.method
      , 'positionState', v.position_state
      , 'distanceMetres', v.distance_metres
      , 'unchanged', v.unchanged
      , 'satisfaction', v.satisfaction
      , 'effect', v.effect
      , 'findings', coalesce((
            select jsonb_agg(jsonb_build_object('code', f.code, 'spec', s.name, 'note', f.note) order by f.finding_no)
            from core.visit_finding f
            left join core.spec s on s.spec_id = f.spec_id
            where f.retailer_id = v.retailer_id and f.visit_id = v.visit_id
        ), '[]')
      , 'matters', coalesce((
            select jsonb_agg(jsonb_build_object('kind', m.kind, 'text', m.body, 'dueOn', m.due_on) order by m.matter_id)
            from core.matter m
            where m.retailer_id = v.retailer_id and m.visit_id = v.visit_id and m.state <> 'DROPPED'
        ), '[]')
      , 'photos', (
            select count(*)
            from core.visit_photo p
            where p.retailer_id = v.retailer_id and p.visit_id = v.visit_id
        )
    )
  , v.updated_at
  , :now
from core.visit v
where v.retailer_id = :retailer and v.visit_id = :id
