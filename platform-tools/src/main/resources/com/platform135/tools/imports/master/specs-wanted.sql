-- Specs as the file wants them. Reads staged.
select row_no, spec_code as label, null::jsonb as in_force
     , spec_id, spec_code, name, brand, maker, in_province, price_class
     , wholesale_price as wholesale_fen, retail_price as retail_fen
     , barcode, launched_on, retired_on, initials
from staged
