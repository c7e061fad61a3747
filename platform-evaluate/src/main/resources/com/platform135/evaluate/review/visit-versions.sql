-- Earlier versions of visit :visit, oldest first. Reads core.visit_version.
select o.version, o.content ::text as content, o.replaced_at
from core.visit_version o
where o.retailer_id = :retailer and o.visit_id = :visit
order by o.version
