-- Writes the findings of a visit in their order; all arrays are of one length.
insert into core.visit_finding (retailer_id, visit_id, finding_no, point, code, spec_id, note)
select :retailer, :id, given.number, given.point, given.code, given.spec_id, given.note
from unnest(:points ::text[], :codes ::text[], :specs ::int[], :notes ::text[])
    with ordinality as given (point, code, spec_id, note, number)
