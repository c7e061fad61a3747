-- Writes a decision about an area; one of the same area and day is replaced. Writes analysis.area_decision, reads core.organisation.
insert into analysis.area_decision (
    decision_id, organisation_id, area_type, hit_on, shops, needed, expected_gain, kind, note, until_on, due_on, decided_by, decided_on
  , decided_at
)
select :id, o.organisation_id, :area, :hitOn, :shops, :needed, :gain, :kind, :note, :until, :due, :by, :on, :at
from core.organisation o
where o.code = :unit
on conflict (organisation_id, area_type, decided_on) do update
set kind = excluded.kind
  , note = excluded.note
  , until_on = excluded.until_on
  , due_on = excluded.due_on
  , done_on = null
  , done_by = null
  , decided_by = excluded.decided_by
  , decided_at = excluded.decided_at
  , revision = analysis.area_decision.revision + 1
returning decision_id
