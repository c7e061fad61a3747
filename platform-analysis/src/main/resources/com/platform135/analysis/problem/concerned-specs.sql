-- Specs by code or id, by code. Reads core.spec. :codes and :ids what is wanted, either may be empty.
select p.spec_id as id, p.spec_code as key, p.name
from core.spec p
where p.spec_code = any (:codes ::text[]) or p.spec_id = any (:ids ::int[])
order by p.spec_code
