-- Findings of visit :visit, as they were chosen. Reads core.visit_finding, core.spec.
select f.point, f.code, s.name as spec_name, f.note
from core.visit_finding f
left join core.spec s on s.spec_id = f.spec_id
where f.retailer_id = :retailer and f.visit_id = :visit
order by f.finding_no
