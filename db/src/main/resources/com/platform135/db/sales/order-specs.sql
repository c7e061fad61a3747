-- What an order row's spec is checked against. Reads core.spec.
select spec_code
     , spec_id
  from core.spec
