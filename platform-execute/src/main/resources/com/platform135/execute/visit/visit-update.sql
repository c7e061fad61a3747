-- Writes a visit anew; the version before has been kept.
update core.visit
set visit_date = :day
  , started_at = :startedAt
  , ended_at = :endedAt
  , method = :method
  , reasons = :reasons
  , lat = :lat
  , lng = :lng
  , accuracy_metres = :accuracy
  , position_state = :positionState
  , distance_metres = :distance
  , unchanged = :unchanged
  , satisfaction = :satisfaction
  , effect = :effect
  , updated_at = :updatedAt
  , received_at = :now
  , version = version + 1
  , reviewed = false
  , search = array_to_tsvector(:tokens)
where retailer_id = :retailer and visit_id = :id and staff_id = :staff
