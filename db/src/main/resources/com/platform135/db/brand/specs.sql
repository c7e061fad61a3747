-- All specs by code. Reads core.spec. No parameters.
select
    spec_id as id
  , spec_code as code
  , name
  , brand
  , maker
  , in_province
  , price_class
  , wholesale_fen
  , retail_fen
  , launched_on
  , retired_on
  , initials
from core.spec
order by spec_code
