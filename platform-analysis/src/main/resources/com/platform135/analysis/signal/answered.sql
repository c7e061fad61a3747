-- Decisions of the retailer :retailer for a visit that the visit :visit of :day is the first to answer: none since was on an earlier day, and
-- nothing newer was decided about the same hit by then. Reads analysis.signal_decision, core.visit.
select d.decision_id
from analysis.signal_decision d
where d.retailer_id = :retailer
  and d.kind = 'VISIT'
  and :day ::date between d.decided_on and d.until_on
  and not exists (
    select 1
    from analysis.signal_decision newer
    where newer.retailer_id = d.retailer_id
      and newer.rule_code = d.rule_code
      and newer.subject = d.subject
      and newer.decided_on > d.decided_on
      and newer.decided_on <= :day
  )
  and not exists (
    select 1
    from core.visit v
    where v.retailer_id = d.retailer_id
      and v.visit_date >= d.decided_on
      and v.visit_date < :day
      and v.visit_id <> :visit
  )
order by d.decision_id
