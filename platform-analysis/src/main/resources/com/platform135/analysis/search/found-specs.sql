-- Specs whose name, brand, code or initials hold the text, those that begin with it first. Reads core.spec.
-- :begins, :holds patterns in lower case; :limit.
select p.spec_code, p.name, p.brand
from core.spec p
where lower(p.name) like :holds
   or lower(p.brand) like :holds
   or p.spec_code like :holds
   or p.initials like :holds
order by
    (lower(p.name) like :begins or p.spec_code like :begins or p.initials like :begins) desc
  , p.retired_on is not null
  , p.spec_code
limit :limit
