-- Writes a decision about a hit; one of the same shop, hit and day is replaced. Writes analysis.signal_decision.
insert into analysis.signal_decision (
    retailer_id, decision_id, rule_code, rule_version, subject, hit_on, arguments, expected_gain, kind, note
  , until_on, due_on, decided_by, decided_on, decided_at
) values (
    :retailer, :id, :rule, :version, :subject, :hitOn, :arguments, :gain, :kind, :note
  , :until, :due, :by, :on, :at
)
on conflict (retailer_id, rule_code, subject, decided_on) do update
set kind = excluded.kind
  , note = excluded.note
  , until_on = excluded.until_on
  , due_on = excluded.due_on
  , done_on = null
  , done_by = null
  , done_note = null
  , arguments = excluded.arguments
  , decided_by = excluded.decided_by
  , decided_at = excluded.decided_at
  , revision = analysis.signal_decision.revision + 1
returning decision_id
