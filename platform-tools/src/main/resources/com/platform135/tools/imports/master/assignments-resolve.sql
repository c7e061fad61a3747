-- Finds retailers and managers. Reads core.retailer, core.staff, writes staged.
update staged s
set retailer_id = f.retailer_id
  , staff_id = f.staff_id
from (
    select x.row_no, r.retailer_id, m.staff_id
    from staged x
    left join core.retailer r on r.licence_no = x.licence_no
    left join core.staff m on m.username = x.manager and m.role = 'CUSTOMER_MANAGER'
) f
where f.row_no = s.row_no
