-- Matters of the retailer :retailer, newest first. Reads core.matter. :limit.
select m.matter_id, m.visit_id, m.raised_on, m.kind, m.state, m.body, m.answer
from core.matter m
where m.retailer_id = :retailer
order by m.raised_on desc, m.matter_id desc
limit :limit
